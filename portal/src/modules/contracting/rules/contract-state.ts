import type { Contract } from '@tequio/ocds'
import { type Centavos, centavos, sumOf } from '../../../lib/money.ts'
import type { State } from './parts.ts'

export const contractIn = ({ contracts = [] }: State, id: string): Contract | undefined =>
  contracts.find((one) => String(one.id) === id)

export const paidOf = ({ implementation }: Contract): Centavos =>
  sumOf((implementation?.transactions ?? []).map(({ value }) => centavosOf(value?.amount)))

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
