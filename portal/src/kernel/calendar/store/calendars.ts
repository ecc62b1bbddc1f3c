import { sql } from 'kysely'
import { type CalendarDate, calendarDate } from '../../../lib/dates.ts'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { Acting } from '../../act/index.ts'
import type { Calendar, CalendarVersion } from '../rules/calendar.ts'
import type { DaysOff } from '../rules/days-off.ts'
import { mexicanCalendar } from '../rules/federal-labour-law.ts'
import { type VersionRules, versionRules } from '../rules/version-rules.ts'

/** The calendar of a jurisdiction as it was declared; what nobody declared is the national one (LFT art. 74). */
export async function calendarOf(db: Db, jurisdiction: string): Promise<Calendar> {
  const [declared, cutoff, days] = await Promise.all([
    versionsOf(db, jurisdiction),
    cutoffOf(db, jurisdiction),
    daysOffOf(db, jurisdiction),
  ])
  const national = mexicanCalendar({ jurisdiction })
  const replaced = new Set(declared.map(({ since }) => since))
  return {
    jurisdiction,
    versions: [...national.versions.filter(({ since }) => !replaced.has(since)), ...declared],
    extraDays: days
      .filter(({ kind }) => kind === 'extra-day')
      .map(({ first, why }) => ({ date: first, why })),
    suspensions: days
      .filter(({ kind }) => kind === 'suspension')
      .map(({ first, last, why }) => ({ from: first, to: last, why })),
    cutoff,
  }
}

async function versionsOf(db: Db, jurisdiction: string): Promise<CalendarVersion[]> {
  const rows = await db
    .selectFrom('calendar_versions')
    .distinctOn('since')
    .select(['since', 'rules'])
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('since')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ since, rules }) => ({
    since: calendarDate(since),
    ...versionRules.parse(rules),
  }))
}

export async function cutoffOf(db: Db, jurisdiction: string): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_cutoffs')
    .select('cutoff')
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.cutoff ?? null
}

export type DeclaredDays = DaysOff & { readonly id: number }

/** The declarations in force, first day first; with a year, those that touch it. */
export async function daysOffOf(
  db: Db,
  jurisdiction: string,
  year?: number,
): Promise<DeclaredDays[]> {
  const rows = await inForce(db)
    .where('jurisdiction', '=', jurisdiction)
    .$if(year !== undefined, (query) =>
      query.where('first', '<=', `${year}-12-31`).where('last', '>=', `${year}-01-01`),
    )
    .orderBy('first')
    .orderBy('id')
    .execute()
  return rows.map(daysOffIn)
}

export async function findDaysOff(
  db: Db,
  jurisdiction: string,
  id: number,
): Promise<DeclaredDays | undefined> {
  const row = await inForce(db)
    .where('id', '=', id)
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst()
  return row && daysOffIn(row)
}

const inForce = (db: Db) =>
  db
    .selectFrom('days_off')
    .select(['id', 'kind', 'first', 'last', 'why'])
    .where('lifted_by', 'is', null)

const daysOffIn = (row: {
  id: number
  kind: string
  first: string
  last: string
  why: string
}): DeclaredDays => ({
  id: row.id,
  kind: row.kind as DaysOff['kind'],
  first: calendarDate(row.first),
  last: calendarDate(row.last),
  why: row.why,
})

/** Two declarations for one jurisdiction wait for each other. */
export async function lockCalendar(db: Tx, jurisdiction: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${jurisdiction}`}, 0))`.execute(
    db,
  )
}

export async function addDaysOff(
  { db, now, entry }: Acting,
  jurisdiction: string,
  days: DaysOff,
): Promise<number> {
  const { id } = await db
    .insertInto('days_off')
    .values({ jurisdiction, ...days, entry_id: entry(), recorded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markLifted({ db, entry }: Acting, id: number, because: string) {
  await db
    .updateTable('days_off')
    .set({ lifted_by: entry(), lifted_because: because })
    .where('id', '=', id)
    .execute()
}

export async function addVersion(
  { db, now, entry }: Acting,
  jurisdiction: string,
  { since, rules }: { since: CalendarDate; rules: VersionRules },
) {
  const row = { jurisdiction, since, rules: JSON.stringify(rules) }
  await db
    .insertInto('calendar_versions')
    .values({ ...row, entry_id: entry(), recorded_at: now })
    .execute()
}

export async function addCutoff(
  { db, now, entry }: Acting,
  jurisdiction: string,
  cutoff: string | null,
) {
  await db
    .insertInto('calendar_cutoffs')
    .values({ jurisdiction, cutoff, entry_id: entry(), recorded_at: now })
    .execute()
}
