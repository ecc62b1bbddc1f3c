import { compileReleases } from '@tequio/ocds'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assemble, decompose, difference, type Part, type State } from './parts.ts'
import { snapshotOf, standing } from './vanished.ts'

const planned: State = {
  ocid: 'ocds-000tst-PP25-Z31-0147-1',
  initiationType: 'tender',
  buyer: { id: 'MX-RFC-MST850101AA1', name: 'Municipio de San Tequio' },
  planning: {
    rationale: 'Ganó la votación',
    budget: { amount: { amount: 1_600_000, currency: 'MXN' } },
  },
}
const tendered: State = {
  ...planned,
  tender: {
    id: 'LP-031',
    title: 'Pavimento',
    submissionMethod: ['inPerson'],
    items: [
      { id: '1', description: 'Concreto' },
      { id: '2', description: 'Drenaje' },
    ],
  },
}

/** Lists of things with ids have no order in the standard. */
function byId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byId).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byId(inner)]))
}

const idOf = (value: unknown) => String((value as { id?: unknown } | null)?.id ?? '')

/** What a reader holds who merges all the releases that the portal gave. */
function compiled(states: readonly State[]) {
  const releases = states.map((_, at) => ({
    ...snapshotOf(states.slice(0, at + 1)),
    id: `${at}`,
    date: `2025-01-0${at + 1}T00:00:00Z`,
    tag: ['tender'],
  }))
  const { id: _, date: __, tag: ___, ...rest } = compileReleases(releases).release
  return rest
}

describe('a release is a full snapshot with null for what vanished', () => {
  test('a title taken back is null, and a reader of all releases holds no title', () => {
    const without: State = {
      ...tendered,
      tender: { ...tendered.tender, title: undefined, id: 'LP-031' },
    }
    const states = [planned, tendered, JSON.parse(JSON.stringify(without))]

    expect(snapshotOf(states)?.tender).toMatchObject({ id: 'LP-031', title: null })
    expect(byId(compiled(states))).toEqual(byId(standing(snapshotOf(states) ?? planned)))
    expect(compiled(states)).not.toHaveProperty('tender.title')
  })

  test('a whole stage taken back leaves what the standard cannot remove: the ids', () => {
    const states = [planned, tendered, planned]
    expect(standing(snapshotOf(states) ?? planned)).toEqual({
      ...planned,
      tender: { id: 'LP-031', items: [{ id: '1' }, { id: '2' }] },
    })
    expect(byId(compiled(states))).toEqual(byId(standing(snapshotOf(states) ?? planned)))
  })

  test('what comes back is whole again', () => {
    const states = [tendered, planned, tendered]
    expect(standing(snapshotOf(states) ?? planned)).toEqual(tendered)
    expect(compiled(states)).toEqual(tendered)
  })

  test('merging any history of snapshots gives the state that the tables give', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), (states) => {
        expect(byId(compiled(states))).toEqual(byId(standing(snapshotOf(states) ?? planned)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a process in parts', () => {
  test('assembled again is the same process', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(assemble(state.ocid, decompose(state))).toEqual(state)
      }),
    )
  })

  test('only what differs is written, and written after the rest gives the new state', () => {
    const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const rows: Part[] = [
          ...decompose(before),
          ...difference(decompose(before), decompose(after), equal),
        ]
        expect(byId(assemble(after.ocid, rows))).toEqual(byId(after))
      }),
    )
  })
})

const text = fc.constantFrom('uno', 'dos', 'tres')
const value = fc.record({ amount: fc.integer({ min: 1, max: 9 }), currency: fc.constant('MXN') })
const some = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom('1', '2', '3'), arbitrary), { minLength: 1, maxLength: 3 })
    .map((pairs) => {
      const byId = new Map(pairs)
      return [...byId]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, fields]) => ({ id, ...fields }))
    })
const optional = { requiredKeys: [] as never[] }

const anyState = fc
  .record(
    {
      buyer: fc.record({ id: fc.constant('MX-1'), name: text }),
      parties: some(fc.record({ name: text, roles: fc.constantFrom(['buyer'], ['supplier']) })),
      planning: fc.record({ rationale: text, budget: fc.record({ amount: value }) }),
      tender: fc
        .record(
          {
            title: text,
            submissionMethod: fc.constantFrom(['written'], ['inPerson']),
            items: some(fc.record({ description: text })),
          },
          optional,
        )
        .map((fields) => ({ id: 'LP', ...fields })),
      awards: some(fc.record({ title: text, value }, optional)),
      contracts: some(
        fc.record(
          {
            title: text,
            implementation: fc.record({
              transactions: some(fc.record({ value })),
              milestones: some(fc.record({ title: text })),
            }),
          },
          optional,
        ),
      ).map((contracts) => contracts.map((contract) => ({ ...contract, awardID: '1' }))),
    },
    optional,
  )
  .map(
    (fields) =>
      ({ ocid: 'ocds-000tst-1', initiationType: 'tender', ...fields }) as unknown as State,
  )
