import { decimalOf, unitsAt } from '../amount.ts'
import type { Amount, Ballot, Election } from '../election.ts'
import { CountError } from './refusal.ts'

/**
 * Every ballot as project numbers with the satisfaction that each gives, one ballot after the other (compressed rows):
 * ballot b has the entries start[b] to start[b + 1]. Within a ballot a project stands once.
 */
export type Entries = {
  readonly start: Int32Array
  readonly project: Int32Array
  /** Whole numbers: 1 with approval, points times `pointScale`, points by rank. Exact, see `refuseTooMany`. */
  readonly value: Float64Array
  /** Points are whole numbers of 1 / pointScale. */
  readonly pointScale: bigint
}

/** What a name on a ballot gives: 1, its points, by rank n - 1 … 0 of n names, or by rank the most names … 1. */
export type Measure = 'one' | 'points' | 'borda' | 'rank'

/**
 * Reads what the ballots say. Unknown projects are passed over, a project named twice counts once (with points the last
 * points stand, by rank the first place). O(all names in all ballots).
 */
export function entriesOf(election: Election, index: ReadonlyMap<string, number>, by: Measure) {
  const { ballots } = election
  const names = ballots.reduce((sum, { vote }) => sum + vote.length, 0)
  const start = new Int32Array(ballots.length + 1)
  const project = new Int32Array(names)
  const value = new Float64Array(names)
  const digits = by === 'points' ? pointDigits(ballots) : 0
  const places = by === 'rank' ? mostNames(election) : 0
  const placeOf = new Int32Array(index.size).fill(-1)

  let end = 0
  ballots.forEach((ballot, number) => {
    const from = end
    ballot.vote.forEach((id, place) => {
      const p = index.get(id)
      if (p === undefined) return
      const met = placeOf[p] ?? -1
      const at = met >= from && project[met] === p ? met : end++
      placeOf[p] = at
      project[at] = p
      value[at] = by === 'points' ? pointsAt(ballot, place, digits) : 1
    })
    const above = by === 'borda' ? end - 1 : by === 'rank' ? from + places : -1
    if (above >= 0) for (let at = from; at < end; at++) value[at] = Math.max(0, above - at)
    start[number + 1] = end
  })
  const entries = { start, project, value, pointScale: 10n ** BigInt(digits) }
  refuseTooMany(entries, index.size)
  return entries
}

const pointsAt = ({ points }: Ballot, place: number, digits: number) => {
  const given: Amount = points?.[place] ?? 0
  if (digits === 0 && Number.isSafeInteger(given)) return Number(given)
  return Number(unitsAt(decimalOf(given), digits))
}

const pointDigits = (ballots: readonly Ballot[]) =>
  ballots.reduce(
    (most, { points = [] }) =>
      points.reduce<number>(
        (max, one) => (Number.isSafeInteger(one) ? max : Math.max(max, decimalOf(one).scale)),
        most,
      ),
    0,
  )

/** How many a ballot may name, as the file says; or, where it does not, the most that any names. */
const mostNames = ({ meta, ballots }: Election) =>
  /^\d{1,9}$/.test(meta.max_length ?? '')
    ? Number(meta.max_length)
    : ballots.reduce((most, { vote }) => Math.max(most, vote.length), 0)

/** Sums of points must be exact in a double: up to 2^53 for one project, in the finest decimal of any points. */
function refuseTooMany({ project, value }: Omit<Entries, 'pointScale'>, projects: number) {
  const sums = new Float64Array(projects)
  for (let at = 0; at < project.length; at++) {
    const p = project[at] ?? 0
    sums[p] = (sums[p] ?? 0) + Math.abs(value[at] ?? 0)
  }
  if (sums.some((sum) => sum > Number.MAX_SAFE_INTEGER))
    throw new CountError({ because: 'points-too-large' })
}
