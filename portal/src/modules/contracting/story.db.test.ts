import type { Project } from '@tequio/ocds'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildHouse, type Office } from '../../kernel/house/index.ts'
import { processesDue, publishingRoom, publishProcesses } from '../../kernel/publishing/index.ts'
import { figuresOf, namedSo, searchAll, timelineOf } from '../../kernel/story/index.ts'
import { centavos } from '../../lib/money.ts'
import { worksRoom } from '../works/index.ts'
import { endContract, publishAmendment, publishPayment } from './actions/publish-stage.ts'
import { contractingRoom } from './index.ts'
import { findProcess } from './store/processes.ts'
import { dataIsHere, officialProject } from './test/official-schemas.ts'
import { amendmentForm, day, endingForm, paymentForm } from './test/street.ts'
import {
  officer,
  type ProcurementTown,
  said,
  townWithProcurements,
  winner,
} from './test/town-with-procurements.ts'

let town: ProcurementTown
let office: Office
let folio: string
let ocid: string
beforeAll(async () => {
  town = await townWithProcurements()
  office = { town, house: buildHouse([publishingRoom, worksRoom, contractingRoom]) }
  ocid = await town.procurement('implementation')
  folio = (await findProcess(town.db, ocid))?.folio ?? ''
  said(await publishAmendment(town, officer, { ...amendmentForm, ocid }))
  const last = { ...paymentForm, number: '2', on: day('2026-06-01'), amount: centavos(100_000_000) }
  said(await publishPayment(town, officer, { ...last, ocid }))
  said(await endContract(town, officer, { ...endingForm, ocid }))
  await publishProcesses(office, await processesDue(town.db))
})

const project = async (): Promise<Project> =>
  (await office.house.projects?.build(office, folio)) as Project

describe('the story of a project', () => {
  test('tells its procurement among its stages', async () => {
    const entries = await timelineOf(office.house.story, town.db, { kind: 'project', id: folio })
    const titles = entries.filter(({ on }) => on).map(({ title, on }) => `${on} ${title}`)
    expect(titles.slice(-10)).toEqual([
      '2026-03-02 En contratación',
      '2026-02-03 Se publicó la convocatoria',
      '2026-03-02 Se dio el fallo',
      '2026-03-10 Contratada',
      '2026-03-10 Se firmó el contrato',
      '2026-04-15 En ejecución',
      '2026-05-04 Cambió el contrato',
      '2026-06-01 Se hicieron 2 pagos',
      '2026-06-05 Concluida',
      '2026-06-05 Terminó el contrato',
    ])
  })

  test('has the figures of its contract', async () => {
    const figures = await figuresOf(office.house.story, town.db, { kind: 'project', id: folio })
    expect(figures).toContainEqual({
      ...{ key: 'contracted', label: 'Contratado', centavos: 152_000_000 },
      href: `/contrataciones/${ocid}`,
    })
    expect(figures).toContainEqual(expect.objectContaining({ key: 'paid', centavos: 144_400_000 }))
  })

  test('a search finds the procurement by its company and its number', async () => {
    for (const words of ['constructora nogal', 'op-031/2026', 'nogal constructora']) {
      expect(await found(words)).toContainEqual(
        expect.objectContaining({ href: `/contrataciones/${ocid}` }),
      )
    }
  })

  test('a company is found by its name and by its RFC, and leads to its contracts', async () => {
    const company = {
      title: winner.name,
      href: `/contrataciones?${new URLSearchParams({ q: winner.name })}`,
    }
    expect(await found('constructora nogal')).toContainEqual(expect.objectContaining(company))
    const named = await namedSo(office.house.story, town.db, 'cno-010203-ab1')
    expect(named).toEqual([expect.objectContaining(company)])
  })

  test('who only offered, and a person by their RFC, are not found so', async () => {
    for (const rfc of ['GOMA800101AB1', 'PFR990909XY2']) {
      expect(await namedSo(office.house.story, town.db, rfc)).toEqual([])
    }
  })

  test('the ocid names it, whatever its capitals', async () => {
    for (const asked of [ocid, ocid.toUpperCase(), ocid.toLowerCase()]) {
      expect(await namedSo(office.house.story, town.db, asked)).toEqual([
        expect.objectContaining({ href: `/contrataciones/${ocid}`, own: true }),
      ])
    }
  })
})

