import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { lighten } from './lighten.ts'

test('a limit keeps its corners, loses what no eye sees, and stays closed', () => {
  const shape: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [-101.123456789, 21.1],
        [-101.1, 21.100001],
        [-101.05, 21.1],
        [-101.05, 21.2],
        [-101.123456789, 21.2],
        [-101.123456789, 21.1],
      ],
    ],
  }
  expect(lighten(shape, 8)).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [-101.12346, 21.1],
        [-101.05, 21.1],
        [-101.05, 21.2],
        [-101.12346, 21.2],
        [-101.12346, 21.1],
      ],
    ],
  })
})

test('a point and a collection of shapes are rounded too', () => {
  const point = { type: 'Point' as const, coordinates: [1.123456, 2.1234567] }
  const rounded = { type: 'Point', coordinates: [1.12346, 2.12346] }
  expect(lighten({ type: 'GeometryCollection', geometries: [point] }, 8)).toEqual({
    type: 'GeometryCollection',
    geometries: [rounded],
  })
})
