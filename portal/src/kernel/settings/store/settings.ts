import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Acting } from '../../act/index.ts'
import { defaultSettings } from '../rules/default-settings.ts'
import type { SettingChange } from '../rules/setting-changes.ts'
import type { TownSettings } from '../town-settings.ts'

/** What the town decided about itself; what it has not decided has its default. One short query. */
export async function readTownSettings(db: Db): Promise<TownSettings> {
  const rows = await db
    .selectFrom('settings')
    .distinctOn('key')
    .select(['key', 'value'])
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute()
  const decided = rows.filter(({ key }) => key in defaultSettings)
  return {
    ...defaultSettings,
    ...Object.fromEntries(decided.map(({ key, value }) => [key, value])),
  }
}

/** Two that change settings at once wait for each other: each must compare with what the other left. */
export async function lockSettings(db: Db): Promise<TownSettings> {
  await sql`select pg_advisory_xact_lock(hashtext('tequio settings'))`.execute(db)
  return readTownSettings(db)
}

export async function addSettings({ db, now, entry }: Acting, changes: readonly SettingChange[]) {
  if (changes.length === 0) return
  await db
    .insertInto('settings')
    .values(
      changes.map(({ key, after }) => ({
        key,
        value: JSON.stringify(after),
        entry_id: entry(),
        set_at: now,
      })),
    )
    .execute()
}
