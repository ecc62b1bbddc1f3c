import type { Geometry } from 'geojson'
import type { Db } from '../../../lib/db/connection.ts'
import { pointInPolygon } from '../../../lib/geo/containment.ts'
import { inForce, type Place, placeFrom } from './places.ts'

/** Every place whose polygon holds the point, fine to coarse: the boxes in SQL, the borders here. */
export async function placesAt(db: Db, lon: number, lat: number, level?: string): Promise<Place[]> {
  const rows = await inForce(db)
    .select('p.geometry')
    .where('p.min_lon', '<=', lon)
    .where('p.max_lon', '>=', lon)
    .where('p.min_lat', '<=', lat)
    .where('p.max_lat', '>=', lat)
    .$if(level !== undefined, (query) => query.where('p.level_key', '=', level ?? ''))
    .orderBy('l.position', 'desc')
    .orderBy('p.id')
    .execute()
  return rows
    .filter(({ geometry }) => pointInPolygon([lon, lat], geometry as Geometry))
    .map(placeFrom)
}

/** The finest place at the point, or the one of the given level. */
export async function placeAt(
  db: Db,
  lon: number,
  lat: number,
  level?: string,
): Promise<Place | undefined> {
  const [finest] = await placesAt(db, lon, lat, level)
  return finest
}
