import { expect, test } from 'vitest'
import { pointInPolygon, pointOnSurface } from '../src/lib/geo/containment.ts'
import { area } from '../src/lib/geo/measure.ts'
import { SAN_TEQUIO_CEILING, sanTequioTerritory } from './territory.ts'

const { municipality, delegations, zones } = sanTequioTerritory

test('San Tequio has 7 delegations and 64 zones, each with a name of its own', () => {
  expect(delegations).toHaveLength(7)
  expect(new Set(zones.map(({ name }) => name)).size).toBe(64)
  expect(new Set(zones.map(({ parent }) => parent)).size).toBe(7)
})

test('the ceilings of its zones are ninety million pesos, to the centavo', () => {
  expect(zones.reduce((sum, { ceiling }) => sum + ceiling, 0)).toBe(SAN_TEQUIO_CEILING)
  expect(Math.min(...zones.map(({ ceiling }) => ceiling))).toBeGreaterThan(50_000_000)
})

test('its zones fill its delegations, and these the municipality, without gaps or overlaps', () => {
  const whole = area(municipality.shape)
  const sum = (places: readonly { shape: typeof municipality.shape }[]) =>
    places.reduce((total, { shape }) => total + area(shape), 0)
  expect(sum(zones)).toBeCloseTo(whole, -2)
  expect(sum(delegations)).toBeCloseTo(whole, -2)
})

test.each(zones.map((zone) => [zone.name, zone] as const))(
  'the middle of %s lies in it and in no other zone',
  (_, zone) => {
    const middle = pointOnSurface(zone.shape) ?? []
    const holding = zones.filter(({ shape }) => pointInPolygon(middle, shape))
    expect(holding).toEqual([zone])
  },
)
