import type { Measure } from '../../kernel/measures/measure.ts'
import { paths } from './paths.ts'
import type { Stage } from './rules/stages.ts'
import { worksReaching } from './store/measures.ts'

const measure = (name: string, title: string, stage: Stage): Measure => ({
  name,
  title,
  unit: 'count',
  rows: (db, filter) => worksReaching(db, stage, filter),
  address: ({ placeId }) =>
    `${paths.works}${placeId ? `?lugar=${encodeURIComponent(placeId)}` : ''}`,
})

export const measures: readonly Measure[] = [
  measure('works.registered', 'Obras registradas', 'assigned'),
  measure('works.contracted', 'Obras contratadas', 'contracted'),
  measure('works.delivered', 'Obras entregadas', 'delivered'),
]
