import type { Reject, Spot } from '../../../kernel/imports/index.ts'
import type { Condition, Stage } from '../rules/stages.ts'
import type { ProjectType, Sector } from '../rules/work.ts'
import { type ColumnKey, promisedStages, promiseKey } from './columns.ts'

/** What a row says; a member that is absent is an empty cell or no column, and changes nothing. */
export type Said = {
  readonly folio?: string
  readonly edition?: number
  readonly externalId?: string
  readonly title?: string
  /** As the file wrote it, when the title reads otherwise. */
  readonly originalTitle?: string
  readonly description?: string
  readonly type?: ProjectType
  readonly sector?: Sector
  readonly placeKey?: string
  readonly place?: string
  readonly district?: string
  readonly address?: string
  readonly lon?: number
  readonly lat?: number
  readonly unit?: string
  readonly ceiling?: number
  readonly assigned?: number
  readonly votes?: number
  readonly stage?: Stage
  readonly condition?: Exclude<Condition, 'active'>
  readonly stageOn?: string
  readonly physical?: number
  readonly financial?: number
  readonly reportedOn?: string
  readonly promises?: Readonly<Partial<Record<Stage, string>>>
}

export type WorkRow = {
  readonly spot: Spot
  /** The letters under which people see the columns of this sheet. */
  readonly letters: Readonly<Partial<Record<ColumnKey, string>>>
  readonly said: Said
  /** The cells as the file has them. */
  readonly words: Readonly<Partial<Record<ColumnKey, string>>>
  /** Where the values stand that another sheet says of the same work. */
  readonly elsewhere?: Readonly<Partial<Record<ColumnKey, Spot>>>
}

/** Where in the row a value stands. */
export const spotAt = (
  { spot, letters, elsewhere }: Pick<WorkRow, 'spot' | 'letters' | 'elsewhere'>,
  key: ColumnKey,
): Spot => {
  const column = letters[key]
  return elsewhere?.[key] ?? (column === undefined ? spot : { ...spot, column })
}

/** A rejected value, in the words of the file. */
export const rejectAt = (row: WorkRow, key: ColumnKey, message: string): Reject => ({
  ...{ spot: spotAt(row, key), rule: key, value: row.words[key] ?? '', message },
})

/** The columns in which a sheet says a value. */
export function columnsOf(key: keyof Said, said: Said): readonly ColumnKey[] {
  if (key === 'originalTitle') return ['title']
  if (key === 'sector') return ['topic']
  if (key === 'condition') return ['stage']
  if (key === 'promises')
    return promisedStages.filter((stage) => said.promises?.[stage] !== undefined).map(promiseKey)
  return [key]
}
