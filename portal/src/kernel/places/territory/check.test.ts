import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { checkTerritory } from './check.ts'
import { type HeldTerritory, keyOf, type PlaceState, type TerritoryState } from './states.ts'
import { understandTerritory } from './understand.ts'

type Files = Readonly<Record<string, string | object>>
type Answers = Readonly<Record<string, string>>

const empty: HeldTerritory = { levels: [], places: [], ceilings: new Map(), ended: new Set() }

async function load(files: Files, held = empty, answers: Answers = {}, options: Answers = {}) {
  const uploads = Object.entries(files).map(([name, content]) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    return { name, bytes: new TextEncoder().encode(text) }
  })
  const { rows, rejects, notices } = await understandTerritory(uploads, options)
  const difference = checkTerritory(rows, held, { options, answers })
  return {
    ...difference,
    rejects: [...rejects, ...difference.rejects],
    notices: [...notices, ...difference.notices],
    held: holding(
      held,
      difference.changes.map(({ after }) => after),
    ),
  }
}

/** The territory after the changes. */
function holding(held: HeldTerritory, after: readonly (TerritoryState | null)[]): HeldTerritory {
  const places = after.filter((state) => state?.what === 'place')
  const levels = after.filter((state) => state?.what === 'level')
  const ceilings = after.filter((state) => state?.what === 'ceiling')
  const ids = new Set(places.map(({ id }) => id))
  return {
    levels: [...held.levels, ...levels],
    places: [...held.places.filter(({ id }) => !ids.has(id)), ...places],
    ceilings: new Map([
      ...held.ceilings,
      ...ceilings.map((state) => [keyOf(state), state] as const),
    ]),
    ended: held.ended,
  }
}

const placesIn = (changes: readonly { after: TerritoryState | null }[]): PlaceState[] =>
  changes.map(({ after }) => after).filter((state) => state?.what === 'place')

const square = (nombre: string, sector?: string) => ({
  type: 'Feature',
  properties: { nombre, ...(sector && { sector }) },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
})
const map = (...features: readonly object[]) => ({ type: 'FeatureCollection', features })

describe('a table and its map', () => {
  test('name the same place in two ways: accents and capitals do not matter', async () => {
    const { changes, questions } = await load({
      'juntas.csv': 'Sector,Junta\nK1,Jesús M. Garza',
      'juntas.geojson': map(square('JESUS M. GARZA', 'k1')),
    })
    expect(questions).toEqual([])
    expect(placesIn(changes).filter(({ level }) => level === 'junta')).toMatchObject([
      { id: 'junta.K1-jesus-m-garza', name: 'Jesús M. Garza', geometry: { type: 'Polygon' } },
    ])
  })

  const unsure = {
    'juntas.csv': 'Sector,Junta,Techo 2020\nK1,Los Pinos I sector,100\nK1,Los Pinos II sector,200',
    'juntas.geojson': map(
      square('Los Pinos 1er sector', 'K1'),
      square('Los Pinos II sector', 'K1'),
    ),
  }
  const question = 'same:junta:sector.K1-los-pinos-1er-sector'

  test('that only resemble go to a person, and the rest loads', async () => {
    const { questions, changes } = await load(unsure)
    expect(questions).toMatchObject([
      { id: question, options: [{ value: 'junta.K1-los-pinos-i-sector' }, { value: 'new' }] },
    ])
    expect(placesIn(changes).map(({ name, geometry }) => [name, geometry !== null])).toEqual([
      ['K1', false],
      ['Los Pinos I sector', false],
      ['Los Pinos II sector', true],
    ])
  })

  test('once a person says they are one, the other name is an alias that later loads know', async () => {
    const answers = { [question]: 'junta.K1-los-pinos-i-sector' }
    const first = await load(unsure, empty, answers)
    expect(placesIn(first.changes)[1]).toMatchObject({
      ...{ name: 'Los Pinos I sector', aliases: ['Los Pinos 1er sector'] },
    })
    const again = await load({ 'juntas.geojson': unsure['juntas.geojson'] }, first.held)
    expect(again).toMatchObject({ changes: [], questions: [] })
  })

  test('once a person says they are two, there are two', async () => {
    const { changes } = await load(unsure, empty, { [question]: 'new' })
    expect(placesIn(changes)).toHaveLength(4)
  })
})

