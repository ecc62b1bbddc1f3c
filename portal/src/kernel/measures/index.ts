export type { Measure, MeasureFilter, MeasureRow } from './measure.ts'
export { type MeasureRead, readMeasure, readMeasures } from './read-measure.ts'
export { measuresRoom } from './room.ts'
export { type MeasureSums, sumsOf } from './rules/sums.ts'
