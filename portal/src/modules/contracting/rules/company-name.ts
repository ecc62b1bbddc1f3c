import { fold } from '../../../lib/text.ts'

/**
 * The name of a company that says so by its ending, written in one way: «Obra, S. A. de C.V.» and «OBRA SA DE CV» are
 * «obra sa de cv». Undefined for who may be a person: nothing is concluded from a name without such an ending.
 */
export function companyName(name: string): string | undefined {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
  const [, own, kind = '', more = ''] = asCompany.exec(words) ?? []
  return own && [fold(own), joined(kind), joined(more)].filter(Boolean).join(' ')
}

/** Ley General de Sociedades Mercantiles, and the laws of civil, rural, cooperative and charitable ones. */
const kinds = [
  ...['sapib', 'sapi', 'sab', 'sas', 'sa', 's de rl', 's en nc', 's en c por a', 's en c'],
  ...['sc de rl', 'sc de rs', 'scl', 'scs', 'sc', 'ac', 'spr de rl', 'spr de ri', 'spr', 'sss'],
  ...['iap', 'ibp', 'abp'],
]
const variants = ['de cv', 'mi de cv', 'mi']
const small: ReadonlySet<string> = new Set(['de', 'en', 'por'])

/** Initials may stand apart: «s a», «sa». */
const loosely = (text: string) =>
  text
    .split(' ')
    .map((word) => (small.has(word) ? word : [...word].join(' ?')))
    .join(' ')

const oneOf = (texts: readonly string[]) => texts.map(loosely).join('|')
const asCompany = new RegExp(`^(.+?) (${oneOf(kinds)})(?: (${oneOf(variants)}))?$`, 'u')

/** «s a» as «sa», «de c v» as «de cv». */
const joined = (text: string) =>
  text.split(' ').reduce((all, word) => {
    const apart = small.has(word) || small.has(all.split(' ').at(-1) ?? '')
    return all === '' ? word : `${all}${apart ? ' ' : ''}${word}`
  }, '')
