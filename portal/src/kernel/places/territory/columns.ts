import { fold } from '../../../lib/text.ts'
import { levelOfWord, levelState, wordsFor, wordsOf } from './known-levels.ts'

/** Which column says what, by its position. */
export type Columns = {
  readonly name?: number
  readonly code?: number
  readonly parent?: ParentColumn
  readonly ceilings: readonly CeilingColumn[]
  readonly year?: number
  readonly alias?: number
  /** Columns of coarser levels that the parent's own parent already says. */
  readonly grandparents: readonly number[]
}

/** `level` is unknown where the heading only says «parent». */
export type ParentColumn = {
  readonly at: number
  readonly level: string | undefined
  readonly by: 'code' | 'name'
}

/** `year` is in the heading itself: «Techo 2020». */
export type CeilingColumn = { readonly at: number; readonly year: number | undefined }

/** Columns that a person named, by their headings: they go before what is deduced. */
export type Named = {
  readonly name?: string
  readonly code?: string
  readonly parent?: string
  readonly parentLevel?: string
  readonly ceiling?: string
  readonly year?: string
}

/** Deduces the columns from the headings, for places of one level. */
export function columnsOf(headings: readonly string[], level: string, named: Named = {}): Columns {
  const words = headings.map(wordsOf)
  const chosen = (heading: string | undefined) => {
    const at = heading === undefined ? -1 : headings.findIndex((one) => fold(one) === fold(heading))
    return at < 0 ? undefined : at
  }
  const name = chosen(named.name) ?? best(words, (heading) => nameScore(heading, level))
  const code = chosen(named.code) ?? best(words, (heading) => codeScore(heading, level))
  const year = chosen(named.year) ?? best(words, yearScore)
  const alias = best(words, aliasScore)
  const taken = new Set([name, code, year, alias])
  const { parent, grandparents } = parentsOf(words, {
    level,
    taken,
    named,
    at: chosen(named.parent),
  })
  const ceiling = chosen(named.ceiling)
  return {
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code }),
    ...(parent !== undefined && { parent }),
    ...(year !== undefined && { year }),
    ...(alias !== undefined && { alias }),
    ceilings: ceiling === undefined ? ceilingsOf(words) : [ceilingAt(words, ceiling)],
    grandparents,
  }
}

type Words = readonly string[]

/** The column of the highest score above zero; of two, the one that comes first. */
function best(headings: readonly Words[], score: (heading: Words) => number): number | undefined {
  const scores = headings.map(score)
  const top = Math.max(0, ...scores)
  return top === 0 ? undefined : scores.indexOf(top)
}

const names = new Set(['nombre', 'name', 'nom', 'denominacion'])
const codes = new Set(['codigo', 'code', 'clave', 'cve', 'id', 'cod'])
const fillers = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'vecinal', 'vecinales', 'oficial'])
/** INEGI's Marco Geoestadístico: agem is the municipality, agee the state. */
const inegi: Readonly<Record<string, string>> = {
  agem: 'municipio',
  mun: 'municipio',
  agee: 'estado',
  ent: 'estado',
  loc: 'localidad',
}

const levelIn = (words: Words) =>
  words.map((word) => levelOfWord(word) ?? inegi[word]).find((level) => level !== undefined)

const meaning = (heading: Words) => heading.filter((word) => !fillers.has(word))

function nameScore(heading: Words, level: string): number {
  const words = meaning(heading)
  const rest = words.filter((word) => !names.has(word))
  const says = words.length > rest.length
  if (says && rest.length > 0 && rest.every((word) => isOf(word, level))) return 5
  if (heading.join('') === 'nomgeo') return 4
  if (says && rest.length === 0) return 3
  if (!says && rest.length > 0 && rest.every((word) => isOf(word, level))) return 2
  if (says && rest.every((word) => /^\d+$/.test(word))) return 1
  return 0
}

const isOf = (word: string, level: string) =>
  wordsFor(level).includes(word) || inegi[word] === level

