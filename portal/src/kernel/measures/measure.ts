import type { Db } from '../../lib/db/connection.ts'

/** A named count that plans and reports read; nobody types a figure that the system can count (DESIGN §4). */
export type Measure = {
  /** «works.contracted». */
  readonly name: string
  readonly title: string
  readonly unit: 'count' | 'centavos' | 'days' | 'percent'
  /** One row by month (YYYY-MM) and place where they apply. */
  readonly rows: (db: Db, filter: MeasureFilter) => Promise<readonly MeasureRow[]>
  /** Where the rows that make the figure can be seen. */
  readonly address?: (filter: MeasureFilter) => string
}

export type MeasureFilter = {
  readonly from?: string
  readonly to?: string
  readonly placeId?: string
}

export type MeasureRow = {
  readonly month: string | null
  readonly placeId: string | null
  readonly value: number
}
