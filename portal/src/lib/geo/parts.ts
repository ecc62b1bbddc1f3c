import type { Geometry, Position } from 'geojson'

export type Ring = readonly Position[]

/** The first ring is the outline, the others are holes. */
export type PolygonRings = readonly Ring[]

/** Every polygon of a geometry, whatever the nesting. */
export function polygonsOf(geometry: Geometry): readonly PolygonRings[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : []
}

/** Every line of a geometry that has no inside. */
export function linesOf(geometry: Geometry): readonly Ring[] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : []
}

export function pointsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'MultiPoint') return geometry.coordinates
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(pointsOf) : []
}

export const longitudeOf = (position: Position): number => position[0] ?? 0

export const latitudeOf = (position: Position): number => position[1] ?? 0

/** The sides of a line or ring, one after another. */
export function* sidesOf(line: Ring): Generator<readonly [Position, Position]> {
  let previous: Position | undefined
  for (const position of line) {
    if (previous) yield [previous, position]
    previous = position
  }
}
