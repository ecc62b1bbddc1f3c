/** How large an election is to be made. */
export type Size = { readonly ballots: number; readonly kinds: number; readonly projects: number }

/**
 * A Pabulib file of approval ballots, the same for the same size: popular projects and unpopular ones, groups of voters
 * who like the same, a few ballots cast by many and many cast by few; costs from a bench to a park, and a budget for
 * about a third of them.
 */
export function madeElection({ ballots, kinds, projects }: Size): string {
  const random = generator(ballots * 31 + kinds * 7 + projects)
  const costs = Array.from(
    { length: projects },
    () => Math.round(4000 * 10 ** (2.2 * random())) * 10,
  )
  const popularity = costs.map(() => random() ** 2 + 0.03)
  const tastes = Array.from({ length: 12 }, () => popularity.map((p) => p * (0.15 + random() ** 3)))
  const votes = [
    ...differentVotes(kinds, () => voteOf(tastes[Math.floor(random() * 12)] ?? [], random)),
  ]
  const total = costs.reduce((sum, cost) => sum + cost, 0)
  const cast = Array.from({ length: ballots }, (_, at) =>
    at < kinds ? at : Math.floor(kinds * random() ** 6),
  )
  return [
    ...metaOf({ num_projects: projects, num_votes: ballots, budget: Math.round(total / 3) }),
    'PROJECTS',
    'project_id;cost;name',
    ...costs.map((cost, p) => `${p + 1};${cost};Project ${p + 1}`),
    'VOTES',
    'voter_id;age;sex;vote',
    ...cast.map((kind, at) => `${at + 1};${18 + (at % 70)};${at % 2 ? 'F' : 'M'};${votes[kind]}`),
    '',
  ].join('\n')
}

const metaOf = (sizes: Record<string, number>) => [
  'META',
  'key;value',
  'description;Made for a bench',
  'country;Nowhere',
  'unit;Nowhere',
  'instance;1',
  ...Object.entries(sizes).map(([key, value]) => `${key};${value}`),
  'vote_type;approval',
  'rule;greedy',
  'date_begin;2026',
  'date_end;2026',
]

function* differentVotes(kinds: number, draw: () => string) {
  const met = new Set<string>()
  while (met.size < kinds) {
    const vote = draw()
    if (met.has(vote)) continue
    met.add(vote)
    yield vote
  }
}

/** One to fifteen projects, each drawn by its weight. */
function voteOf(weights: readonly number[], random: () => number) {
  const length = 1 + Math.floor(15 * random() ** 1.3)
  const drawn = new Set<number>()
  const sum = weights.reduce((all, weight) => all + weight, 0)
  for (let tries = 0; drawn.size < length && tries < 60; tries++) {
    let rest = random() * sum
    let project = 0
    for (; rest >= 0 && project < weights.length; project++) rest -= weights[project] ?? 0
    drawn.add(project)
  }
  return [...drawn].sort((a, b) => a - b).join(',')
}

/** Numbers from 0 to 1, always the same (mulberry32, public domain). */
function generator(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
