const curp = String.raw`[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`
/** Its middle is a birth date, which a contract number or an amount hardly is. People part it by hyphens or spaces. */
const personRfc = String.raw`[A-ZÑ&]{4}[ -]?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?[A-Z\d]{3}`
const electorKey = String.raw`[A-Z]{6}\d{8}[HM]\d{3}`

/**
 * CURP (RENAPO, 18 characters), RFC of a natural person (CFF art. 27, 13 characters), clave de elector (INE, 18): whole
 * words inside any text. They never reach the trail nor a public byte (DESIGN §4 and §7). «Ñ» is a letter too.
 * What comes before is matched, not looked behind at: forms ask the same of what is typed, and Safari 16 cannot.
 */
const keys = new RegExp(
  String.raw`(^|[^\p{L}\p{N}])(?:${curp}|${personRfc}|${electorKey})(?![\p{L}\p{N}])`,
  'giu',
)

const SHORTEST = 13

export const withoutPersonalKeys = (text: string): string =>
  text.replace(keys, '$1(dato reservado)')

export const hasPersonalKey = (text: string): boolean =>
  text.length >= SHORTEST && text.search(keys) >= 0

/** The path of each text in which the question finds something: «parties/0/name». */
export function pathsWith(finds: (text: string) => boolean, value: unknown, path = ''): string[] {
  if (typeof value === 'string') return finds(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsWith(finds, inner, path ? `${path}/${key}` : key),
  )
}
