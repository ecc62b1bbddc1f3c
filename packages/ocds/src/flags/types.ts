/** Cardinal's codes for the red flags that this package computes. */
export const FLAG_CODES = [
  ...(['R003', 'R018', 'R024', 'R025', 'R028', 'R030', 'R035'] as const),
  ...(['R036', 'R038', 'R048', 'R058'] as const),
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

/** What a flag speaks of, and by what it is named: `ocid`, `buyer.id`, `tender.procuringEntity.id`, a tenderer's id. */
export type FlagGroup = 'OCID' | 'Buyer' | 'ProcuringEntity' | 'Tenderer'

/** By identifier, the code of each flag and its number, not rounded. */
export type FlagResults = { [id: string]: Partial<Record<FlagCode, number>> }

/**
 * The flags by group; a group without any is left out. `Meta` has the quartiles and fences, as Cardinal prints them.
 * `Figures` has, at the place of each number, what made it.
 */
export type Flags = Partial<Record<FlagGroup, FlagResults>> & {
  Meta: FlagMeta
  Figures: FlagFigures
}

/** By code: `q1`, `q3`, `lower_fence`, `upper_fence` with 4 decimals; null where there was nothing to measure. */
export type FlagMeta = Partial<Record<FlagCode, Record<string, number | null>>>

export type FlagFigures = {
  OCID?: { [ocid: string]: Partial<ProcessFigures> }
  Buyer?: { [id: string]: Partial<OrganizationFigures> }
  ProcuringEntity?: { [id: string]: Partial<OrganizationFigures> }
  Tenderer?: { [id: string]: Partial<OrganizationFigures> }
}

/** The lowest valid bids of the winner and of the others: `difference` is `(otherAmount - winningAmount) / winningAmount`. */
export type BidDifference = {
  winner: string
  winningAmount: number
  other: string
  otherAmount: number
  currency: string
  difference: number
}

/** What made each flag of a contracting process. */
export type ProcessFigures = {
  R003: { startDate: string; endDate: string; days: number; threshold: number }
  R018: { numberOfTenderers: number; procurementMethod: string | null }
  R024: BidDifference & { lowerFence: number }
  R028: { prices: { amount: number; currency: string; tenderers: string[][] }[] }
  R030: { endDate: string; bids: { date: string; tenderers: string[] }[] }
  R035: { winner: string; disqualified: string[]; threshold: number }
  R036: { lowestAmount: number; lowestValidAmount: number; currency: string }
  R058: BidDifference & { upperFence: number }
}

type InProcesses = { processes: string[] }

/** What made each flag of an organization; `processes` are the ocids to open. */
export type OrganizationFigures = {
  R024: InProcesses
  R025: InProcesses & { bids: number; wins: number; fewestBids: number; lowerFence: number }
  R028: InProcesses
  R030: InProcesses
  R035: InProcesses
  R038: InProcesses & { disqualified: number; submitted: number; upperFence: number }
  R048: InProcesses & { prefixes: string[]; upperFence: number }
  R058: InProcesses
}

/** What could not be compared and was left out. `message` is Spanish. */
export type FlagWarning =
  | { code: 'other-currency'; ocid: string; currency: string; message: string }
  | { code: 'winning-amount-zero'; ocid: string; message: string }
  | { code: 'one-price-list-ignored'; message: string }
