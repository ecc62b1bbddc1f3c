import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { decodeText } from '../../../lib/encoding.ts'
import { pointOnSurface } from '../../../lib/geo/containment.ts'
import { boundingBox } from '../../../lib/geo/measure.ts'
import { type Feature, readGeography } from '../../../lib/geo/read-geography.ts'
import type { Json } from '../../../lib/json.ts'
import { storable } from '../../../lib/text.ts'
import { explainGeography } from '../../../lib/texts.ts'
import type { Upload } from '../../imports/index.ts'
import type { Box, LonLat } from '../store/places.ts'
import type { TerritoryReject } from './findings.ts'
import type { RawCell, RawRow, RawTable } from './rows.ts'
import type { Shape } from './states.ts'
import { territoryTexts as say } from './texts.ts'

/** A map is known by its content, so that a renamed one is read too; by its name only when the content says nothing. */
export function isGeo({ name, bytes }: Upload): boolean {
  if (/\.(?:geo|topo)?json$/i.test(name)) return true
  const start = decodeText(bytes.subarray(0, 512))?.text.replace(/^\uFEFF/, '') ?? ''
  return /^\s*\{\s*"/.test(start)
}

export type MapFile = { readonly table: RawTable; readonly rejects: readonly TerritoryReject[] }

/** GeoJSON or TopoJSON as a table: one row for each feature, numbered from 1, with its shape. */
export function readMap({ name, bytes }: Upload, file: number): Decision<MapFile, TerritoryReject> {
  const read = readGeography(bytes)
  const spot = { file: name }
  if (!read.accepted)
    return refuse({ spot, rule: 'file', value: name, message: explainGeography(read.refusal) })
  const { features } = read.fact
  const headings = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const rows = features.map((feature, index) => rowOf(feature, index + 1, headings))
  const rejects = features.flatMap(({ geometry }, index): TerritoryReject[] =>
    geometry === null || isShape(geometry)
      ? []
      : [
          {
            spot: { ...spot, line: index + 1 },
            rule: 'shape',
            value: geometry.type,
            message: say.noShape,
          },
        ],
  )
  const table = { file, fileName: name, sheet: undefined, headings, rows }
  return accept({ table, rejects })
}

const rowOf = (
  { properties, geometry }: Feature,
  line: number,
  headings: readonly string[],
): RawRow => ({
  line,
  cells: headings.map((heading) => cellOf(properties[heading] ?? null)),
  shape: geometry !== null && isShape(geometry) ? geometry : null,
})

const cellOf = (value: Json): RawCell => {
  if (typeof value === 'string') return storable(value)
  return typeof value === 'object' ? null : value
}

/** One without a single position draws nothing. */
const isShape = (geometry: NonNullable<Feature['geometry']>): geometry is Shape =>
  ['Polygon', 'MultiPolygon', 'Point'].includes(geometry.type) &&
  boundingBox(geometry) !== undefined

export function boxOf(shape: Shape): Box | null {
  const box = boundingBox(shape)
  if (!box) return null
  const [minLon, minLat, maxLon, maxLat] = box
  return { minLon, minLat, maxLon, maxLat }
}

export function pointOf(shape: Shape): LonLat | null {
  const [lon, lat] = pointOnSurface(shape) ?? []
  return lon === undefined || lat === undefined ? null : { lon, lat }
}
