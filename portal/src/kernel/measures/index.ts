export type { Measure, MeasureFilter } from './measure.ts'
export { readMeasure } from './read-measure.ts'
export { measuresRoom } from './room.ts'
