/** True when a text has the format of that name; formats that are not known admit anything. */
export const hasFormat = (format: string, text: string) => checks[format]?.(text) ?? true

/**
 * RFC 3339, section 5.6, with a zone: `2026-03-01T09:30:00-06:00`. The year 0 and the second 60 are not admitted, as
 * in the validator that the standard's checker uses; as there, a line may end after it.
 */
export function isDateTime(text: string): boolean {
  if (text.length > 1000) return false
  const [, year, month, day] = dateTime.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return false

  return Number(year) > 0 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

/** An absolute URI of RFC 3986: with its scheme, and without accents or spaces. A line may end after it. */
export const isUri = (text: string) =>
  text.length > longest ? !strange.test(text) && scheme.test(text.slice(0, 100)) : uri.test(text)

/** Of a longer address only the signs are looked at, since the grammar would use up the stack. */
const longest = 1_000_000
const strange = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#[\]%]/
const scheme = /^[A-Za-z][A-Za-z0-9+\-.]*:/

const checks: Record<string, (text: string) => boolean> = {
  'date-time': isDateTime,
  uri: isUri,
  email: (text) => text.includes('@'),
}

const dateTime =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)\n?$/

const daysIn = (year: number, month: number) => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const character = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
const segmentCharacter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
const queryCharacter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})"
const userCharacter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})"

const group16 = '[0-9A-Fa-f]{1,4}'
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ipv4 = `${octet}\\.${octet}\\.${octet}\\.${octet}`
const last32 = `(?:${group16}:${group16}|${ipv4})`
const ipv6 = [
  `(?:${group16}:){6}${last32}`,
  `::(?:${group16}:){5}${last32}`,
  `(?:${group16})?::(?:${group16}:){4}${last32}`,
  `(?:(?:${group16}:){0,1}${group16})?::(?:${group16}:){3}${last32}`,
  `(?:(?:${group16}:){0,2}${group16})?::(?:${group16}:){2}${last32}`,
  `(?:(?:${group16}:){0,3}${group16})?::${group16}:${last32}`,
  `(?:(?:${group16}:){0,4}${group16})?::${last32}`,
  `(?:(?:${group16}:){0,5}${group16})?::${group16}`,
  `(?:(?:${group16}:){0,6}${group16})?::`,
].join('|')
const literal = `\\[(?:${ipv6}|[Vv][0-9A-Fa-f]+\\.[A-Za-z0-9\\-._~!$&'()*+,;=:]+)\\]`

const authority = `(?:${userCharacter}*@)?(?:${literal}|${character}*)(?::\\d*)?`
const withAuthority = `//${authority}(?:/${segmentCharacter}*)*`
const absolutePath = `/(?:${segmentCharacter}+(?:/${segmentCharacter}*)*)?`
const rootlessPath = `${segmentCharacter}+(?:/${segmentCharacter}*)*`
const hierarchy = `(?:${withAuthority}|${absolutePath}|${rootlessPath}|)`

/** The grammar of RFC 3986, appendix A. */
const uri = new RegExp(
  `^[A-Za-z][A-Za-z0-9+\\-.]*:${hierarchy}(?:\\?${queryCharacter}*)?(?:#${queryCharacter}*)?\\n?$`,
)
