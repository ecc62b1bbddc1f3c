import { accept, type Decision, refuse } from '../../../lib/decision.ts'

export type Assigning = {
  /** Centavos; null where nobody said. */
  readonly ceiling: number | null
  readonly assigned: number | null
  readonly reason?: string | null | undefined
}

export type MoneyRefusal =
  | { readonly because: 'negative'; readonly field: 'ceiling' | 'assigned' }
  | { readonly because: 'over-the-ceiling'; readonly ceiling: number; readonly assigned: number }

/** More than the ceiling of the place may only be assigned with a reason. */
export function decideMoney({
  ceiling,
  assigned,
  reason,
}: Assigning): Decision<null, MoneyRefusal> {
  if (ceiling !== null && ceiling < 0) return refuse({ because: 'negative', field: 'ceiling' })
  if (assigned !== null && assigned < 0) return refuse({ because: 'negative', field: 'assigned' })
  if (ceiling !== null && assigned !== null && assigned > ceiling && !reason?.trim())
    return refuse({ because: 'over-the-ceiling', ceiling, assigned })
  return accept(null)
}
