import type { Measure } from '../../kernel/measures/measure.ts'
import { slug } from '../../lib/text.ts'
import { paths, REACHED_CONTRACT } from './paths.ts'
import type { Stage } from './rules/stages.ts'
import { worksReaching } from './store/measures.ts'
import { stageNames } from './texts.ts'

const measure = (name: string, title: string, stage: Stage, standing?: string): Measure => ({
  name,
  title,
  unit: 'count',
  rows: (db, filter) => worksReaching(db, stage, filter),
  address: ({ placeId }) => {
    const asked = new URLSearchParams({
      ...(standing && { etapa: standing }),
      ...(placeId && { lugar: placeId }),
    })
    return asked.size > 0 ? `${paths.works}?${asked}` : paths.works
  },
})

export const measures: readonly Measure[] = [
  measure('works.registered', 'Obras registradas', 'assigned'),
  measure('works.contracted', 'Obras contratadas', 'contracted', REACHED_CONTRACT),
  measure('works.delivered', 'Obras entregadas', 'delivered', slug(stageNames.delivered)),
]
