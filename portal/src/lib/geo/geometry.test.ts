import fc from 'fast-check'
import type { MultiPolygon, Point, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { pointInPolygon, pointOnSurface } from './containment.ts'
import { area, boundingBox, centroid } from './measure.ts'
import { simplify } from './simplify.ts'

const ring = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const block = polygon(ring(0, 0, 10), ring(4, 4, 2))
const twoBlocks: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[ring(0, 0, 10), ring(4, 4, 2)], [ring(20, 0, 1)]],
}
/** A street that turns back: its centroid is not on it. */
const horseshoe = polygon([
  [0, 0],
  [9, 0],
  [9, 9],
  [8, 9],
  [8, 1],
  [1, 1],
  [1, 9],
  [0, 9],
  [0, 0],
])

test.each([
  ['inside', [2, 2], true],
  ['outside', [11, 5], false],
  ['in the hole', [5, 5], false],
  ['on the border', [10, 3], true],
  ['on a corner', [0, 0], true],
  ['on the border of the hole', [4, 5], true],
  ['in the second block', [20.5, 0.5], true],
  ['between the blocks', [15, 0.5], false],
  ['at the height of a corner, outside', [-1, 10], false],
])('a house %s belongs to the zone as the map shows', (_, position, belongs) => {
  expect(pointInPolygon(position, twoBlocks)).toBe(belongs)
})

test('a house on the border that two zones share is in both, and never in none', () => {
  const [west, east] = [polygon(ring(0, 0, 1)), polygon(ring(1, 0, 1))]
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (height) => {
      expect(pointInPolygon([1, height], west) && pointInPolygon([1, height], east)).toBe(true)
    }),
  )
})

test('what draws no surface has no inside', () => {
  expect(pointInPolygon([0, 0], { type: 'Point', coordinates: [0, 0] })).toBe(false)
})

test('the box goes around everything that is drawn', () => {
  expect(boundingBox(twoBlocks)).toEqual([0, 0, 21, 10])
  expect(boundingBox({ type: 'GeometryCollection', geometries: [] })).toBeUndefined()
})

test('the centroid is the middle of the surface, holes taken off', () => {
  const aside = polygon(ring(0, 0, 10), ring(0, 0, 2))
  expect(centroid(block)).toEqual([5, 5])
  expect(centroid(aside)?.map((each) => each.toFixed(4))).toEqual(['5.1667', '5.1667'])
  expect(
    centroid({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [2, 0],
      ],
    }),
  ).toEqual([1, 0])
  expect(
    centroid({
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [2, 4],
      ],
    }),
  ).toEqual([1, 2])
})

test('a label stands on its zone even where the centroid does not', () => {
  for (const shape of [block, horseshoe, twoBlocks]) {
    const label = pointOnSurface(shape)
    expect(label && pointInPolygon(label, shape)).toBe(true)
  }
  expect(pointInPolygon(centroid(horseshoe) ?? [], horseshoe)).toBe(false)
})

test('a degree at the equator measures 12,364 square kilometres, and the hole is taken off', () => {
  expect(area(polygon(ring(0, 0, 1))) / 1e6).toBeCloseTo(12_363.7, 0)
  expect(area(block)).toBeCloseTo(area(polygon(ring(0, 0, 10))) - area(polygon(ring(4, 4, 2))), 0)
  const point: Point = { type: 'Point', coordinates: [0, 0] }
  expect(area(point)).toBe(0)
})

test('a simpler line moves nowhere more than the tolerance', () => {
  const line = Array.from(
    { length: 200 },
    (_, at): Position => [-100 + at / 1e4, 25 + Math.sin(at / 9) / 1e4],
  )
  const simpler = simplify({ type: 'LineString', coordinates: line }, 5).coordinates
  expect(simpler.length).toBeLessThan(60)
  expect([simpler[0], simpler.at(-1)]).toEqual([line[0], line.at(-1)])
})

test('a straight side needs no positions in the middle, and a ring stays closed', () => {
  const sides = polygon([
    [0, 0],
    [0.5, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ])
  expect(simplify(sides, 1)).toEqual(polygon(ring(0, 0, 1)))
})

test('a small zone never disappears from the map, a small hole does', () => {
  const simpler = simplify(polygon(ring(-100, 25, 0.0001), ring(-99.99995, 25.00003, 0.00001)), 500)
  expect(simpler.coordinates).toHaveLength(1)
  expect(simpler.coordinates[0]).toHaveLength(4)
  expect(area(simpler)).toBeGreaterThan(0)
})

test('a long boundary is simplified without filling the stack', () => {
  const line = Array.from(
    { length: 50_000 },
    (_, at): Position => [-100 + at / 1e6, 25 + (at % 2) / 1e3],
  )
  expect(simplify({ type: 'LineString', coordinates: line }, 1e6).coordinates).toHaveLength(2)
})

test('whatever the shape, simplifying with no tolerance keeps its surface', () => {
  const circles = fc.tuple(
    fc.integer({ min: 4, max: 40 }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(circles, ([corners, size]) => {
      const turns = Array.from({ length: corners }, (_, at) => (at * 2 * Math.PI) / corners)
      const around = turns.map((turn): Position => [size * Math.cos(turn), size * Math.sin(turn)])
      const shape = polygon([...around, around[0] ?? []])
      expect(area(simplify(shape, 0)) / area(shape)).toBeCloseTo(1, 6)
      const label = pointOnSurface(shape)
      expect(label && pointInPolygon(label, shape)).toBe(true)
    }),
  )
})
