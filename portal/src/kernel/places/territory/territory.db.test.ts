import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestTown, testTown } from '../../../../test/support/town.ts'
import { buildHouse, type Office } from '../../house/index.ts'
import { applyImport, previewImport, runImportCommand, undoImport } from '../../imports/index.ts'
import {
  ancestorsOf,
  ceilingOf,
  ceilingSums,
  childrenOf,
  findPlaces,
  placeAt,
  placeByCode,
  placeLevels,
  territoryImporter,
} from '../index.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/data/territory')
const absent = !existsSync(folder)
if (absent) console.log('Sin los datos de ../shared/data no se prueban los territorios reales.')

let town: TestTown
let office: Office
beforeEach(async () => {
  town = await testTown()
  office = { town, house: buildHouse([{ name: 'places', importers: [territoryImporter] }]) }
})

type Options = Readonly<Record<string, string>>
type Given = { readonly options?: Options; readonly answers?: Options }

async function preview(names: readonly string[], given: Given = {}) {
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const decision = await previewImport(office, { importer: territoryImporter, files, ...given })
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return decision.fact
}

async function load(names: readonly string[], given: Given = {}) {
  const shown = await preview(names, given)
  expect(await applyImport(office, { id: shown.id })).toMatchObject({ accepted: true })
  return shown
}

const sanPedro = ['junta_vecinal_2020.csv', 'juntas_vecinales_185_clean.geojson'].map(
  (name) => `san_pedro_2019_2020/${name}`,
)
const monterrey = ['municipalities', 'districts', 'sectors', 'neighbourhoods'].map(
  (name) => `monterrey/${name}.csv`,
)

