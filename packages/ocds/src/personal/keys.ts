import { curpDigit } from './check-digits.ts'
import { isShortDay } from './days.ts'
import { AFTER, BEFORE, hasBefore, type Span } from './span.ts'

/**
 * The keys that the State gives to a person: CURP (RENAPO, 18 characters), RFC of a natural person (CFF art. 27, 13
 * characters; that of a company has 12) and clave de elector (INE, 18). Each holds a birth date, and it must be one.
 */
export const keysIn = (text: string): Span[] =>
  text.length < SHORTEST ? [] : [...curpsIn(text), ...electorKeysIn(text), ...rfcsIn(text)]

const SHORTEST = 13

/** People part a key by a sign or a space, as they read it aloud. */
const gap = String.raw`[ \u00a0._\-–]?`

const pattern = (...groups: string[]) =>
  new RegExp(BEFORE + groups.map((group) => `(${group})`).join(gap) + AFTER, 'giu')

const letters = '[A-ZÑ]'
const curp = pattern(
  `${letters}{4}`,
  '\\d{6}',
  '[HMX]',
  '[A-Z]{2}',
  `${letters}{3}`,
  '[A-Z\\d]',
  '\\d',
)
const electorKey = pattern(`${letters}{6}`, '\\d{6}', '\\d{2}', '[HMX]', '\\d{3}')
const rfc = pattern('[A-ZÑ&]{4}', '\\d{6}', '[A-Z\\d]{3}')

function curpsIn(text: string): Span[] {
  return Array.from(text.matchAll(curp)).flatMap((match) => {
    const [whole, , day = '', , state = ''] = match
    if (!isShortDay(day) || !states.has(state.toUpperCase())) return []
    const key = match.slice(1).join('').toUpperCase()
    // A person's even so: somebody mistyped it.
    const mistyped = curpDigit(key) !== key.at(-1)
    return [spanOf('curp', match.index, whole, mistyped)]
  })
}

/** Annex of RENAPO's instruction: the 32 states, and NE for who was born abroad. */
const states = new Set(
  (
    'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS ' +
    'VZ YN ZS'
  ).split(' '),
)

const electorKeysIn = (text: string): Span[] =>
  Array.from(text.matchAll(electorKey)).flatMap((match) => {
    const [whole, , day = '', state = ''] = match
    return isShortDay(day) && isElectorState(Number(state))
      ? [spanOf('electorKey', match.index, whole)]
      : []
  })

/** 1 to 32, and from 87 who was born abroad. */
const isElectorState = (state: number) => (state >= 1 && state <= 32) || state >= 87

function rfcsIn(text: string): Span[] {
  return Array.from(text.matchAll(rfc)).flatMap((match) => {
    const [whole, name = '', day = '', ending = ''] = match
    const key = `${name}${day}${ending}`
    if (!isShortDay(day) || nobodys.has(key.toUpperCase())) return []
    const isOneWord = whole.length === key.length
    return isOneWord || isPartedRfc(text, match.index, { name, ending })
      ? [spanOf('rfc', match.index, whole)]
      : []
  })
}

/** SAT's keys for the public at large and for foreigners. */
const nobodys = new Set(['XAXX010101000', 'XEXX010101000'])

/** «obra 250131 001» is a folio: in parts, it is a key where it says so, or looks like no word and no number. */
function isPartedRfc(
  text: string,
  start: number,
  { name, ending }: { name: string; ending: string },
) {
  if (hasBefore(text, start, rfcWord)) return true
  const isUpper = name === name.toUpperCase()
  return isUpper && /^[A-Z\d]{2}[\dA]$/.test(ending) && /[A-Z]/.test(ending)
}

const rfcWord = /(?<!\p{L})r\.?f\.?c(?!\p{L})/iu

const spanOf = (kind: Span['kind'], start: number, whole: string, mistyped = false): Span => ({
  kind,
  start,
  end: start + whole.length,
  ...(mistyped && { mistyped }),
})
