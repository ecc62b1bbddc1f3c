import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { Fault } from '../rules/fault.ts'

export type NewEvent = {
  readonly ocid: string
  readonly tags: readonly string[]
  readonly reason?: string
  readonly entry: number
}

/** Numbers the events of each ocid in their given order and notes them as due. Two statements for any number. */
export async function addEvents(
  db: Tx,
  now: Date,
  events: readonly NewEvent[],
): Promise<{ ocid: string; seq: number }[]> {
  if (events.length === 0) return []
  const next = await firstNumbers(db, events)
  const numbered = events.map((event) => {
    const seq = next.get(event.ocid) ?? 1
    next.set(event.ocid, seq + 1)
    return { ...event, seq }
  })
  await sql`
    insert into release_events (ocid, seq, tags, reason, entry_id, recorded_at)
    select line->>'ocid', (line->>'seq')::int, array(select jsonb_array_elements_text(line->'tags')),
      line->>'reason', (line->>'entry')::bigint, ${now}::timestamptz
    from jsonb_array_elements(${JSON.stringify(numbered)}::jsonb) as line`.execute(db)
  return numbered.map(({ ocid, seq }) => ({ ocid, seq }))
}

/** Holds each ocid until the act ends, always in one order so that two sets cannot block each other. */
async function firstNumbers(db: Tx, events: readonly NewEvent[]): Promise<Map<string, number>> {
  const counts = [...Map.groupBy(events, ({ ocid }) => ocid)]
    .map(([ocid, lines]) => ({ ocid, count: lines.length }))
    .sort((a, b) => (a.ocid < b.ocid ? -1 : 1))
  const { rows } = await sql<{ ocid: string; last: number }>`
    insert into release_heads (ocid, last_seq)
    select * from unnest(${counts.map(({ ocid }) => ocid)}::text[], ${counts.map(({ count }) => count)}::int[])
    on conflict (ocid) do update set last_seq = release_heads.last_seq + excluded.last_seq
    returning ocid, last_seq as last`.execute(db)
  const added = new Map(counts.map(({ ocid, count }) => [ocid, count]))
  return new Map(rows.map(({ ocid, last }) => [ocid, last - (added.get(ocid) ?? 0) + 1]))
}

export type OpenEvent = {
  readonly ocid: string
  readonly seq: number
  readonly tags: readonly string[]
  readonly recordedAt: Date
  readonly state: 'due' | 'waiting'
  /** Whether it was ever held back. */
  readonly heldBack: boolean
}

/** What is due or waits, oldest first. The caller holds the records of these ocids. */
export async function openEvents(db: Db, ocids: readonly string[]): Promise<OpenEvent[]> {
  const rows = await db
    .selectFrom('release_events')
    .select(['ocid', 'seq', 'tags', 'recorded_at', 'state', 'since'])
    .where('ocid', 'in', ocids)
    .where('state', '<>', 'published')
    .orderBy('ocid')
    .orderBy('seq')
    .execute()
  return rows.map(({ ocid, seq, tags, recorded_at, state, since }) => ({
    ocid,
    seq,
    tags,
    recordedAt: recorded_at,
    state: state === 'waiting' ? 'waiting' : 'due',
    heldBack: since !== null,
  }))
}

export type Mark = { readonly ocid: string; readonly seq: number; readonly publishedSeq: number }

export async function markPublished(db: Tx, marks: readonly Mark[]) {
  if (marks.length === 0) return
  await sql`
    update release_events e set state = 'published', published_seq = m.published
    from unnest(${marks.map(({ ocid }) => ocid)}::text[], ${marks.map(({ seq }) => seq)}::int[],
      ${marks.map(({ publishedSeq }) => publishedSeq)}::int[]) as m(ocid, seq, published)
    where e.ocid = m.ocid and e.seq = m.seq`.execute(db)
}

export type Withheld = {
  readonly ocid: string
  readonly seq: number
  readonly why: readonly Fault[]
}

/** The date since when it waits stays the first, however often it is tried. */
export async function markWaiting(db: Tx, now: Date, withheld: readonly Withheld[]) {
  if (withheld.length === 0) return
  await sql`
    update release_events e set state = 'waiting', why = m.why, since = coalesce(e.since, ${now}::timestamptz)
    from unnest(${withheld.map(({ ocid }) => ocid)}::text[], ${withheld.map(({ seq }) => seq)}::int[],
      ${withheld.map(({ why }) => JSON.stringify(why))}::jsonb[]) as m(ocid, seq, why)
    where e.ocid = m.ocid and e.seq = m.seq`.execute(db)
}

/** Tries again what waits: the settings or the standard may have changed since. */
export async function retryWaiting(db: Db): Promise<void> {
  await db
    .updateTable('release_events')
    .set({ state: 'due' })
    .where('state', '=', 'waiting')
    .execute()
}

/** Every process with something to publish. */
export async function processesDue(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('release_events')
    .select('ocid')
    .distinct()
    .where('state', '=', 'due')
    .orderBy('ocid')
    .execute()
  return rows.map(({ ocid }) => ocid)
}

export type PublicEvent = {
  readonly seq: number
  readonly tags: readonly string[]
  readonly reason: string | null
  readonly recordedAt: Date
  readonly state: 'due' | 'waiting' | 'published'
  readonly why: readonly Fault[]
  readonly since: Date | null
  readonly publishedSeq: number | null
}

/** The public events of a process, oldest first: what its page tells. */
export async function eventsOf(db: Db, ocid: string): Promise<PublicEvent[]> {
  const rows = await db
    .selectFrom('release_events')
    .selectAll()
    .where('ocid', '=', ocid)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    tags: row.tags,
    reason: row.reason,
    recordedAt: row.recorded_at,
    state: row.state as PublicEvent['state'],
    why: (row.why ?? []) as readonly Fault[],
    since: row.since,
    publishedSeq: row.published_seq,
  }))
}
