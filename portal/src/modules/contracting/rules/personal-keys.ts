const curp = String.raw`[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`
/** Its middle is a birth date, which a contract number or an amount hardly is. People part it by hyphens or spaces. */
const personRfc = String.raw`[A-ZÑ&]{4}[ -]?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?[A-Z\d]{3}`
const electorKey = String.raw`[A-Z]{6}\d{8}[HM]\d{3}`

/** CURP, RFC of a natural person, clave de elector; whole words inside any text (DESIGN §7). «Ñ» is a letter too. */
const keys = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${curp}|${personRfc}|${electorKey})(?![\p{L}\p{N}])`,
  'giu',
)

export const withoutPersonalKeys = (text: string): string => text.replace(keys, '(dato reservado)')

/** The path of the first text that names a person by a key. */
export function personalKeyIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return withoutPersonalKeys(value) === value ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = personalKeyIn(inner, path ? `${path}/${key}` : key)
    if (found !== undefined) return found
  }
  return undefined
}
