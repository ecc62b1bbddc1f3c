const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** The last digit that the 17 first characters of a CURP call for (RENAPO, instruction for the key, annex). */
export function curpDigit(key: string): string {
  const sum = Array.from(key.slice(0, 17)).reduce(
    (total, character, at) => total + alphabet.indexOf(character) * (18 - at),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

const weights = [3, 7, 1]

/** The last digit that the 17 first of a CLABE call for (Banco de México, SPEI rules). */
export function clabeDigit(digits: string): string {
  const sum = Array.from(digits.slice(0, 17)).reduce(
    (total, digit, at) => total + ((Number(digit) * (weights[at % 3] ?? 0)) % 10),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}
