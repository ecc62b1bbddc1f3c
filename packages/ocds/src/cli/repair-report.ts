import type { Repair } from '../repair/journal.ts'
import type { Repaired } from '../repair/repair.ts'
import { explainRule, type RuleName } from '../repair/rule-names.ts'
import type { Report } from '../validate/report.ts'
import { addReport, MostOften } from './most-often.ts'
import { changesAt } from './repair-changes.ts'
import { texts } from './texts.ts'
import { count, short, some } from './words.ts'

type Told = { before: Report; mended: Repaired; after: Report; line: number; isLine: boolean }

/** What was done to the documents of one file, and what is left to do by hand. */
export class RepairReport {
  readonly #file: string
  readonly #told: Told[] = []
  readonly #errors = new MostOften()
  readonly #notices = new MostOften()

  constructor(file: string) {
    this.#file = file
  }

  add(told: Told) {
    this.#told.push(told)
    addReport(told.after, this.#errors, this.#notices)
  }

  get isValid() {
    return this.#told.every(({ after, mended }) => after.valid && mended.refused.length === 0)
  }

  json(): string {
    const all = <T extends { path: string }>(list: (told: Told) => readonly T[]) =>
      this.#told.flatMap((told) =>
        list(told).map((entry) => ({ ...entry, path: pathIn(told, entry.path) })),
      )
    return JSON.stringify({
      file: this.#file,
      valid: this.isValid,
      repairs: all(({ mended }) => mended.repairs),
      moved: all(({ mended }) => mended.moved),
      refused: all(({ mended }) => mended.refused),
      errors: all(({ after }) => after.errors),
    })
  }

  text(place: string | undefined, width: number): string {
    const before = this.#told.reduce((sum, told) => sum + told.before.errors.length, 0)
    const repairs = this.#told.reduce((sum, { mended }) => sum + mended.repairs.length, 0)
    const lines = [texts.repair.head(this.#file, before, repairs, this.#errors.total)]
    lines.push(...this.#repairLines(), ...this.#movedLines(), ...this.#refusedLines())
    if (this.#errors.total > 0) lines.push('', texts.repair.left, this.#errors.text(width))
    if (this.#notices.total > 0) lines.push('', texts.notices, this.#notices.text(width))
    lines.push('', place ? texts.repair.kept(changesAt(place), place) : texts.repair.notKept)
    return lines.join('\n')
  }

  *#repairLines() {
    const repairs = this.#told.flatMap((told) =>
      told.mended.repairs.map((repair) => ({ ...repair, path: pathIn(told, repair.path) })),
    )
    for (const [rule, list] of Map.groupBy(repairs, ({ rule }) => rule)) {
      yield* ['', `${explainRule(rule)} (${rule}, ${some(list.length, 'vez', 'veces')})`]
      yield* list.slice(0, mostOfEach).map((repair) => `  ${changeOf(repair)}`)
      if (list.length > mostOfEach) yield `  ${texts.andMore(count(list.length - mostOfEach))}`
    }
  }

  *#movedLines() {
    const moved = this.#told.flatMap((told) =>
      told.mended.moved.map(({ path, value }) => `  ${pathIn(told, path)}: ${short(value)}`),
    )
    if (moved.length > 0) yield* ['', texts.repair.moved, ...moved.slice(0, mostOfEach)]
    if (moved.length > mostOfEach) yield `  ${texts.andMore(count(moved.length - mostOfEach))}`
  }

  *#refusedLines() {
    const refused = this.#told.flatMap((told) =>
      told.mended.refused.map(({ path, reason }) => `  ${pathIn(told, path) || '·'}: ${reason}`),
    )
    if (refused.length > 0) yield* ['', texts.repair.refused, ...refused.slice(0, mostOfEach)]
    if (refused.length > mostOfEach) yield `  ${texts.andMore(count(refused.length - mostOfEach))}`
  }
}

const mostOfEach = 20

/** Of JSON Lines the line comes first. */
const pathIn = ({ line, isLine }: Told, path: string) =>
  isLine ? `${texts.line} ${line}: ${path}` : path

function changeOf({ path, before, after }: Repair & { rule: RuleName }) {
  if (before === undefined) return `${path}: + ${short(after)}`
  return after === undefined
    ? `${path}: − ${short(before)}`
    : `${path}: ${short(before)} → ${short(after)}`
}
