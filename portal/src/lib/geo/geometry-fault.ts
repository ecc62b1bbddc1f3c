import type { Json } from '../json.ts'

/** `part` is the place inside `coordinates`, as a path of indexes. */
export type GeometryFault =
  | { readonly because: 'unknown-type'; readonly type: string }
  | { readonly because: 'not-a-position'; readonly part: readonly number[] }
  /** Beyond ±180 and ±90: metres of another projection, or latitude written first. */
  | { readonly because: 'outside-the-globe'; readonly part: readonly number[] }
  | { readonly because: 'too-few-positions'; readonly part: readonly number[] }
  | { readonly because: 'open-ring'; readonly part: readonly number[] }
  | { readonly because: 'too-deep' }

/** The first thing that makes a geometry unusable by RFC 7946, or nothing. */
export function geometryFault(geometry: Json, depth = 0): GeometryFault | undefined {
  if (depth > DEEPEST) return { because: 'too-deep' }
  if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry))
    return unknown('')
  const { type, coordinates, geometries } = geometry as { [name: string]: Json }
  if (typeof type !== 'string') return unknown('')
  if (type === 'GeometryCollection')
    return Array.isArray(geometries)
      ? firstOf(geometries, (each) => geometryFault(each, depth + 1))
      : unknown(type)
  return checks[type]?.(coordinates ?? null, []) ?? (type in checks ? undefined : unknown(type))
}

const DEEPEST = 8

const unknown = (type: string): GeometryFault => ({ because: 'unknown-type', type })

type Check = (coordinates: Json, part: readonly number[]) => GeometryFault | undefined

/** A list, each of whose items passes. */
const listOf =
  (check: Check, least = 0): Check =>
  (coordinates, part) => {
    if (!Array.isArray(coordinates)) return { because: 'not-a-position', part }
    const fault = firstOf(coordinates, (each, at) => check(each, [...part, at]))
    if (fault) return fault
    return coordinates.length < least ? { because: 'too-few-positions', part } : undefined
  }

const position: Check = (coordinates, part) => {
  if (!Array.isArray(coordinates) || coordinates.length < 2)
    return { because: 'not-a-position', part }
  if (!coordinates.every((number) => Number.isFinite(number)))
    return { because: 'not-a-position', part }
  const [longitude, latitude] = coordinates
  const onGlobe = Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90
  return onGlobe ? undefined : { because: 'outside-the-globe', part }
}

const ring: Check = (coordinates, part) => {
  const fault = listOf(position, 4)(coordinates, part)
  if (fault || !Array.isArray(coordinates)) return fault
  const [first, last] = [coordinates[0], coordinates.at(-1)]
  const closes =
    Array.isArray(first) && Array.isArray(last) && first[0] === last[0] && first[1] === last[1]
  return closes ? undefined : { because: 'open-ring', part }
}

const checks: { readonly [type: string]: Check } = {
  Point: position,
  MultiPoint: listOf(position),
  LineString: listOf(position, 2),
  MultiLineString: listOf(listOf(position, 2)),
  Polygon: listOf(ring, 1),
  MultiPolygon: listOf(listOf(ring, 1), 1),
}

function firstOf<Item>(
  items: readonly Item[],
  check: (item: Item, at: number) => GeometryFault | undefined,
) {
  for (const [at, item] of items.entries()) {
    const fault = check(item, at)
    if (fault) return fault
  }
  return undefined
}
