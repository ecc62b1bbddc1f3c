import type { ReleaseTag } from '@tequio/ocds'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { assemble, type Part } from '../rules/parts.ts'
import type { LoadedProcess, LoadedRelease, Provenance, Reserved } from './rows.ts'

/** The named processes with all their events, as a load sees them. A withdrawn one counts as absent. */
export async function loadedProcesses(
  db: Db,
  ocids: readonly string[],
): Promise<Map<string, LoadedProcess>> {
  const once = [...new Set(ocids)]
  const loaded = new Map<string, LoadedProcess>()
  for (let at = 0; at < once.length; at += PROCESSES_AT_ONCE) {
    const some = await processesAmong(db, once.slice(at, at + PROCESSES_AT_ONCE))
    for (const [ocid, process] of some) loaded.set(ocid, process)
  }
  return loaded
}

/** A question to the database takes 65,535 values at most, and what it answers is put together at one go. */
const PROCESSES_AT_ONCE = 200

async function processesAmong(db: Db, once: readonly string[]) {
  const [parts, events, kept] = await Promise.all([
    partsOf(db, once),
    eventsOf(db, once),
    reservedOf(db, once),
  ])
  const partsBy = Map.groupBy(parts, ({ ocid }) => ocid)
  const reservedBy = Map.groupBy(kept, ({ ocid, seq }) => `${ocid} ${seq}`)
  return new Map<string, LoadedProcess>(
    [...Map.groupBy(events, ({ ocid }) => ocid)].map(([ocid, own]) => [
      ocid,
      {
        releases: own.map((event) => ({
          ...loadedRelease(ocid, event, partsBy.get(ocid) ?? []),
          reserved: (reservedBy.get(`${ocid} ${event.seq}`) ?? []).map(({ path, value, why }) => ({
            path,
            value,
            why,
          })),
        })),
      },
    ]),
  )
}

const partsOf = (db: Db, ocids: readonly string[]) =>
  db
    .selectFrom('process_parts')
    .select(['ocid', 'seq', 'kind', 'key', 'content'])
    .where('ocid', 'in', ocids)
    .orderBy('ocid')
    .orderBy('seq')
    .orderBy('position')
    .execute()

const eventsOf = (db: Db, ocids: readonly string[]) =>
  db
    .selectFrom('release_events as e')
    .innerJoin('processes as p', 'p.ocid', 'e.ocid')
    .leftJoin('release_provenance as o', (join) =>
      join.onRef('o.ocid', '=', 'e.ocid').onRef('o.seq', '=', 'e.seq'),
    )
    .select(['e.ocid', 'e.seq', 'e.tags'])
    .select([
      ...([
        'o.publisher_ocid as publisherOcid',
        'o.publisher_release_id as publisherReleaseId',
      ] as const),
      ...([
        'o.publisher_date as publisherDate',
        'o.file_name as fileName',
        'o.file_sha256 as fileSha256',
      ] as const),
      ...(['o.path', 'o.content_sha256 as contentSha256', 'o.repairs'] as const),
    ])
    .where('e.ocid', 'in', ocids)
    .where('p.stage', '<>', 'withdrawn')
    .orderBy('e.ocid')
    .orderBy('e.seq')
    .execute()

const reservedOf = (db: Db, ocids: readonly string[]) =>
  db
    .selectFrom('reserved_values')
    .select(['ocid', 'seq', 'path', 'value', 'why'])
    .where('ocid', 'in', ocids)
    .orderBy('id')
    .execute()

type Event = Awaited<ReturnType<typeof eventsOf>>[number]
type Row = Awaited<ReturnType<typeof partsOf>>[number]

function loadedRelease(
  ocid: string,
  { seq, tags, ocid: _, ...origin }: Event,
  parts: readonly Row[],
): Omit<LoadedRelease, 'reserved'> {
  const until = parts.filter((part) => part.seq <= seq) as unknown as Part[]
  const provenance = origin.contentSha256 === null ? null : (origin as unknown as Provenance)
  return {
    tags: tags as unknown as ReleaseTag[],
    state: assemble(ocid, until),
    provenance,
  }
}

export type Numbered = {
  readonly ocid: string
  readonly seq: number
  readonly release: LoadedRelease
}

export async function saveProvenance({ db }: Acting, loaded: readonly Numbered[]) {
  const rows = loaded.flatMap(({ ocid, seq, release: { provenance } }) =>
    provenance
      ? [
          {
            ocid,
            seq,
            publisher_ocid: provenance.publisherOcid,
            publisher_release_id: provenance.publisherReleaseId,
            publisher_date: provenance.publisherDate,
            file_sha256: provenance.fileSha256,
            file_name: provenance.fileName,
            path: provenance.path,
            content_sha256: provenance.contentSha256,
            repairs: JSON.stringify(provenance.repairs),
          },
        ]
      : [],
  )
  for (let at = 0; at < rows.length; at += 1000) {
    await db
      .insertInto('release_provenance')
      .values(rows.slice(at, at + 1000))
      .execute()
  }
}

export async function saveReserved(
  { db, now }: Acting,
  values: readonly (Reserved & { ocid: string; seq: number })[],
) {
  for (let at = 0; at < values.length; at += 1000) {
    await db
      .insertInto('reserved_values')
      .values(
        values.slice(at, at + 1000).map(({ ocid, seq, path, value, why }) => ({
          ocid,
          seq,
          path,
          value: JSON.stringify(value),
          why,
          recorded_at: now,
        })),
      )
      .execute()
  }
}
