import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Project, validate } from '@tequio/ocds'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../../test/support/town-with-works.ts'
import { buildHouse, type Office } from '../../../kernel/house/index.ts'
import { readTownSettings } from '../../../kernel/settings/index.ts'
import { correctProject } from '../actions/correct-project.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { substituteProject } from '../actions/substitute.ts'
import { takeStep } from '../actions/take-step.ts'
import { stages } from '../rules/stages.ts'
import { projectSource } from './source.ts'

let town: WorksTown
let office: Office
beforeAll(async () => {
  town = await townWithWorks()
  office = { town, house: buildHouse([]) }
})

const build = async (folio: string, inside = office): Promise<Project> => {
  const project = await projectSource.build(inside, folio)
  if (!project) throw new Error('the work is not public')
  return project
}

const packageOf = (projects: readonly Project[]) => ({
  uri: 'https://san-tequio.example/datos/oc4ids/projects.json',
  publishedDate: '2026-06-10T12:00:00-06:00',
  version: '0.9',
  publisher: { name: 'Municipio de San Tequio' },
  projects,
})

/** A work at each stage, with everything that a work may have. */
async function everyWork(): Promise<Project[]> {
  const folios = []
  for (const stage of stages) {
    const given = { votes: 312, type: 'rehabilitation', sector: 'transport.urban' } as const
    const folio = await town.work({ ...given, title: `Obra en ${stage}` })
    await setSchedule(town, officer, {
      folio,
      dates: { contracted: '2026-03-30', delivered: '2026-11-30' },
    })
    for (const _ of stages.slice(0, stages.indexOf(stage)))
      await takeStep(town, officer, { folio, move: 'forward', on: '2026-04-20' })
    await reportProgress(town, officer, { folio, on: TODAY, physical: 33.33, financial: 20 })
    folios.push(folio)
  }
  const [first = '', second = '', third = ''] = folios
  await substituteProject(town, officer, { folio: first, by: second, on: TODAY, reason: 'predio' })
  await takeStep(town, officer, { folio: third, move: 'suspend', on: TODAY, reason: 'lluvias' })
  await correctProject(town, officer, {
    ...{ folio: second, reason: 'se ubicó' },
    changes: { lon: -101.7, lat: 21.1, address: 'Calle Nogal, de Fresno a Olmo' },
  })
  return Promise.all(folios.map((folio) => build(folio)))
}

describe('a work as an OC4IDS project', () => {
  test('carries its folio, its money, its promises and its progress', async () => {
    const folio = await town.work({ votes: 312 }, 'under-way')
    await reportProgress(town, officer, { folio, on: TODAY, physical: 45, financial: 30 })
    const { oc4idsPrefix } = await readTownSettings(town.db)
    expect(await build(folio)).toMatchObject({
      id: `${oc4idsPrefix.value}-${folio.slice(0, -2)}`,
      identifiers: [{ id: folio }],
      status: 'implementation',
      budget: { amount: { amount: 1_500_000, currency: 'MXN' } },
      implementationPeriod: { startDate: '2026-03-02T00:00:00-06:00' },
      locations: [{ id: 'zone.Z31', geometry: { type: 'Point', coordinates: [-101.7, 21.14] } }],
      metrics: [
        { id: 'physicalProgress', observations: [{ measure: 45, unit: { name: '%' } }] },
        { id: 'financialProgress' },
        { id: 'x_votos' },
      ],
    })
  })

  test('is the same however often it is built', async () => {
    const folio = await town.work({}, 'designed')
    expect(JSON.stringify(await build(folio))).toBe(JSON.stringify(await build(folio)))
  })

  test('has no error, no additional field and no empty one, at any stage', async () => {
    const report = validate(packageOf(await everyWork()), { kind: 'project-package' })
    const { errors, additionalFields, emptyFields, codes, repeatedIds } = report
    expect({ errors, additionalFields, emptyFields, closed: codes.closed, repeatedIds }).toEqual({
      ...{ errors: [], additionalFields: [], emptyFields: [], closed: [], repeatedIds: [] },
    })
  })

  test('grows by what later rooms tell of it', async () => {
    const folio = await town.work()
    const contractor = {
      id: 'MX-RFC-CFI100101AA1',
      name: 'Constructora Ficticia',
      roles: ['supplier'],
    }
    const { publicAuthority } = await build(folio)
    const authority = { ...publicAuthority, roles: ['buyer'] }
    const project = async () => ({
      parties: [authority, contractor],
      contractingProcesses: [{ id: 'ocds-000tst-1' }],
    })
    const house = buildHouse([{ name: 'contracting', story: [{ kind: 'project', project }] }])
    const told = await build(folio, { town, house })
    expect(told.contractingProcesses).toEqual([{ id: 'ocds-000tst-1' }])
    expect(told.parties).toMatchObject([
      { roles: ['publicAuthority', 'buyer'] },
      { roles: ['administrativeEntity'] },
      { id: contractor.id },
    ])
  })

  test('that does not exist is not public', async () => {
    expect(await projectSource.build(office, 'PP25-Z31-9999-A')).toBeUndefined()
  })
})

const folder = join(import.meta.dirname, '../../../../../../shared/data/ocds/oc4ids-0.9.5')

test.skipIf(!existsSync(folder))(
  'the official schema of OC4IDS 0.9.5 (shared/data/ocds) accepts every work, with no field of its own',
  async () => {
    const check = officialCheck()
    const planted = { id: 'oc4ids-000tst-1', ours: 'x' }
    expect(check(packageOf([planted]))).toBe(false)
    check(packageOf(await everyWork()))
    expect(check.errors ?? []).toEqual([])
  },
)

/** The official schemas as Ajv 8 reads them, closed: a field that they do not know is an error. */
function officialCheck() {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const project = read('project-schema.json')
  const whole = read('project-package-schema.json')
  whole.properties.projects.items = { $ref: 'project' }
  ajv.addSchema(plain(closed(project)) as AnySchema, 'project')
  return ajv.compile(plain(closed(whole)) as AnySchema)
}

function closed(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if ('properties' in node && !('patternProperties' in node))
    Object.assign(node, { additionalProperties: false })
  for (const inside of Object.values(node)) closed(inside)
  return node
}

/** Names of draft 4 that draft 7 has no more. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      key !== '$schema' && !(['id', '$id'].includes(key) && typeof value === 'string'),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]))
}
