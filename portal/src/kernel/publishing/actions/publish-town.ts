import { sha256 } from '../../../lib/json.ts'
import { databaseNow } from '../../act/index.ts'
import type { Office } from '../../house/index.ts'
import { isOfficial, readTownSettings } from '../../settings/index.ts'
import { termsOf, termsText } from '../rules/terms.ts'
import { keepStored, publishFiles, removePaths, switchPaths } from '../store/blobs.ts'
import { changesSeen, clearChanges, type Part, waitForTown } from '../store/changes.ts'
import { placeReleases } from '../store/positions.ts'
import { keepTownFiles, townFiles } from '../store/town-files.ts'
import { keepTownRun } from '../store/town-runs.ts'
import { type Building, nothing, type Result, together } from './town/building.ts'
import { extensionFilesOf } from './town/extensions.ts'
import { writeManifest } from './town/manifest.ts'
import { buildProjects } from './town/projects.ts'
import { buildRecords } from './town/records.ts'
import { buildReleases } from './town/releases.ts'

/**
 * Builds the whole-town files that are behind, and shows them and the manifest all at once. One worker at a time holds
 * the town; what it writes has no path until the end, so a death half way leaves the old files.
 */
export async function publishTown(office: Office) {
  const { town } = office
  const began = performance.now()
  await town.db.transaction().execute(async (holder) => {
    await waitForTown(holder, 'town')
    const settings = await readTownSettings(holder)
    // Seen before the places are given: a release that comes between the two has no place yet, and its note stays.
    const changes = await changesSeen(town.db)
    await placeReleases(town.db, settings.zone)
    const terms = termsOf(settings, town.url)
    const termsHash = sha256(town.url + termsText(terms))
    const about = { url: town.url, official: isOfficial(settings), terms, termsHash }
    const behind = new Set(changes.map(({ part }) => part))
    if (behind.size === 0) return
    const result = await buildParts(office, about, behind)

    const now = await databaseNow(holder)
    for (const file of result.built) await keepStored({ db: holder, files: town.files }, file)
    await publishFiles({ db: holder, files: town.files, now }, extensionFilesOf())
    await switchPaths(holder, now, result.built)
    await removePaths(holder, result.removed)
    await keepTownFiles(holder, result.kept)
    await clearChanges(
      holder,
      changes.flatMap(({ ids }) => ids),
    )
    await writeManifest(holder, town, { settings, now })
    await keepTownRun(holder, performance.now() - began)
    // What came meanwhile is not in these files: whoever noted it found this job running and enqueued another.
  })
}

type About = Pick<Building, 'url' | 'official' | 'terms' | 'termsHash'>

/** Everything is read from one snapshot, so that the files agree with each other. */
const buildParts = ({ town, house }: Office, about: About, behind: ReadonlySet<Part>) =>
  town.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      const building = { ...about, db, files: town.files, before: await townFiles(db) }
      const results: Result[] = [
        behind.has('releases') ? await buildReleases(building) : nothing,
        behind.has('records') ? await buildRecords(building) : nothing,
        behind.has('projects') ? await buildProjects(building, house.projects) : nothing,
      ]
      return together(results)
    })