describe('what stands twice', () => {
  const file = { 'colonias.csv': 'code,name\nC-1,Centro \nC-2,Norte\nC-1,Centro' }

  test('waits for a person: one of the lines, or both with a code each', async () => {
    const { questions, changes } = await load(file)
    expect(questions).toMatchObject([
      {
        id: 'repeated:colonia:C-1',
        options: [{ value: 'line-2' }, { value: 'line-4' }, { value: 'all' }],
      },
    ])
    expect(placesIn(changes).map(({ code }) => code)).toEqual(['C-2'])

    const both = await load(file, empty, { 'repeated:colonia:C-1': 'all' })
    expect(placesIn(both.changes).map(({ code }) => code)).toEqual(['C-1', 'C-1-2', 'C-2'])
  })

  test('is one place when only the year of the ceiling differs', async () => {
    const rows = 'clave,colonia,año,techo\nC-1,Centro,2024,10\nC-1,Centro,2025,20.05'
    const { questions, changes } = await load({ 'colonias.csv': rows })
    expect(questions).toEqual([])
    expect(changes.map(({ after }) => after).filter((state) => state?.what === 'ceiling')).toEqual([
      { what: 'ceiling', place: 'colonia.C-1', year: 2024, centavos: 1000 },
      { what: 'ceiling', place: 'colonia.C-1', year: 2025, centavos: 2005 },
    ])
  })

  test('in two files with two ceilings is refused, not overwritten', async () => {
    const { rejects } = await load({
      'colonias-a.csv': 'colonia,techo 2025\nCentro,10',
      'colonias-b.csv': 'colonia,techo 2025\nCentro,$ 11',
    })
    expect(rejects).toMatchObject([
      { rule: 'two-ceilings', value: '$ 11', spot: { file: 'colonias-b.csv' } },
    ])
    expect(rejects[0]?.message).toContain('$10')
  })
})

