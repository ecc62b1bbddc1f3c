import type { Geometry, Position } from 'geojson'
import {
  latitudeOf,
  linesOf,
  longitudeOf,
  type PolygonRings,
  pointsOf,
  polygonsOf,
  type Ring,
  sidesOf,
} from './parts.ts'

/** West, south, east, north, in degrees. */
export type BoundingBox = readonly [number, number, number, number]

/** The smallest box around a geometry, or nothing when it draws nothing. */
export function boundingBox(geometry: Geometry): BoundingBox | undefined {
  const lines = [...polygonsOf(geometry).flat(), ...linesOf(geometry), pointsOf(geometry)]
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines)
    for (const position of line) {
      west = Math.min(west, longitudeOf(position))
      east = Math.max(east, longitudeOf(position))
      south = Math.min(south, latitudeOf(position))
      north = Math.max(north, latitudeOf(position))
    }
  return west <= east ? [west, south, east, north] : undefined
}

/** Can a position be in the box? Its border counts. */
export const isInBox = (position: Position, [west, south, east, north]: BoundingBox): boolean =>
  longitudeOf(position) >= west &&
  longitudeOf(position) <= east &&
  latitudeOf(position) >= south &&
  latitudeOf(position) <= north

/**
 * Square metres, on a sphere of the Earth's mean radius: within one per cent of the ellipsoid in Mexico. Holes
 * are taken off. After Chamberlain and Duquette, «Some algorithms for polygons on a sphere», JPL 07-03.
 */
export const area = (geometry: Geometry): number =>
  polygonsOf(geometry).reduce((sum, rings) => sum + polygonArea(rings), 0)

const polygonArea = ([outline, ...holes]: PolygonRings) =>
  Math.max(0, ringArea(outline) - holes.reduce((sum, hole) => sum + ringArea(hole), 0))

const EARTH = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

function ringArea(ring: Ring = []) {
  let total = 0
  for (const [from, to] of sidesOf(ring)) {
    const turn = radians(longitudeOf(to) - longitudeOf(from))
    total += turn * (2 + Math.sin(radians(latitudeOf(from))) + Math.sin(radians(latitudeOf(to))))
  }
  return Math.abs((total * EARTH * EARTH) / 2)
}

/** The middle of what is drawn: of its surfaces, without them of its lines, without them of its points. */
export function centroid(geometry: Geometry): Position | undefined {
  const rings = polygonsOf(geometry).flatMap((polygon) =>
    polygon.map((ring, at) => ringWeight(ring, at === 0 ? 1 : -1)),
  )
  const sides = [...polygonsOf(geometry).flat(), ...linesOf(geometry)].flatMap(sideWeights)
  const points = pointsOf(geometry).map((position) => ({ position, weight: 1 }))
  return mean(rings) ?? mean(sides) ?? mean(points)
}

type Weighted = { readonly position: Position; readonly weight: number }

function mean(parts: readonly Weighted[]): Position | undefined {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0)) return undefined
  const along = (axis: (position: Position) => number) =>
    parts.reduce((sum, { position, weight }) => sum + axis(position) * weight, 0) / total
  return [along(longitudeOf), along(latitudeOf)]
}

/** Counted from the first position: far from the origin the products would lose their last digits. */
function ringWeight(ring: Ring, sign: 1 | -1): Weighted {
  const [x0, y0] = [longitudeOf(ring[0] ?? []), latitudeOf(ring[0] ?? [])]
  let [twice, x, y] = [0, 0, 0]
  for (const [from, to] of sidesOf(ring)) {
    const [x1, y1] = [longitudeOf(from) - x0, latitudeOf(from) - y0]
    const [x2, y2] = [longitudeOf(to) - x0, latitudeOf(to) - y0]
    const cross = x1 * y2 - x2 * y1
    twice += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  if (twice === 0) return { position: [x0, y0], weight: 0 }
  return { position: [x0 + x / (3 * twice), y0 + y / (3 * twice)], weight: sign * Math.abs(twice) }
}

const sideWeights = (line: Ring): Weighted[] =>
  Array.from(sidesOf(line), ([from, to]) => {
    const [x1, y1, x2, y2] = [longitudeOf(from), latitudeOf(from), longitudeOf(to), latitudeOf(to)]
    return { position: [(x1 + x2) / 2, (y1 + y2) / 2], weight: Math.hypot(x2 - x1, y2 - y1) }
  })
