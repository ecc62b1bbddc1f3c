import { sql } from 'kysely'
import { z } from 'zod'
import type { SeedClock } from '../../seeds/clock.ts'
import { seedSanTequio } from '../../seeds/san-tequio.ts'
import { act, databaseNow, defineAct, versionOf } from '../kernel/act/index.ts'
import type { Office } from '../kernel/house/index.ts'
import type { CalendarDate } from '../lib/dates.ts'
import { connect, type Db } from '../lib/db/connection.ts'
import { accept } from '../lib/decision.ts'
import { dateIn } from '../lib/zones.ts'

const started = defineAct('demonstration.started', 1, z.strictObject({}))
const finished = defineAct('demonstration.finished', 1, z.strictObject({}))
const demonstration = { kind: 'demonstration', id: 'san-tequio' }
const FINISHED = 2
const ZONE = 'America/Mexico_City'

/**
 * Makes San Tequio in an empty database. A town with any history of its own is left alone; a seed that was cut short
 * goes on where it stopped, since each of its acts is done once.
 */
export async function seedDemonstration(office: Office, databaseUrl: string): Promise<boolean> {
  const { db } = office.town
  const version = await versionOf(db, demonstration)
  if (version >= FINISHED || (version === 0 && (await hasHistory(db)))) return false

  if (version === 0) await say(db, started)
  const owner = connect({ url: databaseUrl, as: 'owner', max: 1 })
  try {
    await seedSanTequio(office, clockOf(owner.db, await today(db)))
  } finally {
    await setClock(owner.db, null)
    await owner.db.destroy()
  }
  await say(db, finished)
  return true
}

const hasHistory = async (db: Db) =>
  (await db.selectFrom('trail').select('id').limit(1).executeTakeFirst()) !== undefined

const say = (db: Db, what: typeof started) =>
  act(db, { actor: { kind: 'job', id: 'seed' } }, async ({ record }) => {
    await record(what, demonstration, {})
    return accept(null)
  })

const today = async (db: Db) => dateIn(ZONE, await databaseNow(db))

const clockOf = (owner: Db, on: CalendarDate): SeedClock => ({
  today: on,
  at: async (moment, work) => {
    await setClock(owner, `${moment} ${ZONE}`)
    try {
      return await work()
    } finally {
      await setClock(owner, null)
    }
  },
})

const setClock = (owner: Db, at: string | null) =>
  sql`update tequio.clock set at = ${at}::timestamptz`.execute(owner)
