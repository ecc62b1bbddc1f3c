import type { Db } from '../../../lib/db/connection.ts'
import { databaseNow } from '../../act/index.ts'
import { readTownSettings } from '../../settings/index.ts'
import type { Town } from '../../town/index.ts'
import { paths } from '../paths.ts'
import { fileAt } from '../store/blobs.ts'
import { isBehind, waitForTown } from '../store/changes.ts'
import { writeManifest } from './town/manifest.ts'

const underWay = new WeakMap<Town, Promise<void>>()

/**
 * Brings the manifest to this moment before it is read: between two buildings of the whole-town files, the release of
 * one process has changed some paths. However many ask, one writes it.
 */
export async function refreshManifest(town: Town): Promise<void> {
  if (await isCurrent(town.db)) return
  const running = underWay.get(town) ?? rewrite(town).finally(() => underWay.delete(town))
  underWay.set(town, running)
  await running
}

/** A town that has published nothing has a manifest too, which says so: it is written when somebody asks for it. */
const isCurrent = async (db: Db) =>
  !(await isBehind(db, 'manifest')) && (await fileAt(db, paths.manifest)) !== undefined

const rewrite = (town: Town) =>
  town.db.transaction().execute(async (db) => {
    await waitForTown(db, 'manifest')
    if (await isCurrent(db)) return
    const now = await databaseNow(db)
    await writeManifest(db, town, { settings: await readTownSettings(db), now })
  })