describe('the OC4IDS project', () => {
  test('tells its procurement: first terms, what changed them, payments, final cost, releases', async () => {
    const { contractingProcesses = [] } = await project()
    expect(contractingProcesses).toMatchObject([
      {
        id: ocid,
        summary: {
          ocid,
          nature: ['construction'],
          title: 'Pavimentar la calle Nogal',
          status: 'closed',
          tender: {
            procurementMethod: 'open',
            costEstimate: { amount: 1_600_000, currency: 'MXN' },
            numberOfTenderers: 2,
          },
          suppliers: [{ id: 'MX-RFC-CNO010203AB1', name: winner.name }],
          contractValue: { amount: 1_480_000, currency: 'MXN' },
          contractPeriod: { endDate: '2026-08-31T23:59:59-06:00' },
          finalValue: { amount: 1_444_000, currency: 'MXN' },
          modifications: [
            {
              id: '1',
              type: 'value',
              releaseID: `${ocid}-6`,
              oldContractValue: { amount: 1_480_000 },
              newContractValue: { amount: 1_520_000 },
              newContractPeriod: { endDate: '2026-09-15T23:59:59-06:00' },
            },
          ],
          transactions: [{ id: '1' }, { id: '2', value: { amount: 1_000_000 } }],
        },
      },
    ])
    const [process] = contractingProcesses
    expect(process?.releases?.[0]).toEqual({
      id: `${ocid}-1`,
      tag: ['planning'],
      date: expect.stringMatching(/Z$/),
      url: `https://san-tequio.example/datos/edca/releases/${ocid}/${ocid}-1.json#${ocid}-1`,
    })
    expect(process?.releases).toHaveLength(8)
  })

  test('names each organisation once, with all that it does', async () => {
    const { parties = [] } = await project()
    const roles = Object.fromEntries(parties.map(({ id, roles }) => [id, roles]))
    expect(roles).toMatchObject({
      'MX-RFC-MST850101AA1': ['publicAuthority', 'buyer', 'procuringEntity', 'payer'],
      'MX-RFC-CNO010203AB1': ['tenderer', 'supplier', 'payee'],
      'MX-RFC-PFR990909XY2': ['tenderer'],
    })
  })

  test.skipIf(!dataIsHere)(
    'is valid by the official schema, with no field of our own',
    async () => {
      expect(officialProject()(await project())).toEqual([])
    },
  )
})

describe('the measures', () => {
  const rowsOf = async (name: string, filter = {}) =>
    office.house.measures.find((one) => one.name === name)?.rows(town.db, filter)

  test('count what was contracted by the month of its signature, and what was paid by that of its payment', async () => {
    const placeId = 'zone.Z31'
    expect(await rowsOf('contracting.contracted')).toEqual([
      { month: '2026-03', placeId, value: 152_000_000 },
    ])
    expect(await rowsOf('contracting.paid')).toEqual([
      { month: '2026-04', placeId, value: 44_400_000 },
      { month: '2026-06', placeId, value: 100_000_000 },
    ])
    expect(await rowsOf('contracting.paid', { from: '2026-05-01', placeId })).toEqual([
      { month: '2026-06', placeId, value: 100_000_000 },
    ])
    expect(await rowsOf('contracting.paid', { placeId: 'zone.Z01' })).toEqual([])
  })
})

const found = async (words: string) => {
  const asked = { asked: words, folded: words, limit: 10 }
  const groups = await searchAll(office.house.story, town.db, asked)
  return groups.flatMap((group) => group.found)
}
