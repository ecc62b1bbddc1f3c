import type { Contract } from '@tequio/ocds'
import { type Centavos, centavos, MXN } from '../../../lib/money.ts'
import { currencyOf, sumsByCurrency } from './amounts.ts'
import type { State } from './parts.ts'
import type { ContractingRefusal } from './refusals.ts'

export const contractIn = ({ contracts = [] }: State, id: string): Contract | undefined =>
  contracts.find((one) => String(one.id) === id)

/** In the currency of the contract: what a file paid in another is not added to it. */
export const paidOf = ({ value: contracted, implementation }: Contract): Centavos =>
  sumsByCurrency((implementation?.transactions ?? []).map(({ value }) => value)).get(
    currencyOf(contracted),
  ) ?? centavos(0)

/**
 * Whether it ended before its work was done. This office gives the reason of every such end; a file that says only a
 * day says so when the day is earlier than what was signed.
 */
export function endedEarly({ status, period, implementation }: Contract): boolean {
  const { endDate, endDateDetails, status: how } = implementation ?? {}
  if (status !== 'terminated' || !endDate || how === 'concluded') return false
  return Boolean(endDateDetails) || dayIn(endDate) < dayIn(period?.endDate)
}

const dayIn = (dateTime: string | null | undefined) => (dateTime ?? '').slice(0, 10)

type Beyond = { readonly contracted: Centavos; readonly paid: Centavos; readonly asked: Centavos }

export const beyondTheContract = ({ value }: Contract, amounts: Beyond): ContractingRefusal => ({
  because: 'beyond-the-contract',
  ...amounts,
  ...(currencyOf(value) !== MXN && { currency: currencyOf(value) }),
})

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
