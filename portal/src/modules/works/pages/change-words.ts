import type { DifferenceRow } from '../../../design/index.ts'
import type { Entry } from '../../../kernel/act/index.ts'
import { pageTexts } from '../page-texts.ts'
import { isStage } from '../rules/stages.ts'
import { capital, dateText, stageNames } from '../texts.ts'
import { workTexts } from '../work-texts.ts'
import { historyRows, type Names } from './history-rows.ts'

const { changes: texts } = workTexts

export type ToldChange = {
  /** Calendar date of what happened. */
  readonly on: string
  readonly what: string
  readonly words: string
  /** The unit that did it; never a person. */
  readonly who: string
}

type Telling = {
  readonly names: Names
  /** Why, by the line of the trail. */
  readonly reasons: ReadonlyMap<number, string>
  readonly dateOf: (at: Date) => string
  /** How many fields of one change are said; all of them without it. */
  readonly most?: number
}

export const changesToTell = (
  entries: readonly Entry[],
  { names, reasons, dateOf, most = Number.POSITIVE_INFINITY }: Telling,
): ToldChange[] =>
  entries.map((entry) => ({
    on: dateOf(entry.happenedAt),
    what: whatOf(entry),
    words: [...fewOf(sentencesOf(entry, names), most), ...whyOf(reasons.get(entry.id))].join(' '),
    who: whoDid(entry, names),
  }))

type Promised = {
  readonly step: string
  readonly on: string | null
  readonly before: string | null
}

const promisesIn = ({ act, facts }: Entry): readonly Promised[] =>
  act === 'works.scheduled' ? (facts as { promises: readonly Promised[] }).promises : []

function whatOf(entry: Entry): string {
  const moved = promisesIn(entry).some(({ before }) => before !== null)
  return moved ? texts.datesMoved : actName(entry)
}

/** What a line of a load corrects is the load itself. */
export const actName = ({ act, corrects }: Entry): string =>
  act === 'works.loaded' && corrects !== null ? pageTexts.loadUndone : (pageTexts.acts[act] ?? act)

/** What a work said when it was registered stands on its page already. */
function sentencesOf(entry: Entry, names: Names): string[] {
  if (entry.act === 'works.registered') return []
  if (entry.act === 'works.scheduled') return promisesIn(entry).map(promiseSentence)
  const rows = historyRows(entry, names).filter(({ before, after }) => before !== after)
  if (entry.act === 'works.reported') return rows.map(({ after }) => sentence(after ?? ''))
  const [row] = rows
  return rows.length === 1 && entry.act === 'works.step-taken' && row?.before && row.after
    ? [texts.between(row.before, row.after)]
    : rows.map(sentenceOf)
}

function promiseSentence({ step, on, before }: Promised): string {
  const name = isStage(step) ? capital(stageNames[step]) : step
  if (on === null) return texts.gone(name)
  return before === null
    ? texts.now(name, dateText(on))
    : texts.moved(name, dateText(before), dateText(on))
}

function sentenceOf({ label, before, after }: DifferenceRow): string {
  if (after === null) return texts.gone(label)
  const said = after.replace(/\.$/, '')
  return together(before === null ? texts.now(label, said) : texts.from(label, before, said))
}

const sentence = (text: string) => together(`${text.replace(/\.$/, '')}.`)

/** A figure and its sign stay on one line. */
const together = (text: string) => text.replaceAll(' %', '\u00a0%')

/** One more than asked costs less than to say that there is one more. */
function fewOf(sentences: readonly string[], most: number): string[] {
  const rest = sentences.length - most
  return rest > 1 ? [...sentences.slice(0, most), `${texts.more(rest)}.`] : [...sentences]
}

const whyOf = (reason: string | undefined) => (reason ? [workTexts.why(reason)] : [])

function whoDid({ actorKind, unitId }: Entry, names: Names): string {
  const unit = unitId === null ? undefined : names.unit(unitId)
  if (actorKind === 'import') return texts.load(unit)
  return actorKind === 'job' ? texts.job : (unit ?? texts.town)
}