describe('what a file may bring', () => {
  test('the line of the total is no place; it must agree with the sum', async () => {
    const rows = 'Colonia,Techo 2025\nCentro,10.10\nNorte,20.20\nTOTAL,'
    const good = await load({ 'colonias.csv': `${rows}30.30` })
    expect(placesIn(good.changes)).toHaveLength(2)
    expect(good.notices).toMatchObject([{ rule: 'total', spot: { line: 4 } }])
    const bad = await load({ 'colonias.csv': `${rows}30.31` })
    expect(bad.rejects).toMatchObject([{ rule: 'total', value: '30.31' }])
  })

  test('a year that nobody said is taken from the name of the file, and shown', async () => {
    const { changes, notices } = await load({ 'juntas_2020.csv': 'junta,presupuesto\nA,1' })
    expect(notices).toMatchObject([{ rule: 'year-of-file' }])
    expect(changes.map(({ key }) => key)).toContain('ceiling:2020:junta.a')
    const { rejects } = await load({ 'juntas.csv': 'junta,presupuesto\nA,1' })
    expect(rejects).toMatchObject([{ rule: 'year', spot: { line: 2, column: 'presupuesto' } }])
  })

  test('a parent that does not exist is refused with its line', async () => {
    const { rejects, changes } = await load({
      'sectores.csv': 'name,code,parent_code\nNorte,S1,D9',
    })
    expect(rejects).toMatchObject([{ rule: 'parent', value: 'D9', spot: { line: 2 } }])
    expect(placesIn(changes)).toEqual([])
  })

  test('Latin-1 with semicolons reads as any other', async () => {
    const bytes = Buffer.from('Colonia;Techo 2025\nPeñón Ñandú;"1,250.50"', 'latin1')
    const { rows } = await understandTerritory([{ name: 'colonias.csv', bytes }], {})
    expect(rows).toMatchObject([{ name: 'Peñón Ñandú', ceilings: [{ centavos: 125_050 }] }])
  })

  test('an option that names a column nobody has is refused', async () => {
    const { rejects } = await load({ 'zonas.csv': 'zona\nA' }, empty, {}, { name: 'Etiqueta' })
    expect(rejects).toMatchObject([{ rule: 'option', value: 'Etiqueta' }])
  })

  test('an option names a column as people write it, without its accents', async () => {
    const { rejects, changes } = await load(
      { 'zonas.csv': 'Denominación,Otra\nAlta,x' },
      empty,
      {},
      { name: 'denominacion' },
    )
    expect(rejects).toEqual([])
    expect(placesIn(changes).map(({ name }) => name)).toEqual(['Alta'])
  })

  test('a formula without its saved value is refused, and a hidden sheet is named', async () => {
    const book = utils.book_new()
    const zones = utils.aoa_to_sheet([
      ['zona', 'techo 2025'],
      ['Alta', 1],
    ])
    zones.B2 = { t: 'n', f: 'SUM(C1:C9)' }
    utils.book_append_sheet(book, zones, 'Zonas')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['zona'], ['Baja']]), 'Borrador')
    book.Workbook = { Sheets: [{ name: 'Zonas' }, { name: 'Borrador', Hidden: 1 }] }
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
    const { rejects, notices } = await understandTerritory([{ name: 'zonas.xlsx', bytes }], {})
    expect(rejects).toMatchObject([
      { rule: 'formula', spot: { sheet: 'Zonas', line: 2, column: 'B' } },
    ])
    expect(notices).toMatchObject([{ rule: 'hidden-sheet', spot: { sheet: 'Borrador' } }])
  })

  test('the date from which places are in force is written as anyone writes dates', async () => {
    const file = { 'zonas.csv': 'zona\nAlta' }
    const { changes } = await load(file, empty, {}, { 'valid-from': '1 de marzo de 2024' })
    expect(placesIn(changes)).toMatchObject([{ validFrom: '2024-03-01' }])
    const wrong = await load(file, empty, {}, { 'valid-from': '31/02/2024' })
    expect(wrong.rejects).toMatchObject([{ option: 'valid-from', value: '31/02/2024' }])
  })

  // Each pair tried, it took 17 s.
  test('a thousand names are compared with a thousand places', { timeout: 15_000 }, async () => {
    const colonias = (mark: string) =>
      `colonia\n${Array.from({ length: 1_000 }, (_, at) => `Pino Olmo ${at} ${mark}`).join('\n')}`
    const { held } = await load({ 'colonias.csv': colonias('norte') })
    const { questions } = await load({ 'colonias.csv': colonias('sur') }, held)
    expect(questions.length).toBeGreaterThan(900)
  })

  test('a file of 150,000 rows is read whole', async () => {
    const lines = Array.from({ length: 150_000 }, (_, at) => `C${at},Lugar ${at}`)
    const bytes = new TextEncoder().encode(`clave,colonia\n${lines.join('\n')}`)
    const { rows } = await understandTerritory([{ name: 'colonias.csv', bytes }], {})
    expect(rows).toHaveLength(150_000)
  })

  test('of a file that cannot be read the file is told, not the column that it would have', async () => {
    const { rejects } = await load({ 'zonas.csv': '%PDF-1.7' }, empty, {}, { name: 'Etiqueta' })
    expect(rejects).toMatchObject([{ rule: 'file' }])
  })

  test('a name that is no name is refused at once, however long', async () => {
    const { rejects } = await load({ 'juntas.csv': `junta\n${'x'.repeat(100_000)}` })
    expect(rejects).toMatchObject([{ rule: 'name', message: 'Usa 200 letras o menos.' }])
  })

  test('half a letter, as JSON can write it, is shown as unreadable and stops nothing', async () => {
    const feature = square('Los P\ud800nos')
    const { changes } = await load({ 'juntas.geojson': map(feature) })
    expect(placesIn(changes).map(({ name }) => name)).toEqual(['Los P\uFFFDnos'])
  })

  test('a personal value is refused where it stands, and the other rows load', async () => {
    const rows = 'colonia,alias\nCentro,\nNorte,vecina@example.org\nGOMC800101HDFRRL09,'
    const { rejects, changes } = await load({ 'colonias.csv': rows })
    expect(rejects).toMatchObject([
      { rule: 'personal', value: 'vecina@example.org', spot: { line: 3 } },
      { rule: 'personal', value: 'GOMC800101HDFRRL09', spot: { line: 4 } },
    ])
    expect(placesIn(changes).map(({ name }) => name)).toEqual(['Centro'])
  })

  test('a file whose level nobody said is refused, and one option says it', async () => {
    const file = { 'lugares.csv': 'nombre\nNorte' }
    expect((await load(file)).rejects).toMatchObject([{ rule: 'level' }])
    const options = { level: 'circuito', 'level-name': 'Circuito', position: '45' }
    expect((await load(file, empty, {}, options)).changes.map(({ after }) => after)).toMatchObject([
      { what: 'level', key: 'circuito', name: 'Circuito', position: 45 },
      { what: 'place', id: 'circuito.norte' },
    ])
  })
})

test('a place that comes with its code may change its name, and the old one stays as an alias', async () => {
  const { held } = await load({ 'colonias.csv': 'code,name\nC-1,Colonia Vieja' })
  const { changes } = await load({ 'colonias.csv': 'code,name\nC-1,Jardines' }, held)
  expect(placesIn(changes)).toMatchObject([{ name: 'Jardines', aliases: ['Colonia Vieja'] }])
})
