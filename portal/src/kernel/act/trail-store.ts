import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '../../lib/db/connection.ts'
import type { ActDefinition, Actor, Entry, Envelope, Thing } from './envelope.ts'

export type NewEntry = {
  readonly thing: Thing
  readonly facts: unknown
  readonly happenedAt: Date
  readonly corrects: number | null
}

export type Written = {
  readonly id: number
  readonly thing: Thing
  readonly version: number
  /** Whether it is the first line that this statement wrote about the thing. */
  readonly first: boolean
}

type Lines = {
  readonly definition: ActDefinition<unknown>
  readonly envelope: Envelope
  readonly now: Date
  readonly entries: readonly NewEntry[]
}

/** Two statements whatever the number of lines: the versions, then the lines in their given order. */
export async function writeEntries(
  db: Tx,
  { definition, envelope, now, entries }: Lines,
): Promise<Written[]> {
  if (entries.length === 0) return []
  const last = await advanceVersions(db, entries)
  const versions = versionsOf(entries, last)
  const { actor } = envelope
  const ids = await db
    .insertInto('trail')
    .columns([
      ...([
        'act',
        'act_version',
        'actor_kind',
        'actor_id',
        'unit_id',
        'role',
        'on_behalf_of',
      ] as const),
      ...([
        'thing_kind',
        'thing_id',
        'thing_version',
        'facts',
        'happened_at',
        'recorded_at',
        'corrects',
      ] as const),
    ])
    .expression(
      sql`select ${definition.name}, ${definition.version}::smallint, ${actor.kind}, ${actor.id},
          ${unitOf(actor)}, ${roleOf(actor)}, ${onBehalfOf(actor)},
          line.kind, line.id, line.version, line.facts, line.happened, ${now}::timestamptz, line.corrects
        from unnest(
          ${entries.map(({ thing }) => thing.kind)}::text[], ${entries.map(({ thing }) => thing.id)}::text[],
          ${versions}::int[], ${entries.map(({ facts }) => JSON.stringify(facts))}::jsonb[],
          ${entries.map(({ happenedAt }) => happenedAt.toISOString())}::timestamptz[],
          ${entries.map(({ corrects }) => corrects)}::bigint[]
        ) with ordinality as line(kind, id, version, facts, happened, corrects, position)
        order by position` as never,
    )
    .returning('id')
    .execute()
  const seen = new Set<string>()
  return entries.map(({ thing }, index) => {
    const first = !seen.has(nameOf(thing))
    seen.add(nameOf(thing))
    return { id: ids[index]?.id ?? 0, thing, version: versions[index] ?? 0, first }
  })
}

const nameOf = ({ kind, id }: Thing) => `${kind} ${id}`
const unitOf = (actor: Actor) => ('unitId' in actor ? (actor.unitId ?? null) : null)
const roleOf = (actor: Actor) => ('role' in actor ? (actor.role ?? null) : null)
const onBehalfOf = (actor: Actor) => ('onBehalfOf' in actor ? (actor.onBehalfOf ?? null) : null)

/** Moves each thing forward by its number of lines, always in the same order so that two sets cannot deadlock. */
async function advanceVersions(db: Tx, entries: readonly NewEntry[]): Promise<Map<string, number>> {
  const counts = Map.groupBy(entries, ({ thing }) => nameOf(thing))
  const things = [...counts].map(([name, lines]) => ({
    name,
    thing: lines[0]?.thing,
    lines: lines.length,
  }))
  things.sort((a, b) => (a.name < b.name ? -1 : 1))
  const { rows } = await sql<{ kind: string; id: string; version: number }>`
    insert into things (kind, id, version)
    select * from unnest(${things.map(({ thing }) => thing?.kind)}::text[],
      ${things.map(({ thing }) => thing?.id)}::text[], ${things.map(({ lines }) => lines)}::int[])
    on conflict (kind, id) do update set version = things.version + excluded.version
    returning kind, id, version`.execute(db)
  return new Map(rows.map(({ kind, id, version }) => [nameOf({ kind, id }), version]))
}

function versionsOf(entries: readonly NewEntry[], last: ReadonlyMap<string, number>): number[] {
  const remaining = new Map(last)
  return entries
    .toReversed()
    .map(({ thing }) => {
      const version = remaining.get(nameOf(thing)) ?? 0
      remaining.set(nameOf(thing), version - 1)
      return version
    })
    .reverse()
}

/** The version that a page shows and sends back with its form; 0 when nothing was ever done to the thing. */
export async function versionOf(db: Db, { kind, id }: Thing): Promise<number> {
  const row = await db
    .selectFrom('things')
    .select('version')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** The history of one thing after the given version, oldest first. */
export async function entriesSince(db: Db, { kind, id }: Thing, version = 0): Promise<Entry[]> {
  const rows = await db
    .selectFrom('trail')
    .selectAll()
    .where('thing_kind', '=', kind)
    .where('thing_id', '=', id)
    .where('thing_version', '>', version)
    .orderBy('thing_version')
    .execute()
  return rows.map(entryFrom)
}

type TrailRow = Omit<Selectable<Tables['trail']>, 'act_version'>

/** A line as rules and pages read it. */
export const entryFrom = (row: TrailRow): Entry => ({
  id: row.id,
  act: row.act,
  actorKind: row.actor_kind as Actor['kind'],
  actorId: row.actor_id,
  unitId: row.unit_id,
  role: row.role,
  onBehalfOf: row.on_behalf_of,
  thing: { kind: row.thing_kind, id: row.thing_id, version: row.thing_version },
  facts: row.facts,
  happenedAt: row.happened_at,
  recordedAt: row.recorded_at,
  corrects: row.corrects,
})
