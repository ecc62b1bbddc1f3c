import type { Db } from '../../../lib/db/connection.ts'

/** Every process with a release, a batch at a time. */
export async function* publishedProcesses(db: Db, batch = 50): AsyncGenerator<readonly string[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('releases')
      .select('ocid')
      .distinct()
      .where('ocid', '>', last)
      .orderBy('ocid')
      .limit(batch)
      .execute()
    const end = rows.at(-1)
    if (!end) return
    yield rows.map(({ ocid }) => ocid)
    last = end.ocid
  }
}

export async function* publicPaths(db: Db, batch = 500) {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('public_paths as p')
      .innerJoin('blobs as b', 'b.sha256', 'p.sha256')
      .select(['p.path', 'p.sha256', 'b.size'])
      .where('p.path', '>', last)
      .orderBy('p.path')
      .limit(batch)
      .execute()
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.path
  }
}

/** The terms under which each release of these processes was published. */
export async function releasesWithTerms(db: Db, ocids: readonly string[]) {
  return db
    .selectFrom('releases as r')
    .innerJoin('publication_terms as t', 't.sha256', 'r.terms')
    .select(['r.ocid', 'r.seq', 'r.id', 'r.date', 'r.body', 't.body as terms'])
    .where('r.ocid', 'in', ocids)
    .orderBy('r.ocid')
    .orderBy('r.seq')
    .execute()
}

/** Those of these paths that have no file. */
export async function missingPaths(db: Db, paths: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('public_paths')
    .select('path')
    .where('path', 'in', paths)
    .execute()
  const there = new Set(rows.map(({ path }) => path))
  return new Set(paths.filter((path) => !there.has(path)))
}
