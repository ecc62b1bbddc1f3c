import type { Ballot, Election } from '../src/election.ts'
import type { CountOptions } from '../src/outcome.ts'

// The rules as they are told, voter by voter, in fractions, without a thought for speed. Whole amounts and ids of ASCII.
type Fraction = readonly [over: bigint, under: bigint]
const less = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1]
const times = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[0], a[1] * b[1])
const minus = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[1] - b[0] * a[1], a[1] * b[1])
const whole = (n: number | bigint): Fraction => [BigInt(n), 1n]
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
function lowest(over: bigint, under: bigint): Fraction {
  const common = gcd(over < 0n ? -over : over, under)
  return [over / common, under / common]
}

/** The ids of the winners in order of purchase. */
export function countPlainly(election: Election, options: CountOptions): string[] {
  const { rule, completion = 'none' } = options
  if (rule === 'phragmen') return phragmen(election, options)
  if (rule !== 'equal-shares') return greedy(election, options, [])
  const shares = completion.startsWith('add1')
    ? addOne(election, options)
    : sharesOf(election, options, 0)
  const rest =
    options.utility === 'cardinality' ? { ...options, utility: 'cost' as const } : options
  return completion.endsWith('utilitarian') ? greedy(election, rest, shares) : shares
}

/** Equal shares with so many units of currency for each voter on top. */
export function sharesOf(election: Election, options: CountOptions, grown: number): string[] {
  const { projects, ballots } = election
  const supported = projects.filter(({ id }) =>
    ballots.some((b) => worth(election, options, b, id) > 0n),
  )
  const bought = [
    ...inOrder(
      election,
      options,
      supported.filter(({ cost }) => cost === 0),
    ),
  ]
  const start = minus([BigInt(election.budget), BigInt(Math.max(1, ballots.length))], whole(-grown))
  const money = ballots.map(() => start)
  let left = supported.filter(({ cost }) => cost !== 0)
  for (;;) {
    const offers = left.flatMap((p) => {
      const price = priceOf(election, options, p.id, money)
      return price ? [{ id: p.id, price }] : []
    })
    const best = offers.filter(({ price }) => !offers.some((o) => less(o.price, price)))
    const [chosen] = inOrder(election, options, best)
    if (chosen === undefined) return bought
    const price = best[0]?.price ?? whole(0)
    ballots.forEach((ballot, at) => {
      const has = money[at] ?? whole(0)
      const gains = worth(election, options, ballot, chosen)
      const pays = times(price, whole(gains > 0n ? gains : 0n))
      money[at] = less(has, pays) ? whole(0) : minus(has, pays)
    })
    bought.push(chosen)
    left = left.filter(({ id }) => id !== chosen)
  }
}

/** The smallest price of one satisfaction at which the supporters pay together, each at most what they have. */
function priceOf(
  election: Election,
  options: CountOptions,
  id: string,
  money: readonly Fraction[],
) {
  const supporters = election.ballots
    .map((ballot, at) => ({
      has: money[at] ?? whole(0),
      worth: worth(election, options, ballot, id),
    }))
    .filter((one) => one.worth > 0n)
    .sort((a, b) => (less(times(a.has, [1n, a.worth]), times(b.has, [1n, b.worth])) ? -1 : 1))
  let rest = whole(costOf(election, id))
  let share = supporters.reduce((sum, one) => sum + one.worth, 0n)
  for (const one of supporters) {
    const price = times(rest, [1n, share])
    if (!less(one.has, times(price, whole(one.worth)))) return price
    rest = minus(rest, one.has)
    share -= one.worth
  }
  return undefined
}

/** Step by step: the first endowment that is exhaustive (unless the rule does not stop there) or the last that fits. */
function addOne(election: Election, options: CountOptions): string[] {
  const { projects, ballots, budget } = election
  const buyable = projects.filter(
    (p) => p.cost !== 0 && ballots.some((b) => worth(election, options, b, p.id) > 0n),
  )
  let last: string[] = []
  for (let grown = 0; ; grown++) {
    const bought = sharesOf(election, options, grown)
    const left = BigInt(budget) - bought.reduce((sum, id) => sum + costOf(election, id), 0n)
    if (left < 0n) return last
    const out = buyable.filter(({ id }) => !bought.includes(id))
    const stops =
      options.completion !== 'add1-no-stop' && out.every((p) => costOf(election, p.id) > left)
    if (stops || out.length === 0) return bought
    last = bought
  }
}

