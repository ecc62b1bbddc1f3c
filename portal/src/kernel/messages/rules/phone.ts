/**
 * A telephone in any way that Mexico writes it, as ITU-T E.164 («+524771234567»); `undefined`: it is none.
 * Since 2019 (IFT) every number of the country has ten digits: the old 044, 045 and the 1 after 52 are left out.
 */
export function phoneOf(written: string): string | undefined {
  const signs = written.replace(/[\s().\-–\u00a0]/g, '').replace(/^00/, '+')
  if (signs.startsWith('+')) return international(signs)
  const national = signs.replace(/^(044|045|01)(?=\d{10}$)/, '')
  if (/^[2-9]\d{9}$/.test(national)) return `+52${national}`
  return /^52\d{10,11}$/.test(signs) ? international(`+${signs}`) : undefined
}

function international(signs: string) {
  const mexican = /^\+521?([2-9]\d{9})$/.exec(signs)
  if (mexican) return `+52${mexican[1]}`
  return /^\+(?!52)[1-9]\d{6,14}$/.test(signs) ? signs : undefined
}

/** Enough to tell two apart in a list: «•••• 4567». */
export const hiddenPhone = (written: string): string =>
  `•••• ${written.replace(/\D/g, '').slice(-4)}`
