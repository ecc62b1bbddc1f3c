import type { MultiPolygon, Point, Polygon } from 'geojson'

/** What a territory load changes: levels, places and ceilings. The shapes that the difference keeps. */
export type TerritoryState = LevelState | PlaceState | CeilingState

export type LevelState = {
  readonly what: 'level'
  readonly key: string
  readonly name: string
  readonly position: number
}

export type PlaceState = {
  readonly what: 'place'
  readonly id: string
  readonly level: string
  readonly code: string
  readonly name: string
  readonly parent: string | null
  /** In the order of their letters. */
  readonly aliases: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly geometry: Shape | null
}

export type CeilingState = {
  readonly what: 'ceiling'
  readonly place: string
  readonly year: number
  readonly centavos: number
}

/** What a place may look like: WGS 84, longitude first (RFC 7946). */
export type Shape = Polygon | MultiPolygon | Point

export const keyOf = (state: TerritoryState): string => {
  switch (state.what) {
    case 'level':
      return `level:${state.key}`
    case 'place':
      return `place:${state.id}`
    case 'ceiling':
      return `ceiling:${state.year}:${state.place}`
  }
}

/** What the town holds now. */
export type HeldTerritory = {
  readonly levels: readonly LevelState[]
  /** Those in force. */
  readonly places: readonly PlaceState[]
  readonly ceilings: ReadonlyMap<string, CeilingState>
  /** Identifiers of places that ended: never given again. */
  readonly ended: ReadonlySet<string>
}
