import type { Db } from '../../../lib/db/connection.ts'
import { holdingWords } from '../../../lib/db/like.ts'
import type { Acting, Thing } from '../../act/index.ts'
import type { PreparedFile } from '../prepare.ts'

export type DocumentClass = 'public' | 'reserved' | 'sensitive'

export type NewDocument = {
  readonly id: string
  readonly thing: Thing
  readonly title: string
  /** A code of the standard's documentType codelist, or of ours behind «x_». */
  readonly documentType: string
  readonly class: DocumentClass
  readonly file: PreparedFile
}

export async function insertDocument(
  { db, now, entry }: Acting,
  { id, thing, title, file, ...rest }: NewDocument,
) {
  await db
    .insertInto('documents')
    .values({
      id,
      thing_kind: thing.kind,
      thing_id: thing.id,
      title,
      document_type: rest.documentType,
      class: rest.class,
      original_sha256: file.sha256,
      original_name: file.name,
      media_type: file.kind.mediaType,
      size: file.size,
      taken_at: file.taken.at,
      taken_longitude: file.taken.longitude,
      taken_latitude: file.taken.latitude,
      entry_id: entry(),
      created_at: now,
    })
    .execute()
}

/** The version that anyone may see. */
export async function insertPublicVersion(
  { db, now, entry }: Acting,
  id: string,
  shown: PreparedFile['shown'],
) {
  const { version = 0 } =
    (await db
      .selectFrom('document_versions')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('document_id', '=', id)
      .executeTakeFirst()) ?? {}
  await db
    .insertInto('document_versions')
    .values({
      document_id: id,
      version: (version ?? 0) + 1,
      sha256: shown.sha256,
      media_type: shown.mediaType,
      size: shown.size,
      width: shown.width,
      height: shown.height,
      small_sha256: shown.small?.sha256 ?? null,
      small_size: shown.small?.size ?? null,
      approved_by: entry(),
      approved_at: now,
    })
    .execute()
}

export async function withdrawVersions({ db, now, entry }: Acting, id: string, reason: string) {
  await db
    .updateTable('document_versions')
    .set({ withdrawn_by: entry(), withdrawn_at: now, withdrawn_reason: reason })
    .where('document_id', '=', id)
    .where('withdrawn_by', 'is', null)
    .execute()
}

export type PublicDocument = {
  readonly id: string
  readonly thing: Thing
  readonly title: string
  readonly documentType: string
  readonly version: number
  readonly sha256: string
  readonly mediaType: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  /** Whether the same picture is there in a small size. */
  readonly hasSmall: boolean
  readonly publishedAt: Date
}

/** The newest public version of each document of the things, oldest document first. One statement. */
export async function publicDocumentsOf(
  db: Db,
  kind: string,
  ids: readonly string[],
): Promise<PublicDocument[]> {
  if (ids.length === 0) return []
  const rows = await shownVersions(db)
    .where('d.thing_kind', '=', kind)
    .where('d.thing_id', 'in', [...ids])
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute()
  return rows.map(toPublic)
}

/** The newest first. */
export async function findPublicDocuments(
  db: Db,
  folded: string,
  limit: number,
): Promise<PublicDocument[]> {
  const rows = await shownVersions(db)
    .where('d.class', '=', 'public')
    .where(holdingWords('d.search', folded))
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .execute()
  return rows.map(toPublic)
}

export async function publicDocument(db: Db, id: string, version: number) {
  return await db
    .selectFrom('document_versions')
    .selectAll()
    .where('document_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
}

const shownVersions = (db: Db) =>
  db
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.document_id', 'd.id')
    .where('v.withdrawn_by', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_versions as newer')
            .select('newer.version')
            .whereRef('newer.document_id', '=', 'v.document_id')
            .whereRef('newer.version', '>', 'v.version')
            .where('newer.withdrawn_by', 'is', null),
        ),
      ),
    )
    .select([
      ...(['d.id', 'd.thing_kind', 'd.thing_id', 'd.title', 'd.document_type'] as const),
      ...([
        'v.version',
        'v.sha256',
        'v.media_type',
        'v.size',
        'v.width',
        'v.height',
        'v.small_size',
        'v.approved_at',
      ] as const),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof shownVersions>['execute']>>[number]

const toPublic = (row: Row): PublicDocument => ({
  id: row.id,
  thing: { kind: row.thing_kind, id: row.thing_id },
  title: row.title,
  documentType: row.document_type,
  version: row.version,
  sha256: row.sha256,
  mediaType: row.media_type,
  size: row.size,
  width: row.width,
  height: row.height,
  hasSmall: row.small_size !== null,
  publishedAt: row.approved_at,
})

/** What each document is called, of what class it is, and the identifier of the thing it is about. */
export async function classesOf(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; title: string; shown: DocumentClass; about: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'title', 'class', 'thing_id as about'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ class: shown, ...row }) => ({ ...row, shown: shown as DocumentClass }))
}
