import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { placeAround } from './place-around.ts'

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const town: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      ...{ type: 'Feature', id: 'ring', properties: {} },
      geometry: { type: 'Polygon', coordinates: [square(0, 10), square(4, 6)] },
    },
    {
      ...{ type: 'Feature', id: 'isles', properties: {} },
      geometry: { type: 'MultiPolygon', coordinates: [[square(20, 21)], [square(30, 31)]] },
    },
  ],
}

test('somebody is in the place whose outline goes around them', () => {
  expect(placeAround([1, 1], town)?.id).toBe('ring')
  expect(placeAround([30.5, 30.5], town)?.id).toBe('isles')
})

test('a hole of a place is outside of it', () => {
  expect(placeAround([5, 5], town)).toBeUndefined()
})

test('somebody from another town is in no place of this one', () => {
  expect(placeAround([-100, 20], town)).toBeUndefined()
})
