import type { Whereabouts } from '../../kernel/story/index.ts'
import type { Db } from '../../lib/db/connection.ts'
import { placeLines } from './store/place-lines.ts'
import { findWorks } from './store/works.ts'

/** The place of each work and what holds it, by its folio. Two questions whatever their number. */
export async function whereaboutsOfWorks(
  db: Db,
  folios: readonly string[],
): Promise<ReadonlyMap<string, Whereabouts>> {
  const works = await findWorks(db, folios)
  const lines = await placeLines(
    db,
    works.map(({ facts }) => facts.placeId),
  )
  return new Map(
    works.map(({ folio, facts: { placeId } }) => {
      const line = lines.get(placeId ?? '')
      return [folio, { code: folio, place: line?.at(-1)?.name, holder: line?.at(-2)?.name }]
    }),
  )
}
