import type { Spot } from '../../../kernel/imports/index.ts'
import type { Condition, Stage } from '../rules/stages.ts'
import type { ProjectType, Sector } from '../rules/work.ts'
import type { ColumnKey } from './columns.ts'

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
}

/** Where in the row a value stands. */
export const spotAt = (
  { spot, letters }: Pick<WorkRow, 'spot' | 'letters'>,
  key: ColumnKey,
): Spot => {
  const column = letters[key]
  return column === undefined ? spot : { ...spot, column }
}
