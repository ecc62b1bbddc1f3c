import type { CalendarDate } from '../../../lib/dates.ts'
import type { Centavos, Currency } from '../../../lib/money.ts'
import type { Stage } from './summary.ts'

/** Why a stage of a procurement cannot be published. */
export type ContractingRefusal =
  | {
      readonly because: 'not-at-this-stage'
      readonly stage: Stage
      readonly needed: 'planning' | 'tender' | 'award' | 'contract'
    }
  | {
      readonly because: 'already-done'
      readonly what: 'award' | 'contract' | 'payment' | 'milestone'
      readonly id: string
    }
  | { readonly because: 'ended'; readonly stage: Stage }
  | {
      readonly because: 'before'
      readonly what: DateName
      readonly date: CalendarDate
      readonly than: DateName
      readonly limit: CalendarDate
    }
  | { readonly because: 'in-the-future'; readonly what: DateName; readonly date: CalendarDate }
  | { readonly because: 'no-amount' }
  | { readonly because: 'no-supplier' }
  | {
      readonly because: 'beyond-the-contract'
      readonly contracted: Centavos
      readonly paid: Centavos
      readonly asked: Centavos
      /** Of the contract, when it is not pesos. */
      readonly currency?: Currency
    }
  | { readonly because: 'unknown-contract'; readonly id: string }
  | {
      readonly because: 'net-above-total'
      readonly net: Centavos
      readonly total: Centavos
    }
  | { readonly because: 'project-closed'; readonly condition: 'cancelled' | 'substituted' }
  | { readonly because: 'no-reason' }
  /** An amendment that changes neither the amount nor the end. */
  | { readonly because: 'nothing-changed' }
  /** What is sent stands already, word for word. */
  | { readonly because: 'says-the-same' }

export type DateName =
  | 'tender'
  | 'tender-end'
  | 'clarification'
  | 'award'
  | 'signature'
  | 'start'
  | 'end'
  | 'payment'
  | 'milestone'
  | 'ending'
  | 'cancellation'
