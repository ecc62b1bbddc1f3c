import type { Geometry, Position } from 'geojson'
import { boundingBox, centroid, isInBox } from './measure.ts'
import {
  latitudeOf,
  longitudeOf,
  type PolygonRings,
  polygonsOf,
  type Ring,
  sidesOf,
} from './parts.ts'

/** Is the position in the geometry? Its border counts, that of a hole too, so that no house falls between two zones. */
export function pointInPolygon(position: Position, geometry: Geometry): boolean {
  return polygonsOf(geometry).some((rings) => {
    const box = boundingBox({ type: 'Polygon', coordinates: rings as Position[][] })
    return box !== undefined && isInBox(position, box) && isInRings(position, rings)
  })
}

function isInRings(position: Position, [outline = [], ...holes]: PolygonRings) {
  const standing = standingIn(position, outline)
  if (standing !== 'inside') return standing === 'border'
  return holes.every((hole) => standingIn(position, hole) !== 'inside')
}

/** A ray to the east crosses the border of what surrounds its start an odd number of times. */
function standingIn(position: Position, ring: Ring): 'inside' | 'border' | 'outside' {
  const [x, y] = [longitudeOf(position), latitudeOf(position)]
  let inside = false
  for (const [from, to] of sidesOf(ring)) {
    const [x1, y1, x2, y2] = [longitudeOf(from), latitudeOf(from), longitudeOf(to), latitudeOf(to)]
    if (isOnSide(x, y, from, to)) return 'border'
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}

function isOnSide(x: number, y: number, from: Position, to: Position) {
  const [x1, y1, x2, y2] = [longitudeOf(from), latitudeOf(from), longitudeOf(to), latitudeOf(to)]
  if (x < Math.min(x1, x2) || x > Math.max(x1, x2)) return false
  if (y < Math.min(y1, y2) || y > Math.max(y1, y2)) return false
  const [dx, dy] = [x2 - x1, y2 - y1]
  const away = Math.abs(dx * (y - y1) - dy * (x - x1))
  return away <= ROUNDING * Math.hypot(dx, dy)
}

/** A hundredth of a millimetre, in degrees: less than any survey, more than the error of the sum. */
const ROUNDING = 1e-10

/** A position that is surely on the geometry, for its label: the centroid, or the middle of the widest part. */
export function pointOnSurface(geometry: Geometry): Position | undefined {
  const middle = centroid(geometry)
  const polygons = polygonsOf(geometry)
  if (!middle || polygons.length === 0 || pointInPolygon(middle, geometry)) return middle

  const widest = polygons.map((rings) => widestPart(rings)).filter((part) => part !== undefined)
  const [best] = widest.toSorted((a, b) => b.width - a.width)
  return best?.middle ?? polygons[0]?.[0]?.[0]
}

/** Through heights where no corner stands, a horizontal line goes in and out in turn. */
function widestPart(rings: PolygonRings) {
  const heights = [...new Set(rings.flat().map(latitudeOf))].toSorted((a, b) => a - b)
  const between = heights.slice(1).map((height, at) => (height + (heights[at] ?? height)) / 2)
  const sample =
    between.length > 64
      ? between.filter((_, at) => at % Math.ceil(between.length / 64) === 0)
      : between
  const parts = sample.flatMap((height) => partsAt(rings, height))
  return parts.toSorted((a, b) => b.width - a.width)[0]
}

function partsAt(rings: PolygonRings, height: number) {
  const crossings = rings
    .flatMap((ring) => [...sidesOf(ring)])
    .filter(([from, to]) => latitudeOf(from) > height !== latitudeOf(to) > height)
    .map(([from, to]) => {
      const share = (height - latitudeOf(from)) / (latitudeOf(to) - latitudeOf(from))
      return longitudeOf(from) + share * (longitudeOf(to) - longitudeOf(from))
    })
    .toSorted((a, b) => a - b)
  return crossings
    .map((west, at) => ({ west, east: crossings[at + 1] ?? west, enters: at % 2 === 0 }))
    .filter(({ enters }) => enters)
    .map(({ west, east }) => ({ width: east - west, middle: [(west + east) / 2, height] }))
}
