import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere } from '../../test/data.ts'
import type { JsonObject } from '../merge/json.ts'
import { at, objectsAt } from './oc4ids/reading.ts'
import { toOc4ids } from './to-oc4ids.ts'

type Case = { input: string; expected: string; transforms: [] }
const cases: Case[] = dataIsHere ? dataFile('cases/convert/index.json').cases : []

test.skipIf(!dataIsHere).each(cases)('$input gives the project of the reference', (one) => {
  const release = dataFile(`cases/convert/${one.input}`)
  const project = toOc4ids(release, { projectId: '1', transforms: one.transforms })

  expect(project).toEqual(dataFile(`cases/convert/${one.expected}`))
  expect(release).toEqual(dataFile(`cases/convert/${one.input}`))
})

const supplier = (id: string, rfc: string): JsonObject => ({
  id,
  name: `Empresa ${rfc}`,
  roles: ['supplier'],
  identifier: { scheme: 'MX-RFC', id: rfc },
})
const release = (number: number, more: JsonObject): JsonObject => ({
  ocid: `ocds-abcdef-${number}`,
  id: `r${number}`,
  date: '2026-01-01T00:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  ...more,
})
const convert = (releases: JsonObject[], options = {}) =>
  toOc4ids({ uri: 'https://a.mx/p.json', releases }, { projectId: 'p', ...options })

test('a release of a package is linked, with the four fields that OC4IDS requires', () => {
  expect(convert([release(1, {})]).contractingProcesses).toMatchObject([
    {
      id: 'ocds-abcdef-1',
      releases: [
        {
          id: 'r1',
          tag: ['award'],
          date: '2026-01-01T00:00:00Z',
          url: 'https://a.mx/p.json#r1',
        },
      ],
    },
  ])
})

test('one id for two companies of two processes becomes two, and one company with two ids becomes one', () => {
  const { parties, contractingProcesses } = convert([
    release(1, { parties: [supplier('1', 'AAA'), supplier('2', 'BBB')] }),
    release(2, { parties: [supplier('1', 'BBB')] }),
  ])
  expect(parties).toMatchObject([{ id: 'MX-RFC-AAA' }, { id: 'MX-RFC-BBB' }])
  expect(contractingProcesses).toMatchObject([
    { summary: { suppliers: [{ id: 'MX-RFC-AAA' }, { id: 'MX-RFC-BBB' }] } },
    { summary: { suppliers: [{ id: 'MX-RFC-BBB' }] } },
  ])
})

test('budgets add up in one currency, and not in two', () => {
  const planned = (number: number, currency: string) =>
    release(number, { planning: { budget: { amount: { amount: 10, currency } } } })

  expect(convert([planned(1, 'MXN'), planned(2, 'MXN')]).budget).toEqual({
    amount: { amount: 20, currency: 'MXN' },
  })
  expect(convert([planned(1, 'MXN'), planned(2, 'USD')]).budget).toBeUndefined()
})

test('there is no budget of all where a process says none', () => {
  const budget = { amount: { amount: 10, currency: 'MXN' } }
  const releases = [release(1, { planning: { budget } }), release(2, { planning: {} })]
  expect(convert(releases).budget).toBeUndefined()
  expect(convert(releases.slice(0, 1)).budget).toEqual(budget)
})

test('amounts add up to the centavo', () => {
  const awards = [1160.1, 2320.2, '0.03'].map((amount, at) => ({
    id: `${at}`,
    value: { amount, currency: 'MXN' },
  }))
  expect(convert([release(1, { awards })]).contractingProcesses).toMatchObject([
    { summary: { contractValue: { amount: 3480.33, currency: 'MXN' } } },
  ])
})

test('documents of one id are numbered anew, and those that follow keep theirs', () => {
  const planned = (...ids: string[]) => ({
    planning: { documents: ids.map((id) => ({ id, documentType: 'budgetApproval' })) },
  })
  const ids = (...releases: JsonObject[]) =>
    objectsAt(convert(releases), 'documents').map((document) => document.id)

  expect(ids(release(1, planned('a')), release(2, planned('b')))).toEqual(['a', 'b'])
  expect(ids(release(1, planned('a')), release(2, planned('a', 'c')))).toEqual(['1', '2', 'c'])
  expect(ids(release(1, planned('a')), release(2, planned('a', '2')))).toEqual(['1', '2', '3'])
})

test('processes come by their ocid, and the releases of one as they were given', () => {
  const releases = [
    release(2, {}),
    { ...release(1, {}), id: 'late', date: '2026-02-01T00:00:00Z' },
    { ...release(1, {}), id: 'early' },
  ]
  expect(convert(releases).contractingProcesses).toMatchObject([
    { id: 'ocds-abcdef-1', releases: [{ id: 'late' }, { id: 'early' }] },
    { id: 'ocds-abcdef-2' },
  ])
})

test('releases merge by the extensions that their package declares', () => {
  const classified = (id: string): JsonObject => ({
    planning: { project: { additionalClassifications: [{ scheme: 'a', id }] } },
  })
  const releases = [
    release(1, classified('1')),
    { ...release(1, classified('2')), date: '2026-02-01T00:00:00Z' },
  ]
  const project = 'https://a.mx/ocds_project_extension/master/extension.json'
  const ids = (source: JsonObject) =>
    objectsAt(toOc4ids(source, { projectId: 'p' }), 'additionalClassifications').map(({ id }) => id)

  expect(ids({ releases })).toEqual(['1', '2'])
  expect(ids({ releases, extensions: [project] })).toEqual(['2'])
})

describe('the status of a process', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const statusOf = (more: JsonObject) => {
    const [process] = objectsAt(convert([release(1, more)], { now }), 'contractingProcesses')
    return at(process, 'summary', 'status')
  }
  const contract = (status: string, endDate: string) => ({
    tender: { id: 't', status: 'complete' },
    awards: [{ id: 'a', status: 'active' }],
    contracts: [{ id: 'c', awardID: 'a', status, period: { startDate: '2026-01-01', endDate } }],
  })

  test.each([
    ['pre-award', { tender: { id: 't', status: 'active' } }],
    ['closed', { tender: { id: 't', status: 'cancelled' } }],
    ['active', contract('active', '2026-12-31')],
    ['active', contract('pending', '2026-12-31')],
    ['closed', contract('terminated', '2026-03-31')],
  ])('%s', (status, more) => {
    expect(statusOf(more)).toBe(status)
  })
})

test('the optional steps guess only when they are asked to', () => {
  const releases = [
    release(1, { tender: { id: 't', title: 'Banquetas', description: 'De concreto' } }),
  ]
  const asked = convert(releases, { transforms: ['title_from_tender', 'description_tender'] })

  expect(convert(releases).title).toBeUndefined()
  expect(asked).toMatchObject({ title: 'Banquetas', description: 'De concreto' })
  expect(
    convert([...releases, release(2, {})], { transforms: ['title_from_tender'] }),
  ).toMatchObject({ title: 'Banquetas' })
})

test('a process with more awards than anybody could read is summed all the same', () => {
  const value = { amount: 0.1, currency: 'MXN' }
  const awards = Array.from({ length: 200_000 }, (_, id) => ({ id, status: 'active', value }))
  const release = { ocid: 'ocds-a1b2c3-1', id: '1', date: '2026-01-01T00:00:00Z', awards }
  const { contractingProcesses } = toOc4ids([release], { projectId: 'oc4ids-a1b2c3-1' })
  expect(contractingProcesses).toMatchObject([{ summary: { contractValue: { amount: 20_000 } } }])
})
