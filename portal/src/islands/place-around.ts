import type { Feature, FeatureCollection, Position } from 'geojson'

/** The first of the outlines that has the position inside, holes apart. Cost: one pass over their positions. */
export const placeAround = (at: Position, { features }: FeatureCollection): Feature | undefined =>
  features.find(({ geometry }) =>
    geometry.type === 'Polygon'
      ? isInside(at, geometry.coordinates)
      : geometry.type === 'MultiPolygon' &&
        geometry.coordinates.some((rings) => isInside(at, rings)),
  )

/** Even and odd: a ray to the east crosses the outline and its holes an odd number of times from inside. */
const isInside = (at: Position, rings: readonly Position[][]) =>
  rings.filter((ring) => crossings(at, ring) % 2 === 1).length % 2 === 1

function crossings([lon = 0, lat = 0]: Position, ring: readonly Position[]) {
  return ring.filter(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring.at(index - 1) ?? []
    return y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1
  }).length
}
