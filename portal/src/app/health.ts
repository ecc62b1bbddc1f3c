import type { Context } from 'hono'
import { sql } from 'kysely'
import type { TownFor } from '../kernel/visit/index.ts'

/** For who watches the server: whether the database answers, as JSON (DESIGN §6, /salud). */
export async function health(c: Context, townFor: TownFor) {
  c.header('Cache-Control', 'no-store')
  const town = townFor(new URL(c.req.url).hostname)
  if (!town) return c.json({ ok: false, database: 'unknown town' }, 404)
  const answers = await sql`select 1`.execute(town.db).then(
    () => true,
    () => false,
  )
  return c.json({ ok: answers, database: answers ? 'ok' : 'down' }, answers ? 200 : 503)
}
