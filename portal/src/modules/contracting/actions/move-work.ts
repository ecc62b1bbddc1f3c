import type { Acting } from '../../../kernel/act/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import { type Stage, stages, takeStepWithin, type Work } from '../../works/index.ts'
import type { WorkStage } from '../rules/follow-up.ts'
import type { Setting } from '../rules/papers.ts'

type Moving = {
  readonly target: WorkStage | undefined
  readonly on: CalendarDate | undefined
  readonly setting: Setting
}

/**
 * Brings the work to where its procurement says it is, step by step. A work that may not move (it is suspended, or
 * further on) stays, and the event is accepted all the same.
 */
export async function moveWork(acting: Acting, work: Work, { target, on, setting }: Moving) {
  if (!target || (target === 'finished' && work.stage !== 'under-way')) return
  const happened = on ?? setting.today
  let { stage, since }: { stage: Stage; since: string } = work
  while (stages.indexOf(stage) < stages.indexOf(target)) {
    since = happened > since ? happened : since
    const step = await takeStepWithin(acting, { folio: work.folio, move: 'forward', on: since })
    if (!step?.accepted) return
    stage = step.fact.to.stage
  }
}
