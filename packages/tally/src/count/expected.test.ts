import { describe, expect, test } from 'vitest'
import { dataIsHere, dataMissing, elections, electionText, expectedOf } from '../../test/data.ts'
import type { CountOptions, Utility } from '../outcome.ts'
import { readPabulib } from '../pabulib/read.ts'
import { count } from './count.ts'

type Expected = { selected?: readonly string[]; cost?: number; order?: readonly string[] }

const rules: Readonly<Record<string, CountOptions>> = {
  greedy: { rule: 'greedy' },
  mes: { rule: 'equal-shares' },
  'mes+util': { rule: 'equal-shares', completion: 'utilitarian' },
  mes_add1: { rule: 'equal-shares', completion: 'add1' },
  mes_add1_nostop: { rule: 'equal-shares', completion: 'add1-no-stop' },
  'mes_add1+util': { rule: 'equal-shares', completion: 'add1+utilitarian' },
  phragmen: { rule: 'phragmen' },
}
const utilities: Readonly<Record<string, Utility>> = {
  cost: 'cost',
  card: 'cardinality',
  points: 'points',
  borda: 'borda',
}

/** «mes+util/cost/lex», or «phragmen/lex», which has no utility. */
function optionsOf(key: string): CountOptions {
  const parts = key.split('/')
  const [rule = '', utility] = parts
  const options = rules[rule]
  if (!options) throw new Error(`A rule that this test does not know: ${key}`)
  return {
    ...options,
    ties: parts.at(-1) === 'lex' ? 'id' : 'cost-votes-id',
    ...(parts.length > 2 && { utility: utilities[utility ?? ''] }),
  } as CountOptions
}

if (!dataIsHere) console.warn(`No se cuentan elecciones reales: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the real elections', () => {
  test.for(elections)('%s comes out as two reference programs counted it', (name) => {
    const election = readPabulib(electionText(name))
    const outcomes = Object.entries<Expected>(expectedOf(name).outcomes)
    const counted = outcomes.filter(([, { selected }]) => selected !== undefined)
    expect(counted.length).toBeGreaterThan(0)
    for (const [key, { selected, cost, order }] of counted) {
      const outcome = count(election, optionsOf(key))
      expect([key, outcome.cost, outcome.selected.toSorted()]).toEqual([
        key,
        cost,
        selected?.toSorted(),
      ])
      if (order) expect([key, outcome.selected]).toEqual([key, order])
    }
  })
})
