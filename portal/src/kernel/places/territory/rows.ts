import type { Spot } from '../../imports/index.ts'
import type { Shape } from './states.ts'

export type RawCell = string | number | boolean | null

/** One row of a table or one feature of a map, understood. */
export type TerritoryRow = {
  readonly spot: Spot
  /** Rows of one file are different places; those of another may be the same ones. */
  readonly file: number
  readonly level: string
  readonly code: string | null
  readonly name: string
  readonly parent: ParentRef | null
  readonly ceilings: readonly RowCeiling[]
  readonly aliases: readonly string[]
  readonly shape: Shape | null
}

/** A parent that may be missing is one that only the structure of the code suggests. */
export type ParentRef =
  | {
      readonly by: 'code'
      readonly level: string | undefined
      readonly code: string
      readonly optional?: true
    }
  | { readonly by: 'name'; readonly level: string; readonly name: string }

export type RowCeiling = {
  readonly year: number
  readonly centavos: number
  /** As the file had it. */
  readonly written: string
  readonly column: string
}

/** A table before its columns are understood, whatever file it came in. */
export type RawTable = {
  readonly file: number
  readonly fileName: string
  readonly sheet: string | undefined
  readonly headings: readonly string[]
  readonly rows: readonly RawRow[]
}

export type RawRow = {
  readonly line: number
  readonly cells: readonly RawCell[]
  readonly shape: Shape | null
}
