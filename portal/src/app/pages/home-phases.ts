import type { Phase } from '../../design/index.ts'
import { slug } from '../../lib/text.ts'
import { type Milestone, paths, reachedOrLater, stageNames } from '../../modules/works/index.ts'
import type { Home } from '../home/read.ts'
import { texts } from './texts.ts'

/** The phases of the edition that are rows, each opening to the works that got there. */
export const phasesOf = ({ edition, standing: { works, milestones } }: Home): Phase[] =>
  milestones.map((milestone) => ({
    title: texts.phase[milestone.stage],
    href: milestone.reached > 0 ? worksAt(milestone.stage, edition) : undefined,
    state: stateOf(milestone, works),
    words: texts.reached(milestone.reached, works),
    note: noteOf(milestone, works),
    share: milestone.reached < works ? milestone.reached / works : undefined,
  }))

export const worksAt = (stage: Milestone['stage'], edition: number): string => {
  const asked = {
    assigned: undefined,
    designed: reachedOrLater(slug(stageNames.designed)),
    contracted: reachedOrLater(slug(stageNames.contracted)),
    'under-way': reachedOrLater(slug(stageNames['under-way'])),
    delivered: slug(stageNames.delivered),
  }[stage]
  return `${paths.works}?${new URLSearchParams({ ...(asked && { etapa: asked }), anio: String(edition) })}`
}

function stateOf({ reached, due }: Milestone, works: number): Phase['state'] {
  if (reached === works) return 'done'
  if (reached < due) return 'late'
  return reached > 0 ? 'here' : 'next'
}

/** What was promised: up to today or, where nothing was due yet, between which months. */
function noteOf({ reached, due, promised }: Milestone, works: number) {
  if (reached === works || !promised) return undefined
  return due > 0 ? texts.due(due) : texts.between(promised.first, promised.last)
}
