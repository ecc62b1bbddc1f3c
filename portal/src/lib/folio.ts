import { accept, type Decision, refuse } from './decision.ts'

declare const brand: unique symbol

/** `PP26-K3-0147-R`: call and year, place, number, check letter. The place may be absent. */
export type Folio = string & { readonly [brand]: 'folio' }

export type FolioRefusal = { readonly text: string } & (
  | { readonly because: 'not-a-folio' }
  | { readonly because: 'wrong-check' }
  | { readonly because: 'two-readings'; readonly readings: readonly Folio[] }
)

/** Is the text a folio in its written form, with the check letter that belongs to it? */
export function isFolio(text: string): text is Folio {
  const written = /^(.*)-([A-Z])$/.exec(text)
  return written !== null && isBody(written[1] ?? '') && checkOf(written[1] ?? '') === written[2]
}

/**
 * Can the body carry a check letter? Two letters and the year; a letter and up to three digits for the place;
 * four to six digits. Letters and digits have fixed places, so that one cannot be mistaken for the other.
 */
export const isBody = (text: string): boolean => body.test(text)

/** `PP26-K3-0147` → `PP26-K3-0147-R`. A body of another shape is a fault. */
export function withCheck(text: string): Folio {
  if (!isBody(text)) throw new RangeError(`${text} is not the body of a folio`)
  return `${text}-${checkOf(text)}` as Folio
}

/** The part that identifiers of open contracting carry: `PP26-K3-0147`. */
export const bodyOf = (folio: Folio): string => folio.slice(0, -2)

/**
 * Reads a folio as it is said or copied by hand: lower case, spaces or nothing for hyphens, and the signs that
 * no folio has (O for zero, I or L for one, V for B) where they can only mean one thing.
 */
export function readFolio(text: string): Decision<Folio, FolioRefusal> {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  const bodies = splitsOf(signs)
  if (bodies.length === 0) return refuse({ because: 'not-a-folio', text })

  const check = asLetters(signs.slice(-1))
  const readings = bodies.filter((candidate) => checkOf(candidate) === check).map(withCheck)
  const asTyped = readings.find((folio) => folio === text.trim().toUpperCase())
  const folio = asTyped ?? (readings.length === 1 ? readings[0] : undefined)
  if (folio) return accept(folio)
  if (readings.length > 1) return refuse({ because: 'two-readings', text, readings })
  return refuse({ because: 'wrong-check', text })
}

/** Without hyphens, K130147 may be K1 and 30147 or K13 and 0147: the check letter says which. */
function splitsOf(signs: string): string[] {
  const call = asLetters(signs.slice(0, 2)) + asDigits(signs.slice(2, 4))
  const rest = signs.slice(4, -1)
  const places = [0, 2, 3, 4].filter((length) => length < rest.length)
  return places
    .map((length) => {
      const place =
        length > 0 ? `-${asLetters(rest.slice(0, 1))}${asDigits(rest.slice(1, length))}` : ''
      return `${call}${place}-${asDigits(rest.slice(length))}`
    })
    .filter(isBody)
}

const asDigits = (signs: string) => signs.replace(/O/g, '0').replace(/[IL]/g, '1')

const asLetters = (signs: string) => signs.replace(/V/g, 'B')

/**
 * Twenty-three letters, a prime: without I and O, which look like digits, and without V, which sounds like B.
 */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUWXYZ'

const body = new RegExp(`^([${LETTERS}]{2})(\\d{2})(?:-([${LETTERS}])(\\d{1,3}))?-(\\d{4,6})$`)

/**
 * The sum of each sign's value times a power of 20, modulo 23. Values differ between any two letters and between
 * any two digits; 20 generates all of 1-22, so no two of the fourteen places weigh the same. Hence any one sign
 * changed, and any two signs swapped, change the sum: with a prime there is no other way to make a product zero.
 */
function checkOf(text: string): string {
  const [, letters = '', year = '', place = ' ', zone = '', number = ''] = body.exec(text) ?? []
  const slots = letters + year + place + zone.padStart(3) + number.padStart(6)
  const sum = [...slots].reduce((total, sign, at) => total + worthOf(sign) * weightOf(at), 0)
  return LETTERS.charAt(sum % 23)
}

const worthOf = (sign: string) =>
  Math.max(0, /\d/.test(sign) ? Number(sign) : LETTERS.indexOf(sign))

const weightOf = (at: number) => Number(20n ** BigInt(at + 1) % 23n)
