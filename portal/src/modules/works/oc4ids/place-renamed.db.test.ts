import type { Project } from '@tequio/ocds'
import { beforeAll, expect, test } from 'vitest'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { buildHouse, type Office } from '../../../kernel/house/index.ts'
import { applyImport, previewImport, undoImport } from '../../../kernel/imports/index.ts'
import { placesRoom, territoryImporter } from '../../../kernel/places/index.ts'
import { publishProjects } from '../../../kernel/publishing/actions/publish-projects.ts'
import { publishingRoom } from '../../../kernel/publishing/index.ts'
import { allProjectsDue } from '../../../kernel/publishing/store/projects.ts'
import { worksRoom } from '../index.ts'

let town: WorksTown
let office: Office
let here: string
let elsewhere: string
beforeAll(async () => {
  town = await townWithWorks()
  office = { town, house: buildHouse([placesRoom, publishingRoom, worksRoom]) }
  await load('Z01,Colonia El Nogal\nZ02,Colonia Los Olmos\nZ31,Colonia Las Joyas')
  here = await town.work({ placeId: 'zona.Z01' })
  elsewhere = await town.work({ placeId: 'zona.Z31' })
  await publishProjects(office, [here, elsewhere])
})

async function load(rows: string, options: Readonly<Record<string, string>> = {}) {
  const files = [{ name: 'zonas.csv', bytes: Buffer.from(`Clave,Nombre\n${rows}\n`) }]
  const given = { importer: territoryImporter, files, options: { level: 'zona', ...options } }
  const preview = await previewImport(office, given)
  if (!preview.accepted) throw new Error(JSON.stringify(preview.refusal))
  const applied = await applyImport(office, { id: preview.fact.id })
  expect(applied).toMatchObject({ accepted: true })
  return preview.fact.id
}

async function told(folio: string): Promise<Project> {
  const row = await town.db
    .selectFrom('project_files')
    .select('line')
    .where('folio', '=', folio)
    .executeTakeFirstOrThrow()
  return JSON.parse(row.line ?? '{}')
}

test('a load that renames a place publishes its works again, and no others', async () => {
  await town.setClock('2026-06-12T18:00:00Z')
  const id = await load('Z01,Colonia El Nogal Viejo')
  expect(await allProjectsDue(town.db)).toEqual([here])

  await publishProjects(office, [here])
  expect(await told(here)).toMatchObject({
    updated: '2026-06-12T18:00:00.000Z',
    locations: [{ description: 'Colonia El Nogal Viejo (Zona Z01)' }],
  })

  expect(await undoImport(office, { id, reason: 'era otra' })).toMatchObject({ accepted: true })
  expect(await allProjectsDue(town.db)).toEqual([here])
  await publishProjects(office, [here])
  expect(await told(here)).toMatchObject({
    locations: [{ description: 'Colonia El Nogal (Zona Z01)' }],
  })
})

test('a load that renames a level publishes the works of all its places', async () => {
  await load('Z01,Colonia El Nogal', { 'level-name': 'Zona de barrio' })
  expect(await allProjectsDue(town.db)).toEqual([here, elsewhere].sort())
})

test('a load that says nothing new of a place with works publishes nothing', async () => {
  await publishProjects(office, [here, elsewhere])
  await load('Z02,Colonia Los Olmos Altos', { 'level-name': 'Zona de barrio' })
  expect(await allProjectsDue(town.db)).toEqual([])
})
