import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { isClosed, rankOf, type Stage, type Standing, stages } from './stages.ts'

/** What was promised for one step: the first date is the baseline, which nobody edits (DESIGN §4, promises). */
type Promised = { readonly step: Stage; readonly baseline: string; readonly latest: string }

export type Scheduled = {
  readonly folio: string
  /** Only the steps whose date is new or moved, in the order of the work's life. */
  readonly promises: readonly {
    readonly step: Stage
    readonly on: string
    readonly before: string | null
  }[]
  readonly reason: string | null
}

export type ScheduleRefusal =
  | { readonly because: 'closed'; readonly standing: Standing }
  | { readonly because: 'nothing-changes' }
  | { readonly because: 'already-reached'; readonly step: Stage }
  | { readonly because: 'out-of-order'; readonly step: Stage; readonly previous: Stage }
  | { readonly because: 'needs-reason'; readonly step: Stage }

type Planning = {
  readonly work: Standing & { readonly folio: string }
  readonly promised: readonly Promised[]
}

/** A first date is a promise; another date for the same step is an act with a reason. */
export function decideSchedule(
  { work, promised }: Planning,
  dates: Readonly<Partial<Record<Stage, string>>>,
  reason = '',
): Decision<Scheduled, ScheduleRefusal> {
  const { folio, stage, condition } = work
  const known = new Map(promised.map((one) => [one.step, one]))
  const changed = stages.flatMap((step) => {
    const on = dates[step]
    const before = known.get(step)?.latest ?? null
    return on && on !== before ? [{ step, on, before }] : []
  })
  const why = reason.trim()

  if (isClosed(work)) return refuse({ because: 'closed', standing: { stage, condition } })
  if (changed.length === 0) return refuse({ because: 'nothing-changes' })
  const reached = changed.find(({ step }) => rankOf(step) <= rankOf(stage))
  if (reached) return refuse({ because: 'already-reached', step: reached.step })
  const moved = changed.find(({ before }) => before !== null)
  if (moved && why === '') return refuse({ because: 'needs-reason', step: moved.step })
  const disorder = outOfOrder(work.stage, known, dates)
  if (disorder) return refuse({ because: 'out-of-order', ...disorder })
  return accept({ folio, promises: changed, reason: why || null })
}

/** Of the steps that are still ahead, the first whose date comes before that of an earlier one. */
function outOfOrder(
  stage: Stage,
  known: ReadonlyMap<Stage, Promised>,
  dates: Readonly<Partial<Record<Stage, string>>>,
) {
  const ahead = stages.slice(rankOf(stage) + 1).flatMap((step) => {
    const on = dates[step] || known.get(step)?.latest
    return on ? [{ step, on }] : []
  })
  for (const [at, { step, on }] of ahead.entries()) {
    const previous = ahead[at - 1]
    if (previous && on < previous.on) return { step, previous: previous.step }
  }
  return undefined
}
