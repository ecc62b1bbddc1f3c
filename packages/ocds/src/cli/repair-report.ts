import type { Repair } from '../repair/journal.ts'
import type { Repaired } from '../repair/repair.ts'
import { explainRule, type RuleName } from '../repair/rule-names.ts'
import type { Report } from '../validate/report.ts'
import { addReport, MostOften } from './most-often.ts'
import { changesAt, listsText } from './repair-changes.ts'
import { texts } from './texts.ts'
import { count, short, some } from './words.ts'

type Lists = Record<'repairs' | 'moved' | 'refused' | 'errors', { path: string }[]>
type Told = { before: number; mended: Repaired; after: Report; line: number; isLine: boolean }

/** What a person reads of some things: how many there are, and the first. */
type First = { total: number; readonly lines: string[] }
const newFirst = (): First => ({ total: 0, lines: [] })

/** What was done to the documents of one file, and what is left to do by hand. No document is kept. */
export class RepairReport {
  readonly #file: string
  readonly #all: Lists | undefined
  readonly #errors = new MostOften()
  readonly #notices = new MostOften()
  readonly #byRule = new Map<RuleName, First>()
  readonly #moved = newFirst()
  readonly #refused = newFirst()
  #before = 0
  #repairs = 0
  isValid = true

  /** @param isWhole whether `json` will be asked for, which tells all */
  constructor(file: string, isWhole: boolean) {
    this.#file = file
    if (isWhole) this.#all = { repairs: [], moved: [], refused: [], errors: [] }
  }

  add({ before, mended, after, ...place }: Told) {
    const { repairs, moved, refused } = mended
    this.#before += before
    this.#repairs += repairs.length
    if (!after.valid || refused.length > 0) this.isValid = false
    addReport(after, this.#errors, this.#notices)
    for (const repair of repairs) note(this.#first(repair.rule), () => changeOf(repair, place))
    for (const { path, value } of moved) {
      note(this.#moved, () => `${pathIn(place, path)}: ${short(value)}`)
    }
    for (const { path, reason } of refused) {
      note(this.#refused, () => `${pathIn(place, path) || '·'}: ${reason}`)
    }
    if (this.#all) addTo(this.#all, { repairs, moved, refused, errors: after.errors }, place)
  }

  #first(rule: RuleName): First {
    const known = this.#byRule.get(rule) ?? newFirst()
    this.#byRule.set(rule, known)
    return known
  }

  /** In pieces, which together are one object. */
  *json(): Generator<string> {
    yield `{"file":${JSON.stringify(this.#file)},"valid":${this.isValid}`
    yield* listsText(this.#all ?? {})
    yield '}'
  }

  text(place: string | undefined, width: number): string {
    const lines = [
      texts.repair.head(this.#file, this.#before, this.#repairs, this.#errors.total),
      ...this.#repairLines(),
      ...told(texts.repair.moved, this.#moved),
      ...told(texts.repair.refused, this.#refused),
    ]
    if (this.#errors.total > 0) lines.push('', texts.repair.left, this.#errors.text(width))
    if (this.#notices.total > 0) lines.push('', texts.notices, this.#notices.text(width))
    lines.push('', place ? texts.repair.kept(changesAt(place), place) : texts.repair.notKept)
    return lines.join('\n')
  }

  *#repairLines() {
    for (const [rule, first] of this.#byRule) {
      yield* told(`${explainRule(rule)} (${rule}, ${some(first.total, 'vez', 'veces')})`, first)
    }
  }
}

const mostOfEach = 20

function note(first: First, line: () => string) {
  first.total++
  if (first.lines.length < mostOfEach) first.lines.push(`  ${line()}`)
}

function* told(title: string, { total, lines }: First) {
  if (total === 0) return
  yield* ['', title, ...lines]
  if (total > lines.length) yield `  ${texts.andMore(count(total - lines.length))}`
}

type Place = Pick<Told, 'line' | 'isLine'>

function addTo(all: Lists, more: Lists, place: Place) {
  for (const name of ['repairs', 'moved', 'refused', 'errors'] as const) {
    for (const entry of more[name]) {
      all[name].push(place.isLine ? { ...entry, path: pathIn(place, entry.path) } : entry)
    }
  }
}

/** Of JSON Lines the line comes first. */
const pathIn = ({ line, isLine }: Place, path: string) =>
  isLine ? `${texts.line} ${line}: ${path}` : path

function changeOf({ path, before, after }: Repair, place: Place) {
  const where = pathIn(place, path)
  if (before === undefined) return `${where}: + ${short(after)}`
  return after === undefined
    ? `${where}: − ${short(before)}`
    : `${where}: ${short(before)} → ${short(after)}`
}