describe.skipIf(absent)('San Pedro', () => {
  test('loads its 185 juntas in 6 sectors, with polygons and ceilings to the centavo', async () => {
    const { counts, difference } = await load(sanPedro, { options: { year: '2020' } })

    expect(difference.rejects).toEqual([])
    expect(difference.questions).toEqual([])
    expect(counts).toMatchObject({ added: 2 + 6 + 185 + 185, altered: 0, asked: 0 })
    expect(await ceilingSums(town.db)).toEqual([
      { level: 'junta', year: 2020, amount: 5_849_999_994, places: 185 },
    ])
    expect((await placeLevels(town.db)).map(({ key }) => key)).toEqual(['sector', 'junta'])
    const sectors = await childrenOf(town.db, null)
    expect(sectors.map(({ code }) => code)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6'])
    const juntas = await Promise.all(sectors.map(({ id }) => childrenOf(town.db, id)))
    expect(juntas.map(({ length }) => length)).toEqual([30, 33, 30, 27, 30, 35])
    expect(juntas.flat().every(({ box, point }) => box && point)).toBe(true)
  })

  test('answers by code, by name without accents, and by a point on the map', async () => {
    await load(sanPedro, { options: { year: '2020' } })

    const obispo = await placeByCode(town.db, 'K1-el-obispo')
    expect(obispo).toMatchObject({
      name: 'El Obispo',
      levelName: 'Junta vecinal',
      parentName: 'K1',
    })
    expect(await ceilingOf(town.db, obispo?.id ?? '', 2020)).toBe(42_690_857)
    expect(await ancestorsOf(town.db, obispo?.id ?? '')).toMatchObject([{ code: 'K1' }])

    const [first] = await findPlaces(town.db, 'VALLE DE SAN AGUSTIN')
    expect(first?.name).toBe('Valle de San Agustín')
    expect((await findPlaces(town.db, 'vale de san agustn'))[0]?.name).toBe('Valle de San Agustín')

    const { lon = 0, lat = 0 } = first?.point ?? {}
    expect(await placeAt(town.db, lon, lat)).toMatchObject({ id: first?.id })
    expect(await placeAt(town.db, -99.13, 19.43)).toBeUndefined()
  })

  test('loaded twice changes nothing, whatever the order, and undone leaves nothing', async () => {
    const { id } = await load(sanPedro, { options: { year: '2020' } })

    expect((await preview(sanPedro, { options: { year: '2020' } })).counts).toMatchObject({
      ...{ added: 0, altered: 0, removed: 0, unchanged: 372 },
    })
    for (const one of sanPedro) expect((await preview([one])).difference.changes).toEqual([])

    await undoImport(office, { id, reason: 'prueba' })
    expect(await childrenOf(town.db, null)).toEqual([])
    expect(await placeLevels(town.db)).toEqual([])
  })

  test('loads the polygons later, onto the juntas that the table gave', async () => {
    await load(sanPedro.slice(0, 1))
    const { counts, id } = await load(sanPedro.slice(1))
    expect(counts).toMatchObject({ added: 0, altered: 185, asked: 0 })

    await undoImport(office, { id, reason: 'mapa viejo' })
    expect(await placeByCode(town.db, 'K1-el-obispo')).toMatchObject({ box: null })
  })

  test('loads from the command, dry run first', async () => {
    const lines: string[] = []
    const terminal = { out: (line: string) => lines.push(line), err: () => {}, interactive: false }
    const files = sanPedro.map((name) => join(folder, name))
    const args = ['territory', ...files, '--option', 'year=2020']

    expect(await runImportCommand(office, [...args, '--dry-run'], terminal)).toBe(0)
    expect(await placeLevels(town.db)).toEqual([])
    expect(await runImportCommand(office, args, terminal)).toBe(0)
    expect(await runImportCommand(office, args, terminal)).toBe(0)

    expect(lines.filter((line) => line.startsWith('Carga'))).toEqual([
      'Carga 1: nada se aplicó; esta es la diferencia.',
      'Carga 2: aplicada.',
      'Carga 3: nada se aplicó; esta es la diferencia.',
    ])
    expect(lines.join('\n')).toContain('Estos mismos archivos ya se aplicaron en la carga 2.')
    const undo = ['--undo', '2', '--reason', 'prueba']
    expect(await runImportCommand(office, undo, terminal)).toBe(0)
    expect(await placeLevels(town.db)).toEqual([])
  })
})

describe.skipIf(absent)('Monterrey', () => {
  test('asks about the code that stands twice, and loads the rest', async () => {
    const { difference } = await load(monterrey)

    expect(difference.rejects).toEqual([])
    expect(difference.questions).toMatchObject([{ id: 'repeated:colonia:COLONIA-CENTRO' }])
    const colonias = difference.changes.filter(({ key }) => key.startsWith('place:colonia.'))
    expect(colonias).toHaveLength(1101)
    expect(await placeByCode(town.db, 'COLONIA-CENTRO')).toBeUndefined()
    const sector = await placeByCode(town.db, 'SECTOR-LAALIANZA', 'sector')
    expect((await ancestorsOf(town.db, sector?.id ?? '')).map(({ name }) => name)).toEqual([
      'Monterrey',
      'Distrito Norte',
    ])
  })

  test('takes the answer of a person, and remembers it for the same files', async () => {
    await load(monterrey)
    const answers = { 'repeated:colonia:COLONIA-CENTRO': 'all' }
    const { counts } = await load(monterrey, { answers })

    expect(counts).toMatchObject({ added: 2, altered: 0, asked: 0 })
    expect(await placeByCode(town.db, 'COLONIA-CENTRO-2')).toMatchObject({ name: 'Centro' })
    expect((await preview(monterrey)).counts).toMatchObject({ added: 0, altered: 0, asked: 0 })
  })
})

describe.skipIf(absent)('maps of INEGI', () => {
  test('León: its localities lie in their municipality', async () => {
    const { difference } = await load(['leon-localidades.topojson', 'leon-municipio.topojson'])
    expect(difference.rejects).toEqual([])
    const leon = await placeByCode(town.db, '11020', 'municipio')
    expect(leon).toMatchObject({ name: 'León' })
    expect(await childrenOf(town.db, leon?.id ?? '')).toHaveLength(161)
    expect(await placeAt(town.db, -101.6831997, 21.1219719)).toMatchObject({
      name: 'León de los Aldama',
    })
  })

  test('the municipalities of two states, one of which is the town’s own', async () => {
    await load(['guanajuato-municipios.topojson', 'nuevoleon-municipios.topojson'])
    const { counts } = await preview(['sanpedro-municipio.topojson', 'sanpedro-localidad.topojson'])
    // Drawn with more detail than in its state's map: the shape changes, the place stays.
    expect(counts).toMatchObject({ added: 2, altered: 1, rejected: 0, asked: 0 })
    expect(await findPlaces(town.db, 'purisima del rincon', { limit: 1 })).toMatchObject([
      { name: 'Purísima del Rincón', levelName: 'Municipio' },
    ])
  })
})