/** INEGI's cve_agem and cve_loc count inside the coarser level: alone they name nothing. */
function codeScore(heading: Words, level: string): number {
  if (heading.join('') === 'cvegeo') return 5
  const words = meaning(heading)
  const rest = words.filter((word) => !codes.has(word))
  if (words.length === rest.length) return 0
  if (rest.length > 0 && rest.every((word) => isOf(word, level)))
    return rest.every((word) => word in inegi) ? 0 : 4
  if (rest.length > 0) return 0
  return words.includes('id') ? 1 : 3
}

const yearScore = (heading: Words) =>
  ['ano', 'anio', 'ejercicio', 'year'].includes(heading[0] ?? '') &&
  heading.slice(1).every((word) => ['fiscal', 'presupuestal', 'del', 'techo'].includes(word))
    ? 1
    : 0

const aliasScore = (heading: Words) =>
  ['alias', 'aliases', 'otros nombres', 'otro nombre'].includes(heading.join(' ')) ? 1 : 0

const amounts = new Set(['presupuesto', 'techo', 'monto', 'budget', 'ceiling', 'techos', 'bolsa'])
const amountWords = new Set([
  'presupuestal',
  'presupuestario',
  'financiero',
  'asignado',
  'total',
  'mxn',
  'pesos',
  'por',
  'para',
  'participativo',
  'anual',
])

function ceilingsOf(headings: readonly Words[]): CeilingColumn[] {
  const found = headings.flatMap((heading, at) => {
    const rest = meaning(heading).filter((word) => !isYear(word) && !levelOfWord(word))
    const says = rest.some((word) => amounts.has(word))
    const only = rest.every((word) => amounts.has(word) || amountWords.has(word))
    return says && only ? [ceilingAt(headings, at)] : []
  })
  // Several amounts are several years, or only the first is the ceiling.
  return found.every(({ year }) => year !== undefined) ? found : found.slice(0, 1)
}

const ceilingAt = (headings: readonly Words[], at: number): CeilingColumn => {
  const year = headings[at]?.find(isYear)
  return { at, year: year === undefined ? undefined : Number(year) }
}

const isYear = (word: string) => /^20\d\d$/.test(word)

type ParentSearch = {
  readonly level: string
  readonly taken: ReadonlySet<number | undefined>
  readonly named: Named
  readonly at: number | undefined
}

/** The nearest coarser level is the parent; what is coarser still, that parent says itself. */
function parentsOf(headings: readonly Words[], { level, taken, named, at }: ParentSearch) {
  if (at !== undefined) {
    const parent = {
      ...parentAt(headings[at] ?? [], at),
      level: named.parentLevel ?? levelIn(headings[at] ?? []),
    }
    return { parent, grandparents: [] }
  }
  const own = levelState(level).position
  const found = headings
    .map((heading, index) => parentAt(heading, index))
    .filter(
      ({ at: index, level: above, by }, order) =>
        !taken.has(index) && isParent(headings[order] ?? [], above, by),
    )
    .filter(
      ({ level: above }) =>
        above === undefined || (above !== level && levelState(above).position < own),
    )
    .filter(({ level: above }) => !named.parentLevel || above === named.parentLevel)
    .sort((a, b) => finestFirst(a) - finestFirst(b))
  const [parent, ...others] = found
  const grandparents = others
    .filter(({ level: above }) => above !== parent?.level)
    .map((other) => other.at)
  return { parent, grandparents }
}

const finestFirst = ({ level }: ParentColumn) =>
  level === undefined ? 0 : -levelState(level).position

const parents = new Set(['parent', 'padre', 'superior', 'pertenece'])

const parentAt = (heading: Words, at: number): ParentColumn => ({
  at,
  level: levelIn(heading),
  by: heading.some((word) => codes.has(word) || parents.has(word)) ? 'code' : 'name',
})

function isParent(heading: Words, level: string | undefined, by: 'code' | 'name'): boolean {
  const words = meaning(heading).filter((word) => !codes.has(word) && !names.has(word))
  if (level === undefined) return words.length === 1 && parents.has(words[0] ?? '')
  // INEGI's partial keys name a place only together.
  if (by === 'code' && words.some((word) => word in inegi)) return false
  return words.length > 0 && words.every((word) => levelOfWord(word) === level || word in inegi)
}
