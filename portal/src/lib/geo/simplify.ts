import type { Geometry, Position } from 'geojson'
import { latitudeOf, longitudeOf, type Ring } from './parts.ts'

/**
 * The geometry with fewer positions, none of which moves its line more than so many metres (Douglas and Peucker,
 * 1973). Rings stay closed and keep four positions, holes smaller than that disappear, points stay as they are.
 * Each shape is simplified by itself: neighbours may overlap by up to twice the tolerance.
 */
export function simplify<Shape extends Geometry>(geometry: Shape, metres: number): Shape
export function simplify(geometry: Geometry, metres: number): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: simplerRings(geometry.coordinates, metres) }
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => simplerRings(rings, metres)),
      }
    case 'LineString':
      return { ...geometry, coordinates: simplerLine(geometry.coordinates, metres) }
    case 'MultiLineString':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((line) => simplerLine(line, metres)),
      }
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((each) => simplify(each, metres)) }
    default:
      return geometry
  }
}

function simplerRings([outline = [], ...holes]: Position[][], metres: number): Position[][] {
  const simplerHoles = holes
    .map((hole) => simplerRing(hole, metres))
    .filter((hole) => hole !== undefined)
  return [simplerRing(outline, metres) ?? triangleOf(outline), ...simplerHoles]
}

/** A ring has no ends, so it is cut at its first position and at the one farthest from it. */
function simplerRing(ring: Position[], metres: number): Position[] | undefined {
  const far = farthestFrom(ring[0] ?? [], ring)
  const halves = [ring.slice(0, far + 1), ring.slice(far)]
  const [there = [], back = []] = halves.map((half) => simplerLine(half, metres))
  const simpler = [...there, ...back.slice(1)]
  return simpler.length >= 4 ? simpler : undefined
}

/** What is smaller than the tolerance is still somewhere: its three most distant positions stay. */
function triangleOf(ring: Position[]): Position[] {
  const first = ring[0] ?? []
  const far = farthestFrom(first, ring)
  const side = ring.slice(1, -1).filter((_, at) => at + 1 !== far)
  const distances = side.map((position) => distance(position, first, ring[far] ?? first))
  const third = side[distances.indexOf(Math.max(...distances))]
  return third ? [first, ...inTurn(ring, ring[far] ?? first, third), first] : ring
}

const inTurn = (ring: Ring, a: Position, b: Position) =>
  ring.indexOf(a) < ring.indexOf(b) ? [a, b] : [b, a]

function farthestFrom(start: Position, ring: Ring) {
  let [index, most] = [0, -1]
  for (const [at, position] of ring.entries()) {
    const away = distance(position, start, start)
    if (away > most) [index, most] = [at, away]
  }
  return index
}

/** With its own stack: a coast of a hundred thousand positions would not fit in that of the calls. */
function simplerLine(line: Position[], metres: number): Position[] {
  const kept = new Set([0, line.length - 1])
  const pending: [number, number][] = [[0, line.length - 1]]
  for (let span = pending.pop(); span !== undefined; span = pending.pop()) {
    const [first, last] = span
    const corner = cornerBetween(line, first, last)
    if (corner.away <= metres || corner.at <= first) continue
    kept.add(corner.at)
    pending.push([first, corner.at], [corner.at, last])
  }
  return line.filter((_, at) => kept.has(at))
}

function cornerBetween(line: Ring, first: number, last: number) {
  const corner = { at: first, away: -1 }
  const [start = [], end = []] = [line[first], line[last]]
  for (let at = first + 1; at < last; at += 1) {
    const away = distance(line[at] ?? [], start, end)
    if (away > corner.away) Object.assign(corner, { at, away })
  }
  return corner
}

/** Metres from a position to a side, on the plane that touches the Earth there: exact enough within a state. */
function distance(position: Position, from: Position, to: Position) {
  const shrink = Math.cos((latitudeOf(position) * Math.PI) / 180)
  const flat = (other: Position): [number, number] => [
    (longitudeOf(other) - longitudeOf(position)) * METRES_PER_DEGREE * shrink,
    (latitudeOf(other) - latitudeOf(position)) * METRES_PER_DEGREE,
  ]
  const [[x1, y1], [x2, y2]] = [flat(from), flat(to)]
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  return Math.hypot(x1 + share * dx, y1 + share * dy)
}

const METRES_PER_DEGREE = 111_195
