import type { ProcessSource } from '../../../kernel/publishing/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { assemble, type State } from '../rules/parts.ts'
import { snapshotOf, standing } from '../rules/vanished.ts'
import { findProcess, partsUntil } from '../store/processes.ts'

/** What publishing asks of procurements. Cost: one query and the parts of one process, whatever the town holds. */
export const processSource: ProcessSource = {
  snapshot: async ({ town }, ocid, seq) => {
    const snapshot = snapshotOf(await statesUntil(town.db, ocid, seq))
    if (!snapshot) throw new Error(`no event of ${ocid} until ${seq}`)
    return snapshot
  },
  unitOf: async (db, ocid) => (await findProcess(db, ocid))?.unitId ?? undefined,
  projectOf: async (db, ocid) => (await findProcess(db, ocid))?.folio ?? undefined,
}

/** The process as it stood after each of its events. */
async function statesUntil(db: Db, ocid: string, seq: number): Promise<State[]> {
  const rows = await partsUntil(db, ocid, seq)
  const seqs = [...new Set(rows.map((row) => row.seq))]
  return seqs.map((until) =>
    assemble(
      ocid,
      rows.filter((row) => row.seq <= until),
    ),
  )
}

/**
 * The process rebuilt from its parts alone, without looking at any release: what merging all its releases must give
 * (beside their id, date and tag).
 */
export async function processFromTables(
  db: Db,
  ocid: string,
  seq: number,
): Promise<State | undefined> {
  const snapshot = snapshotOf(await statesUntil(db, ocid, seq))
  return snapshot && standing(snapshot)
}
