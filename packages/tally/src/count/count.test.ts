import { expect, test } from 'vitest'
import { election } from '../../test/election.ts'
import type { CountOptions } from '../outcome.ts'
import { count } from './count.ts'
import { CountError } from './refusal.ts'

const three = election({
  budget: 100,
  costs: { '1': 60, '2': 50, '3': 30 },
  votes: ['1,2', '1', '2', '1,3'],
})
const selected = (options: CountOptions, of = three) => count(of, options).selected

test('with satisfaction by cost the most voted come first, and what does not fit is passed over', () => {
  expect(count(three, { rule: 'greedy' })).toMatchObject({
    selected: ['1', '3'],
    cost: 90,
    ties: [],
  })
})

test('by number, votes per peso count', () => {
  expect(selected({ rule: 'greedy', utility: 'cardinality' })).toEqual(['1', '3'])
  const cheap = election({ budget: 50, costs: { a: 50, b: 10 }, votes: ['a', 'a', 'b'] })
  expect(selected({ rule: 'greedy', utility: 'cardinality' }, cheap)).toEqual(['b'])
  expect(selected({ rule: 'greedy' }, cheap)).toEqual(['a'])
})

test('without skipping the first that does not fit ends the count', () => {
  expect(selected({ rule: 'greedy', noSkip: true })).toEqual(['1'])
})

test('with a threshold who has fewer votes never wins, even if nothing else is left', () => {
  expect(selected({ rule: 'greedy', threshold: 2 })).toEqual(['1'])
  expect(selected({ rule: 'greedy', threshold: '1.5', noSkip: true })).toEqual(['1'])
})

test('by points the most points come first, whatever they cost; the last of a ranking has one too', () => {
  const points = election({
    budget: 100,
    voteType: 'cumulative',
    costs: { a: 90, b: 10, c: 10 },
    votes: ['a,b;3,2', 'a,c;2,3'],
  })
  expect(selected({ rule: 'greedy-by-points' }, points)).toEqual(['a', 'c'])
  expect(selected({ rule: 'greedy' }, points)).toEqual(['c', 'b'])
  const ranked = election({
    budget: 20,
    voteType: 'ordinal',
    costs: { a: 10, b: 10, c: 10 },
    votes: ['a,b', 'c,b', 'b'],
  })
  const { selected: first, ties } = count(ranked, { rule: 'greedy-by-points' })
  expect([first, ties[0]?.among]).toEqual([
    ['b', 'a'],
    ['a', 'c'],
  ])
})

test('a ranking gives points for how many it places below, and a file may say how many places there are', () => {
  const ranked = election({
    budget: 10,
    voteType: 'ordinal',
    costs: { a: 10, b: 10 },
    votes: ['a,b'],
  })
  const satisfaction = (options: CountOptions, of = ranked) =>
    count(of, options)
      .rounds()
      .map((round) => (round.kind === 'greedy' ? round.satisfaction.text : ''))
  expect(satisfaction({ rule: 'greedy' })).toEqual(['1', '0'])
  expect(satisfaction({ rule: 'greedy-by-points' })).toEqual(['2', '1'])
  const five = { ...ranked, meta: { max_length: '5' } }
  expect(satisfaction({ rule: 'greedy-by-points' }, five)).toEqual(['5', '4'])
})

test('equal shares buys for each group what its share of the budget pays', () => {
  // Six voters hold 20 each: four pay 15 each for «a» and have 5, two pay 20 each for «z».
  const made = election({
    budget: 120,
    costs: { a: 60, b: 60, z: 40 },
    votes: ['a,b', 'a,b', 'a,b', 'a,b', 'z', 'z'],
  })
  expect(selected({ rule: 'greedy' }, made)).toEqual(['a', 'b'])
  expect(selected({ rule: 'equal-shares' }, made)).toEqual(['a', 'z'])
})

test('what is free and liked is bought before anybody pays; by cost it is no gain, and left to a completion', () => {
  const made = election({ budget: 10, costs: { a: 10, f: 0, g: 0 }, votes: ['a,f', 'a'] })
  expect(selected({ rule: 'equal-shares', utility: 'cardinality' }, made)).toEqual(['f', 'a'])
  expect(selected({ rule: 'equal-shares' }, made)).toEqual(['a'])
  expect(selected({ rule: 'equal-shares', completion: 'utilitarian' }, made)).toEqual([
    'a',
    'f',
    'g',
  ])
  expect(selected({ rule: 'greedy', utility: 'cardinality' }, made)).toEqual(['f', 'a', 'g'])
})