function greedy(election: Election, options: CountOptions, already: readonly string[]): string[] {
  const bought = [...already]
  const score = ({ id, cost }: Election['projects'][number]): Fraction => {
    const sum = election.ballots.reduce((all, b) => all + worth(election, options, b, id), 0n)
    if (options.rule === 'greedy-by-points') return whole(sum)
    if (cost === 0) return whole(sum > 0n || options.utility === 'borda' ? 10n ** 30n : 0n)
    return sum > 0n ? [sum, BigInt(cost)] : whole(0)
  }
  let left = BigInt(election.budget) - already.reduce((sum, id) => sum + costOf(election, id), 0n)
  let rest = election.projects.filter(({ id }) => !already.includes(id))
  while (rest.length > 0) {
    const best = rest.filter((p) => !rest.some((other) => less(score(p), score(other))))
    const [next = ''] = inOrder(election, options, best)
    const cost = costOf(election, next)
    if (cost <= left) bought.push(next)
    if (cost <= left) left -= cost
    else if (options.noSkip) return bought
    rest = rest.filter(({ id }) => id !== next)
  }
  return bought
}

function phragmen(election: Election, options: CountOptions): string[] {
  const { ballots, budget } = election
  const loads = ballots.map(() => whole(0))
  const bought: string[] = []
  let rest = election.projects.filter(({ cost }) => BigInt(cost) <= BigInt(budget))
  let left = BigInt(budget)
  for (;;) {
    const loadOf = (id: string): Fraction => {
      const behind = loads.filter((_, at) => ballots[at]?.vote.includes(id))
      const sum = behind.reduce(minus2, whole(costOf(election, id)))
      return behind.length === 0 ? whole(10n ** 30n) : times(sum, [1n, BigInt(behind.length)])
    }
    const best = rest.filter((p) => !rest.some((other) => less(loadOf(other.id), loadOf(p.id))))
    const [next] = inOrder(election, options, best)
    if (next === undefined || best.some(({ cost }) => BigInt(cost) > left)) return bought
    const load = loadOf(next)
    ballots.forEach(({ vote }, at) => {
      if (vote.includes(next)) loads[at] = load
    })
    bought.push(next)
    left -= costOf(election, next)
    rest = rest.filter(({ id }) => id !== next)
  }
}
const minus2 = (sum: Fraction, load: Fraction) => minus(sum, times(load, whole(-1)))

const costOf = ({ projects }: Election, id: string) =>
  BigInt(projects.find((p) => p.id === id)?.cost ?? 0)

/** The satisfaction that a ballot gives a project. */
function worth(
  election: Election,
  { rule, utility }: CountOptions,
  { vote, points }: Ballot,
  id: string,
) {
  const at = vote.indexOf(id)
  if (at < 0) return 0n
  if (utility === 'points') return BigInt(points?.[at] ?? 0)
  if (utility === 'borda') {
    const most = Math.max(...election.ballots.map((ballot) => ballot.vote.length))
    return BigInt(rule === 'greedy-by-points' ? most - at : vote.length - at - 1)
  }
  return utility === 'cost' ? costOf(election, id) : 1n
}

function inOrder(election: Election, { ties }: CountOptions, level: readonly { id: string }[]) {
  const votes = (id: string) => election.ballots.filter(({ vote }) => vote.includes(id)).length
  const cheap = (a: string, b: string) => Number(costOf(election, a) - costOf(election, b))
  const byId = (a: string, b: string) => (a < b ? -1 : 1)
  return level
    .map(({ id }) => id)
    .sort(
      (a, b) => (ties === 'cost-votes-id' ? cheap(a, b) || votes(b) - votes(a) : 0) || byId(a, b),
    )
}
