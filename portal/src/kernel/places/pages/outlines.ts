import type { Context } from 'hono'
import { lighten } from '../../../lib/geo/lighten.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { drawnLevel, outlinesOf } from '../store/outlines.ts'

/** What one dot of a phone covers when the whole town is seen. */
const METRES = 8

/** The limits of the places, for a map: of the finest level that is drawn. Cost: one pass over their positions. */
export async function getOutlines(c: Context<Visit>) {
  const { db } = c.var.town
  const level = await drawnLevel(db)
  const outlines = level === undefined ? [] : await outlinesOf(db, level)
  const body = {
    type: 'FeatureCollection',
    features: outlines.map(({ id, code, name, geometry }) => ({
      type: 'Feature',
      id,
      properties: { name, href: paths.place(code, level) },
      geometry: lighten(geometry, METRES),
    })),
  }
  return c.body(JSON.stringify(body), 200, {
    'Content-Type': 'application/geo+json; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  })
}