test('nobody who votes, no budget, all alike, and a project dearer than all: all are counted', () => {
  const costs = { a: 10, b: 10, c: 99 }
  const none = election({ budget: 20, costs, votes: [] })
  expect(selected({ rule: 'greedy' }, none)).toEqual(['a', 'b'])
  expect(selected({ rule: 'phragmen' }, none)).toEqual(['a', 'b'])
  expect(selected({ rule: 'equal-shares', completion: 'add1' }, none)).toEqual([])
  const poor = election({ budget: 0, costs, votes: ['a', 'c'] })
  expect(selected({ rule: 'equal-shares', completion: 'add1-no-stop' }, poor)).toEqual([])
  expect(selected({ rule: 'greedy' }, poor)).toEqual([])
  const alike = election({ budget: 20, costs, votes: ['a,b,c', 'a,b,c', 'a,b,c'] })
  expect(selected({ rule: 'equal-shares' }, alike)).toEqual(['a', 'b'])
  expect(selected({ rule: 'phragmen' }, alike)).toEqual(['a', 'b'])
})

test('endowments may have to grow by 10^28 before anything can be bought', () => {
  const made = election({
    budget: `1${'0'.repeat(30)}`,
    costs: { a: `1${'0'.repeat(30)}` },
    votes: ['a', '', ''],
  })
  expect(selected({ rule: 'equal-shares', completion: 'add1' }, made)).toEqual(['a'])
})

test('an unknown project is passed over, and one that a ballot names twice counts once', () => {
  const made = election({ budget: 10, costs: { a: 10, b: 10 }, votes: ['a,a,x', 'b', 'b'] })
  expect(selected({ rule: 'greedy' }, made)).toEqual(['b'])
  const points = election({
    budget: 10,
    voteType: 'scoring',
    costs: { a: 10, b: 10 },
    votes: ['a,a;9,1', 'b;2'],
  })
  expect(selected({ rule: 'greedy' }, points)).toEqual(['b'])
})

test('a hundred thousand projects that are all level are counted', () => {
  const costs = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`p${at}`, 1]))
  const made = election({ budget: 50_000, costs, votes: ['p7', 'p7,p9'] })
  const outcome = count(made, { rule: 'greedy' })
  expect(outcome.selected.slice(0, 3)).toEqual(['p7', 'p9', 'p0'])
  expect([outcome.cost, outcome.ties[0]?.level, outcome.ties[0]?.among.length]).toEqual([
    50_000, 99_998, 100,
  ])
  expect(selected({ rule: 'equal-shares', completion: 'add1' }, made)).toEqual(['p7', 'p9'])
  expect(selected({ rule: 'phragmen' }, made).length).toBe(50_000)
})

const refusals: readonly { options: object; of?: typeof three; says: string }[] = [
  {
    options: { rule: 'greedy', utility: 'borda' },
    says: 'La utilidad «borda» no se puede usar con boletas de aprobación (se marcan proyectos).',
  },
  {
    options: { rule: 'greedy-by-points' },
    says: 'La regla «greedy-by-points» no se puede usar con boletas de aprobación (se marcan proyectos).',
  },
  {
    options: { rule: 'phragmen' },
    of: { ...three, voteType: 'ordinal' },
    says: 'La regla «phragmen» no se puede usar con boletas en orden de preferencia.',
  },
  {
    options: { rule: 'phragmen', completion: 'add1' },
    says: 'La opción «completion» no tiene sentido con la regla «phragmen».',
  },
  {
    options: { rule: 'equal-shares', noSkip: true },
    says: 'La opción «noSkip» no tiene sentido con la regla «equal-shares».',
  },
  { options: { rule: 'coin' }, says: 'No conocemos «coin» como valor de «rule».' },
  { options: { rule: 'greedy', ties: 'coin' }, says: 'No conocemos «coin» como valor de «ties».' },
  {
    options: { rule: 'greedy', threshold: 'few' },
    says: 'No conocemos «few» como valor de «threshold».',
  },
  {
    options: { rule: 'greedy' },
    of: { ...three, budget: -1 },
    says: 'El presupuesto es menor que cero.',
  },
  {
    options: { rule: 'greedy' },
    of: { ...three, budget: 'mil' },
    says: '«mil» no es una cantidad.',
  },
  {
    options: { rule: 'greedy' },
    of: election({ budget: 1, costs: { a: -5 }, votes: [] }),
    says: 'El proyecto «a» tiene un costo menor que cero.',
  },
  {
    options: { rule: 'greedy' },
    of: election({ budget: 1, costs: { a: '1,5' }, votes: [] }),
    says: 'El costo «1,5» del proyecto «a» no es una cantidad.',
  },
  {
    options: { rule: 'greedy' },
    of: { ...three, projects: [...three.projects, ...three.projects] },
    says: 'El proyecto «1» está dos veces.',
  },
  {
    options: { rule: 'greedy' },
    of: election({
      budget: 1,
      voteType: 'scoring',
      costs: { a: 1 },
      votes: ['a;9007199254740991', 'a;1'],
    }),
    says: 'Los puntos de un proyecto suman más de lo que se puede contar con exactitud (2^53).',
  },
]

test.for(refusals)('what makes no sense is refused: $says', ({ options, of = three, says }) => {
  const counting = () => count(of, options as CountOptions)
  expect(counting).toThrow(CountError)
  expect(counting).toThrow(says)
})
