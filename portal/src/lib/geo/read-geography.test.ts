import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { area, boundingBox } from './measure.ts'
import { readGeography } from './read-geography.ts'

const read = (document: unknown) =>
  readGeography(
    new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document)),
  )

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (geometry: unknown) => ({ type: 'Feature', properties: { clave: 'K3' }, geometry })
const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map(feature),
})
const topology = {
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
  ],
  transform: { scale: [0.1, 0.1], translate: [-100, 20] },
  objects: { zonas: { type: 'Polygon', arcs: [[0]], properties: { clave: 'K3' } } },
}

test('zones come from GeoJSON with what the file says of them', () => {
  expect(read(collection(polygon(square), null))).toEqual({
    accepted: true,
    fact: {
      source: 'geojson',
      features: [
        { id: null, properties: { clave: 'K3' }, geometry: polygon(square) },
        { id: null, properties: { clave: 'K3' }, geometry: null },
      ],
    },
  })
})

test('a single feature and a bare geometry are geography too', () => {
  expect(read(feature({ type: 'Point', coordinates: [-100, 25] }))).toMatchObject({
    accepted: true,
  })
  expect(read({ type: 'Point', coordinates: [-100, 25, 540] })).toMatchObject({ accepted: true })
})

test('TopoJSON gives the same as GeoJSON', () => {
  expect(read(topology)).toMatchObject({
    fact: {
      source: 'topojson',
      features: [
        {
          properties: { clave: 'K3' },
          geometry: polygon([
            [-100, 20],
            [-99, 20],
            [-99, 21],
            [-100, 21],
            [-100, 20],
          ]),
        },
      ],
    },
  })
})

test.each([
  [
    'an open ring',
    polygon([...square.slice(0, -1), [0, 0.5]]),
    { because: 'open-ring', part: [0] },
  ],
  [
    'metres',
    polygon([[2_680_000, 840_000], ...square]),
    { because: 'outside-the-globe', part: [0, 0] },
  ],
  [
    'latitude first',
    { type: 'Point', coordinates: [20.5, -100.3] },
    { because: 'outside-the-globe', part: [] },
  ],
  [
    'three corners',
    polygon([
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
    { because: 'too-few-positions', part: [0] },
  ],
  ['a polygon without rings', polygon(), { because: 'too-few-positions', part: [] }],
  [
    'text for a number',
    { type: 'Point', coordinates: ['1', 2] },
    { because: 'not-a-position', part: [] },
  ],
  [
    'one nesting too few',
    { type: 'MultiPolygon', coordinates: [square] },
    { because: 'not-a-position', part: [0, 0, 0] },
  ],
  [
    'an invented type',
    { type: 'Circle', coordinates: [0, 0] },
    { because: 'unknown-type', type: 'Circle' },
  ],
])('%s is refused with its feature and its place', (_, geometry, fault) => {
  const refusal = { because: 'broken-geometry', feature: 2, fault }
  expect(read(collection(polygon(square), geometry))).toEqual({ accepted: false, refusal })
})

test('collections nested without end are refused', () => {
  let nested: unknown = { type: 'Point', coordinates: [0, 0] }
  for (let depth = 0; depth < 12; depth += 1)
    nested = { type: 'GeometryCollection', geometries: [nested] }
  expect(read(nested)).toMatchObject({
    refusal: { because: 'broken-geometry', fault: { because: 'too-deep' } },
  })
})

test.each([
  ['no-objects', { ...topology, objects: null }],
  ['no-arcs', { ...topology, arcs: 'x' }],
  ['bad-transform', { ...topology, transform: { scale: [1] } }],
  ['arc-that-does-not-exist', { ...topology, objects: { z: { type: 'Polygon', arcs: [[7]] } } }],
  ['bad-geometry', { ...topology, objects: { z: { type: 'MultiPolygon', arcs: [0] } } }],
])('a topology is refused for its fault: %s', (fault, document) => {
  expect(read(document)).toEqual({
    accepted: false,
    refusal: { because: 'broken-topology', fault },
  })
})

test('a short topology that would draw millions of positions is refused before it is drawn', () => {
  const arc = Array.from({ length: 5000 }, () => [1, 1])
  const zonas = { type: 'MultiLineString', arcs: Array.from({ length: 2000 }, () => [0]) }
  expect(read({ ...topology, arcs: [arc], objects: { zonas } })).toMatchObject({
    refusal: { because: 'broken-topology', fault: 'too-many-positions' },
  })
})

test('a file cut in half is refused with the line and column where it ends', () => {
  const text = JSON.stringify(collection(polygon(square)))
  expect(read(text.slice(0, 60))).toEqual({
    accepted: false,
    refusal: { because: 'cut-short', line: 1, column: 61 },
  })
})

test('other JSON is not geography', () => {
  for (const document of [{ releases: [] }, [1, 2], { type: 'FeatureCollection' }, 'null'])
    expect(read(document)).toEqual({ accepted: false, refusal: { because: 'not-geography' } })
})

const data = new URL('../../../../../shared/data/territory/', import.meta.url)
const present = existsSync(data)

const geographyOf = (file: string) => {
  const decision = readGeography(readFileSync(new URL(file, data)))
  if (!decision.accepted) throw new Error(`${file}: ${JSON.stringify(decision.refusal)}`)
  return decision.fact
}

test.skipIf(!present)('every map of the towns is read, and its things lie in Mexico', () => {
  const files = globSync('**/*.{geojson,topojson}', { cwd: data })
  expect(files.length).toBeGreaterThan(0)
  for (const file of files)
    for (const { geometry } of geographyOf(file).features) {
      const [west = 0, south = 0, east = 0, north = 0] = (geometry && boundingBox(geometry)) ?? []
      expect(west > -118.5 && south > 14.5 && east < -86.7 && north < 32.8).toBe(true)
    }
})

test.skipIf(!present)('San Pedro has 185 juntas, and León the size that INEGI says', () => {
  const juntas = geographyOf('san_pedro_2019_2020/juntas_vecinales_185_clean.geojson').features
  expect(new Set(juntas.map(({ properties }) => properties.junta__nom)).size).toBe(185)

  const [leon] = geographyOf('leon-municipio.topojson').features
  expect(leon?.properties.nom_agem).toBe('León')
  const squareKilometres = leon?.geometry ? area(leon.geometry) / 1e6 : 0
  expect(squareKilometres).toBeGreaterThan(1200)
  expect(squareKilometres).toBeLessThan(1240)
})
