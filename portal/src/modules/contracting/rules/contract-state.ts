import type { Contract, Value } from '@tequio/ocds'
import { type Centavos, type Currency, centavos, MXN, sumOf } from '../../../lib/money.ts'
import type { State } from './parts.ts'

export const contractIn = ({ contracts = [] }: State, id: string): Contract | undefined =>
  contracts.find((one) => String(one.id) === id)

/** In the currency of the contract: what a file paid in another is not added to it. */
export const paidOf = ({ value: contracted, implementation }: Contract): Centavos =>
  sumOf(
    (implementation?.transactions ?? []).flatMap(({ value }) =>
      currencyOf(value) === currencyOf(contracted) ? [centavosOf(value?.amount)] : [],
    ),
  )

export const currencyOf = (value: Value | undefined): Currency => value?.currency ?? MXN

export const centavosOf = (amount: number | null | undefined): Centavos =>
  centavos(Math.round((amount ?? 0) * 100))

/** The contract's own row: its payments and milestones have theirs. */
export function plain({ implementation: _, ...contract }: Contract): Contract {
  return contract
}

/** What the contract's own row says of its implementation. */
export function besides({ implementation }: Contract) {
  const { transactions: _, milestones: __, ...rest } = implementation ?? {}
  return rest
}

export function implementationRow(contract: Contract): Pick<Contract, 'implementation'> {
  const rest = besides(contract)
  return Object.keys(rest).length > 0 ? { implementation: rest } : {}
}
