import type { Polygon } from 'geojson'
import type { Office } from '../src/kernel/house/index.ts'
import { applyImport, previewImport, type Upload } from '../src/kernel/imports/index.ts'
import { territoryImporter } from '../src/kernel/places/index.ts'
import { cellOutline, outlineOf, unevenness } from './territory-map.ts'
import { delegationNames, zoneNames } from './territory-names.ts'

export type SeedPlace = {
  readonly code: string
  readonly name: string
  /** The code of the place it belongs to. */
  readonly parent: string | null
  readonly shape: Polygon
}

/** The ceiling is for 2025, in centavos. */
export type SeedZone = SeedPlace & { readonly ceiling: number }

export const SAN_TEQUIO_YEAR = 2025
/** What the 64 zones share: $90,000,000.00. */
export const SAN_TEQUIO_CEILING = 9_000_000_000
/** Ceilings are whole hundreds of pesos. */
const UNIT = 10_000

export type SeedTerritory = {
  readonly municipality: SeedPlace
  readonly delegations: readonly SeedPlace[]
  readonly zones: readonly SeedZone[]
}

/** The invented territory of San Tequio: one municipality, 7 delegations, 64 zones. Always the same. */
export const sanTequioTerritory: SeedTerritory = {
  municipality: {
    ...{ code: 'san-tequio', name: 'San Tequio', parent: null },
    shape: polygon(outlineOf(zoneNames.map((_, cell) => cell))),
  },
  delegations: delegationNames.map((name, index) => ({
    ...{ code: `D${index + 1}`, name, parent: 'san-tequio' },
    shape: polygon(outlineOf(cellsOf(index))),
  })),
  zones: zonesWithCeilings(),
}

function polygon(ring: Polygon['coordinates'][number]): Polygon {
  return { type: 'Polygon', coordinates: [ring] }
}

/** Cells in the order of their rows: nine for each delegation, ten for the last, all neighbours. */
function cellsOf(delegation: number): number[] {
  return zoneNames.flatMap((_, cell) => (delegationOf(cell) === delegation ? [cell] : []))
}

function delegationOf(cell: number) {
  return Math.min(Math.floor(cell / 9), delegationNames.length - 1)
}

/** By the size that each zone would have, in hundreds of pesos; what rounding leaves goes to the first zones. */
function zonesWithCeilings(): SeedZone[] {
  const weights = zoneNames.map((_, cell) => Math.round(1000 + 1600 * unevenness(cell, 7, 5)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const units = weights.map((weight) => Math.floor((SAN_TEQUIO_CEILING / UNIT) * (weight / total)))
  const left = SAN_TEQUIO_CEILING / UNIT - units.reduce((sum, count) => sum + count, 0)
  return zoneNames.map((name, cell) => ({
    ...{ code: `Z${String(cell + 1).padStart(2, '0')}`, name },
    parent: `D${delegationOf(cell) + 1}`,
    shape: polygon(cellOutline(cell)),
    ceiling: ((units[cell] ?? 0) + (cell < left ? 1 : 0)) * UNIT,
  }))
}

/** Loads the territory as a town would: through the importer. A second time changes nothing. */
export async function seedTerritory(office: Office): Promise<void> {
  const preview = await previewImport(office, {
    importer: territoryImporter,
    files: territoryFiles(),
  })
  if (!preview.accepted)
    throw new Error(`the territory of the demonstration: ${preview.refusal.because}`)
  const { id, difference } = preview.fact
  if (difference.changes.length === 0) return
  const applied = await applyImport(office, { id })
  if (!applied?.accepted)
    throw new Error(`the territory of the demonstration: ${applied?.refusal.because}`)
}

const territoryFiles = (): Upload[] => [
  mapOf('municipio.geojson', [sanTequioTerritory.municipality], ({ code, name }) => ({
    ...{ clave: code, nombre: name },
  })),
  mapOf('delegaciones.geojson', sanTequioTerritory.delegations, ({ code, name, parent }) => ({
    ...{ clave: code, nombre: name, clave_municipio: parent },
  })),
  mapOf('zonas.geojson', sanTequioTerritory.zones, ({ code, name, parent, ceiling }) => ({
    ...{ clave: code, nombre: name, clave_delegacion: parent },
    [`Techo ${SAN_TEQUIO_YEAR}`]: ceiling / 100,
  })),
]

function mapOf<Place extends SeedPlace>(
  name: string,
  places: readonly Place[],
  properties: (place: Place) => object,
): Upload {
  const features = places.map((place) => ({
    ...{ type: 'Feature', properties: properties(place), geometry: place.shape },
  }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return { name, bytes: new TextEncoder().encode(text) }
}
