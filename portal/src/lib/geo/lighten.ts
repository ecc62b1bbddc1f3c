import type { Geometry, Position } from 'geojson'
import { simplify } from './simplify.ts'

/** A metre of latitude is nine millionths of a degree: five decimals are enough for the eye. */
const DECIMALS = 1e5

/** The shape as a map of the whole needs it: no line moves more than so many metres, no digit more than it shows. */
export function lighten(geometry: Geometry, metres: number): Geometry {
  return rounded(simplify(geometry, metres))
}

function rounded(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map(rounded) }
  return { ...geometry, coordinates: roundedAll(geometry.coordinates) } as Geometry
}

type Nested = Position | readonly Nested[]

const roundedAll = (nested: Nested | number): unknown =>
  typeof nested === 'number' ? Math.round(nested * DECIMALS) / DECIMALS : nested.map(roundedAll)
