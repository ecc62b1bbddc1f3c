import type { Measure, MeasureRow } from '../measure.ts'

export type MeasureSums = {
  readonly total: number
  /** By month YYYY-MM, oldest first; what has no month stands under ''. */
  readonly byMonth: ReadonlyMap<string, number>
  readonly byPlace: ReadonlyMap<string, number>
}

/** What the rows of a measure make together. Counts, centavos and days add; of percentages, the mean. */
export function sumsOf(rows: readonly MeasureRow[], unit: Measure['unit'] = 'count'): MeasureSums {
  const together = unit === 'percent' ? meanOf : sumOf
  const by = (keyOf: (row: MeasureRow) => string) =>
    new Map(
      [...Map.groupBy(rows, keyOf)]
        .map(([key, group]) => [key, together(group)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return {
    total: together(rows),
    byMonth: by(({ month }) => month ?? ''),
    byPlace: by(({ placeId }) => placeId ?? ''),
  }
}

const sumOf = (rows: readonly MeasureRow[]) => rows.reduce((sum, { value }) => sum + value, 0)

const meanOf = (rows: readonly MeasureRow[]) => (rows.length === 0 ? 0 : sumOf(rows) / rows.length)
