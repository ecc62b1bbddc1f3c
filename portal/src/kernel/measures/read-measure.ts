import type { Office } from '../house/house.ts'
import type { Measure, MeasureFilter } from './measure.ts'
import { type MeasureSums, sumsOf } from './rules/sums.ts'

export type MeasureRead = MeasureSums & { readonly measure: Measure }

/** The figure of a measure, for whoever plans or reports by it. `undefined`: nobody registered that name. */
export async function readMeasure(
  { house, town }: Office,
  name: string,
  filter: MeasureFilter = {},
): Promise<MeasureRead | undefined> {
  const measure = house.measures.find((one) => one.name === name)
  return measure && { measure, ...sumsOf(await measure.rows(town.db, filter), measure.unit) }
}

/** Every measure of the house, in the order of its rooms. */
export const readMeasures = (
  { house, town }: Office,
  filter: MeasureFilter = {},
): Promise<MeasureRead[]> =>
  Promise.all(
    house.measures.map(async (measure) => ({
      measure,
      ...sumsOf(await measure.rows(town.db, filter), measure.unit),
    })),
  )
