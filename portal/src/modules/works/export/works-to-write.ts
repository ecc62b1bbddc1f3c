import { unitNames } from '../../../kernel/organisation/index.ts'
import { placesByIds } from '../../../kernel/places/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { foliosListed, type Slice, type WorkFilter } from '../store/list.ts'
import { findWorks } from '../store/works.ts'
import type { ExportedWork } from './columns.ts'

/** All works of a list, in its order, with the names of their places and units. */
export async function worksToWrite(
  db: Db,
  filter: WorkFilter,
  order: Pick<Slice, 'order' | 'descending'>,
): Promise<ExportedWork[]> {
  const folios = await foliosListed(db, filter, order)
  const works = new Map((await findWorks(db, folios)).map((work) => [work.folio, work]))
  const facts = [...works.values()].map((work) => work.facts)
  const places = await placesByIds(db, [...new Set(facts.flatMap(({ placeId }) => placeId ?? []))])
  const units = await unitNames(db, [...new Set(facts.flatMap(({ unitId }) => unitId ?? []))])
  return folios.flatMap((folio) => {
    const work = works.get(folio)
    if (!work) return []
    const placeName = places.get(work.facts.placeId ?? '')?.name ?? null
    return [{ work, placeName, unitName: units.get(work.facts.unitId ?? '') ?? null }]
  })
}
