import type { ProjectWords } from '../../../kernel/publishing/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { findWorks } from '../store/works.ts'
import { capital, sectorNames, standingName, typeNames } from '../texts.ts'

/** What the pages say of these works, by folio. Two questions whatever their number. */
export async function wordsOf(
  db: Db,
  folios: readonly string[],
): Promise<ReadonlyMap<string, ProjectWords>> {
  const works = await findWorks(db, folios)
  return new Map(
    works.map((work) => {
      const { type, sector } = work.facts
      return [
        work.folio,
        {
          standing: standingName(work),
          type: type && capital(typeNames[type]),
          sector: sector && capital(sectorNames[sector]),
        },
      ]
    }),
  )
}
