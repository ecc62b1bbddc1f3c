import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { accept, type Decision, refuse } from '../decision.ts'
import { decodeText } from '../encoding.ts'
import { type Json, type JsonBounds, type JsonRefusal, parseBounded } from '../json.ts'
import { type GeometryFault, geometryFault } from './geometry-fault.ts'
import { type TopologyFault, topologyFault } from './topology-fault.ts'

/** A thing on the map with what its file says of it. `geometry` is null where the file draws nothing. */
export type Feature = {
  readonly id: string | number | null
  readonly properties: Properties
  readonly geometry: Geometry | null
}

export type Properties = { readonly [name: string]: Json }

export type Geography = {
  readonly source: 'geojson' | 'topojson'
  readonly features: readonly Feature[]
}

export type GeographyRefusal =
  | JsonRefusal
  | { readonly because: 'not-text' }
  | { readonly because: 'not-geography' }
  | { readonly because: 'broken-topology'; readonly fault: TopologyFault }
  /** `feature` counts from 1, in the order of the file. */
  | { readonly because: 'broken-geometry'; readonly feature: number; readonly fault: GeometryFault }

/** Reads GeoJSON (RFC 7946) or TopoJSON in degrees of longitude and latitude, whichever the content is. */
export function readGeography(
  bytes: Uint8Array,
  bounds: JsonBounds = {},
): Decision<Geography, GeographyRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse({ because: 'not-text' })
  const parsed = parseBounded(decoded.text, bounds)
  if (!parsed.accepted) return parsed

  const document = parsed.fact
  if (!isObject(document)) return refuse({ because: 'not-geography' })
  const isTopology = document.type === 'Topology'
  if (isTopology) {
    const fault = topologyFault(document)
    if (fault) return refuse({ because: 'broken-topology', fault })
  }
  const found = isTopology ? fromTopology(document) : fromGeoJson(document)
  if (found === 'bad-geometry') return refuse({ because: 'broken-topology', fault: found })
  if (!found) return refuse({ because: 'not-geography' })
  return checked(isTopology ? 'topojson' : 'geojson', found)
}

type JsonObject = { readonly [name: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each named object of a topology in turn: offices put one layer in each file. */
function fromTopology(document: JsonObject): Unchecked[] | 'bad-geometry' {
  const topology = document as unknown as Topology
  try {
    return Object.values(topology.objects).flatMap((layer) => {
      const drawn = feature(topology, layer) as unknown as JsonObject
      return fromGeoJson(drawn) ?? []
    })
  } catch {
    // Arcs nested otherwise than their type says: the library finds out by falling.
    return 'bad-geometry'
  }
}

type Unchecked = { id: Json; properties: Json; geometry: Json }

function fromGeoJson(document: JsonObject): Unchecked[] | undefined {
  if (document.type === 'FeatureCollection') return featuresIn(document.features)
  if (document.type === 'Feature') return featuresIn([document])
  const isGeometry = 'coordinates' in document || 'geometries' in document
  return isGeometry ? [{ id: null, properties: {}, geometry: document }] : undefined
}

function featuresIn(list: Json | undefined): Unchecked[] | undefined {
  if (!Array.isArray(list)) return undefined
  const features = list.filter(isObject).filter((each) => each.type === 'Feature')
  if (features.length < list.length) return undefined
  return features.map(({ id = null, properties = null, geometry = null }) => ({
    id,
    properties,
    geometry,
  }))
}

function checked(
  source: Geography['source'],
  found: readonly Unchecked[],
): Decision<Geography, GeographyRefusal> {
  const features: Feature[] = []
  for (const [at, { id, properties, geometry }] of found.entries()) {
    const fault = geometry === null ? undefined : geometryFault(geometry)
    if (fault) return refuse({ because: 'broken-geometry', feature: at + 1, fault })
    features.push({
      id: typeof id === 'string' || typeof id === 'number' ? id : null,
      properties: isObject(properties) ? properties : {},
      geometry: geometry as unknown as Geometry | null,
    })
  }
  return accept({ source, features })
}
