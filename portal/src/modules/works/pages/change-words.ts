import type { DifferenceRow } from '../../../design/index.ts'
import type { Entry } from '../../../kernel/act/index.ts'
import { pageTexts } from '../page-texts.ts'
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
  readonly dateOf: (at: Date) => string
  /** How many fields of one change are said; all of them without it. */
  readonly most?: number
}

export const changesToTell = (
  entries: readonly Entry[],
  { names, dateOf, most = Number.POSITIVE_INFINITY }: Telling,
): ToldChange[] =>
  entries.map((entry) => ({
    on: dateOf(entry.happenedAt),
    what: pageTexts.acts[entry.act] ?? entry.act,
    words: wordsOf(entry, names, most),
    who: whoDid(entry, names),
  }))

/** What a registered work says stands on its page already. */
function wordsOf(entry: Entry, names: Names, most: number): string {
  if (entry.act === 'works.registered') return ''
  const rows = historyRows(entry, names).filter(({ before, after }) => before !== after)
  const rest = rows.length - most
  const said = rows.slice(0, rest === 1 ? most + 1 : most).map(sentenceOf)
  return [...said, ...(rest > 1 ? [`${texts.more(rest)}.`] : [])].join(' ')
}

function sentenceOf({ label, before, after }: DifferenceRow): string {
  if (after === null) return texts.gone(label)
  const short = after.replace(/\.$/, '').replaceAll(' %', '\u00a0%')
  return before === null
    ? texts.now(label, short)
    : texts.from(label, before.replaceAll(' %', '\u00a0%'), short)
}

function whoDid({ actorKind, unitId }: Entry, names: Names): string {
  const unit = unitId === null ? undefined : names.unit(unitId)
  if (actorKind === 'import') return texts.load(unit)
  return actorKind === 'job' ? texts.job : (unit ?? texts.town)
}
