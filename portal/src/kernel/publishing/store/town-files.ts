import type { Db } from '../../../lib/db/connection.ts'
import { RELEASES_IN_PAGE } from '../paths.ts'

/** How far a whole-town file goes and how it is made, so that it can be continued instead of built again. */
export type TownFile = {
  readonly part: string
  readonly through: number
  readonly terms: string
  readonly sha256: string | null
  readonly head: number
  readonly tail: number
}

export async function townFiles(db: Db): Promise<Map<string, TownFile>> {
  const rows = await db.selectFrom('town_files').selectAll().execute()
  return new Map(rows.map((row) => [row.part, row]))
}

export async function keepTownFiles(db: Db, files: readonly TownFile[]) {
  if (files.length === 0) return
  await db
    .insertInto('town_files')
    .values(files.map((file) => ({ ...file })))
    .onConflict((conflict) =>
      conflict.column('part').doUpdateSet(({ ref }) => ({
        through: ref('excluded.through'),
        terms: ref('excluded.terms'),
        sha256: ref('excluded.sha256'),
        head: ref('excluded.head'),
        tail: ref('excluded.tail'),
      })),
    )
    .execute()
}

/** The next building starts from nothing. */
export const forgetTownFiles = (db: Db) => db.deleteFrom('town_files').execute()

/** The years that have files, in their order. */
export async function builtYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('town_files').select('part').orderBy('part').execute()
  return rows.flatMap(({ part }) => (part.startsWith(YEAR) ? Number(part.slice(YEAR.length)) : []))
}

const YEAR = 'year '
export const partOfYear = (year: number) => `${YEAR}${year}`

/** How many pages of releases there are. */
export async function lastPage(db: Db): Promise<number> {
  const row = await db
    .selectFrom('town_files')
    .select('through')
    .where('part', '=', 'pages')
    .executeTakeFirst()
  return Math.ceil((row?.through ?? 0) / RELEASES_IN_PAGE)
}
