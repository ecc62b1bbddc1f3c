import { type Decision, refuse } from '../../../lib/decision.ts'
import { isClosed } from './stages.ts'
import { decideStep, type StepRefusal, type StepTaken, type Walking } from './step.ts'

export type SubstitutionRefusal =
  | StepRefusal
  | { readonly because: 'no-substitute' }
  | { readonly because: 'same-work' }
  | { readonly because: 'substitute-closed'; readonly folio: string }

/** Only a work that is still ahead can take another's place, and none takes its own. */
export function decideSubstitution(
  work: Walking,
  substitute: Walking | undefined,
  { on, reason }: { readonly on: string; readonly reason: string },
  today: string,
): Decision<StepTaken, SubstitutionRefusal> {
  if (!substitute) return refuse({ because: 'no-substitute' })
  if (substitute.folio === work.folio) return refuse({ because: 'same-work' })
  if (isClosed(substitute)) return refuse({ because: 'substitute-closed', folio: substitute.folio })
  return decideStep(work, { move: 'substitute', on, reason }, today)
}
