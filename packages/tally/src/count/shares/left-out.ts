import type { LeftOut } from '../../outcome.ts'
import { addTimes, compareFractions, exactOf, type Fraction } from '../fractions.ts'
import { addVoters, exactMoney, exactPaid, moneyOf, newPurse } from './exact.ts'
import type { Run } from './run.ts'

/**
 * At the end of a run, who was not bought, and what its supporters paid for instead. `first` is the number of the first
 * purchase. O(entries · log rounds), in exact numbers.
 */
export function leftOut(run: Run, first: number): LeftOut[] {
  const { race, runners } = run.field
  return runners
    .filter((p) => (run.boughtAt[p] ?? 0) < 0)
    .map((p) => {
      const since = purchasesUntilOut(run, p)
      return {
        project: race.ids[p] ?? '',
        cost: race.amount(race.costs[p] ?? 0n),
        votes: race.votes[p] ?? 0,
        money: inCurrency(run, exactMoney(run, p)),
        outSince: since === 0 ? 0 : first + since - 1,
        paidFor: paidFor(run, p),
      }
    })
}

/** After how many purchases its supporters had too little together. What they have only shrinks. */
function purchasesUntilOut(run: Run, p: number) {
  const cost = { over: run.field.race.costs[p] ?? 0n, under: 1n }
  let [low, high] = [0, run.bought.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareFractions(moneyBefore(run, p, middle), cost) < 0) high = middle
    else low = middle + 1
  }
  return low
}

function moneyBefore(run: Run, p: number, round: number): Fraction {
  const { size, ofProject } = run.field.kinds
  const purse = newPurse()
  for (let at = ofProject.start[p] ?? 0; at < (ofProject.start[p + 1] ?? 0); at++) {
    const kind = ofProject.column[at] ?? 0
    const gave = run.gaveAll[kind] ?? -1
    if (gave < 0 || gave >= round)
      addVoters(run, purse, { kind, voters: size[kind] ?? 0, before: round })
  }
  return moneyOf(run, purse)
}

type Share = { voters: number; satisfied: number; givers: ReturnType<typeof newPurse> | undefined }

function paidFor(run: Run, p: number): LeftOut['paidFor'] {
  const shares = sharesOf(run, p)
  return Array.from(shares, ([round, { voters, satisfied, givers }]) => {
    const gave = givers ? moneyOf(run, givers) : { over: 0n, under: 1n }
    const paid = addTimes(gave, BigInt(satisfied), exactPaid(run, round))
    return { project: run.field.race.ids[run.bought[round] ?? 0] ?? '', voters, paid }
  })
    .sort((a, b) => compareFractions(b.paid, a.paid))
    .map((one) => ({ ...one, paid: inCurrency(run, one.paid) }))
}

/** By round: who of its supporters paid, how much satisfaction was paid in full, and who gave all that they had. */
function sharesOf(run: Run, p: number) {
  const { size, ofProject, ofKind } = run.field.kinds
  const shares = new Map<number, Share>()
  for (let at = ofProject.start[p] ?? 0; at < (ofProject.start[p + 1] ?? 0); at++) {
    const kind = ofProject.column[at] ?? 0
    const voters = size[kind] ?? 0
    const gave = run.gaveAll[kind] ?? -1
    for (let to = ofKind.start[kind] ?? 0; to < (ofKind.start[kind + 1] ?? 0); to++) {
      const round = run.boughtAt[ofKind.column[to] ?? 0] ?? -1
      if (round < 0 || (gave >= 0 && round > gave)) continue
      const share = shares.get(round) ?? { voters: 0, satisfied: 0, givers: undefined }
      shares.set(round, share)
      share.voters += voters
      if (round === gave) {
        share.givers ??= newPurse()
        addVoters(run, share.givers, { kind, voters, before: round })
      } else share.satisfied += voters * (ofKind.value[to] ?? 0)
    }
  }
  return shares
}

const inCurrency = ({ field }: Run, { over, under }: Fraction) =>
  exactOf({ over, under: under * field.race.unit })
