import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { destinationOf, type Move, needsReason } from './moves.ts'
import type { Stage, Standing } from './stages.ts'

/** A work as a step finds it. */
export type Walking = Standing & {
  readonly folio: string
  /** Calendar date of its last step. */
  readonly since: string
}

export type Step = {
  readonly move: Move
  /** Calendar date on which it happened. */
  readonly on: string
  readonly reason?: string | undefined
  /** The stage that the page offered, so that a page that became old cannot move the work twice. */
  readonly to?: Stage | undefined
}

export type StepTaken = {
  readonly folio: string
  readonly move: Move
  readonly from: Standing
  readonly to: Standing
  readonly on: string
  readonly reason: string | null
}

export type StepRefusal =
  | { readonly because: 'not-reachable'; readonly from: Standing; readonly move: Move }
  | { readonly because: 'needs-reason'; readonly move: Move }
  | { readonly because: 'in-the-future'; readonly today: string }
  | { readonly because: 'before-last-step'; readonly last: string }

export function decideStep(
  work: Walking,
  { move, on, reason = '', to: wanted }: Step,
  today: string,
): Decision<StepTaken, StepRefusal> {
  const { folio, stage, condition, since } = work
  const from: Standing = { stage, condition }
  const to = destinationOf(from, move)
  const why = reason.trim()

  if (!to || (wanted && wanted !== to.stage))
    return refuse({ because: 'not-reachable', from, move })
  if (needsReason(move) && why === '') return refuse({ because: 'needs-reason', move })
  if (on > today) return refuse({ because: 'in-the-future', today })
  // A correction may say that what it takes back happened on a later or an earlier day.
  if (move !== 'back' && on < since) return refuse({ because: 'before-last-step', last: since })
  return accept({ folio, move, from, to, on, reason: why || null })
}
