import type { Tx } from '../../../../lib/db/connection.ts'
import type { TownSettings } from '../../../settings/town-settings.ts'
import type { Town } from '../../../town/index.ts'
import { paths } from '../../paths.ts'
import { manifestHead } from '../../rules/manifest.ts'
import { keepStored, switchPaths } from '../../store/blobs.ts'
import { clearManifestChanges, waitForTown } from '../../store/changes.ts'
import { openListing } from '../../store/listing.ts'
import { published } from '../../store/summary.ts'
import { waitingNow } from '../../store/waiting.ts'
import { JSON_TYPE, listFile, writeFile } from './building.ts'

/**
 * The list of every public path as this transaction sees them, and what waits. Cost: 0.5 s for 60,000 paths, and the
 * memory of a thousand of them.
 */
export async function writeManifest(
  db: Tx,
  town: Town,
  { settings, now }: { settings: TownSettings; now: Date },
) {
  await waitForTown(db, 'manifest')
  // The notes go first: what is noted after this may not be in the list, and must be noted still.
  await clearManifestChanges(db)
  const waiting = await waitingNow(db)
  const counts = await published(db)
  const head = manifestHead({ settings, url: town.url, now, published: counts, waiting })
  const lists = { head: `${head}\n`, between: ',\n', tail: '\n]}\n' }
  const file = await writeFile(
    town,
    { path: paths.manifest, contentType: JSON_TYPE },
    listFile(lists, openListing(db, town.url)),
  )
  await keepStored({ db, files: town.files }, file)
  await switchPaths(db, now, [file])
}
