import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { factsChanged } from './facts.ts'
import { decideMoney, type MoneyRefusal } from './money.ts'
import type { WorkFacts } from './work.ts'

export type FactsRefusal =
  | MoneyRefusal
  | { readonly because: 'unknown-place' }
  | { readonly because: 'unknown-unit' }
  | { readonly because: 'taken-identifier'; readonly folio: string }

export type CorrectionRefusal =
  | FactsRefusal
  | { readonly because: 'nothing-changes' }
  | { readonly because: 'no-reason' }

/** What the house knows about the references of the facts. */
export type Surroundings = {
  readonly placeExists: boolean
  readonly unitExists: boolean
  /** Another work of the edition with the same identifier of the office. */
  readonly namesake: string | undefined
}

export function decideFacts(
  facts: WorkFacts,
  { placeExists, unitExists, namesake }: Surroundings,
  reason?: string | null,
): Decision<WorkFacts, FactsRefusal> {
  const { ceiling, assigned } = facts
  const money = decideMoney({ ceiling, assigned, reason })

  if (!money.accepted) return money
  if (facts.placeId !== null && !placeExists) return refuse({ because: 'unknown-place' })
  if (facts.unitId !== null && !unitExists) return refuse({ because: 'unknown-unit' })
  if (namesake) return refuse({ because: 'taken-identifier', folio: namesake })
  return accept(facts)
}

export type Correction = ReturnType<typeof factsChanged> & {
  readonly facts: WorkFacts
  readonly reason: string
}

export function decideCorrection(
  before: WorkFacts,
  facts: WorkFacts,
  { reason, ...surroundings }: Surroundings & { readonly reason: string },
): Decision<Correction, CorrectionRefusal> {
  const changed = factsChanged(before, facts)
  const why = reason.trim()

  if (changed.keys.length === 0) return refuse({ because: 'nothing-changes' })
  if (why === '') return refuse({ because: 'no-reason' })
  const decision = decideFacts(facts, surroundings, why)
  return decision.accepted ? accept({ ...changed, facts, reason: why }) : decision
}
