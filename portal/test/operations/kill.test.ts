import { expect, onTestFailed, onTestFinished, test, vi } from 'vitest'
import { inventedFile } from '../support/invented-processes.ts'
import { type Begun, mortalPortal, type Named } from '../support/mortal-portal.ts'
import { brokenFiles, notYetPublic } from '../support/published-files.ts'
import { seededRandom } from '../support/seeded-random.ts'

/** Few here, so that every change waits little; docs/operations/figures.md tells of fifty. */
const KILLS = Number(process.env.TEQUIO_KILLS ?? 6)
const SEED = Number(process.env.TEQUIO_KILLS_SEED ?? Date.now() % 1_000_000)
const IN_EACH_TOWN = 10
const IN_EACH_FILE = 40
const CURRENT_WITHIN_MS = 30_000
const KILLED_WITHIN_MS = 2_200
const EACH_MS = 90_000

type Portal = Awaited<ReturnType<typeof mortalPortal>>

const towns = Array.from({ length: Math.ceil(KILLS / IN_EACH_TOWN) }, (_, n) => ({
  seed: SEED + n,
  kills: Math.min(IN_EACH_TOWN, KILLS - n * IN_EACH_TOWN),
}))

test.each(towns)(
  'killed $kills times while it loads and publishes, nothing is half done and all is soon public (seed $seed)',
  { timeout: IN_EACH_TOWN * EACH_MS },
  async ({ seed, kills }) => {
    const portal = await mortalPortal()
    onTestFinished(portal.end)
    onTestFailed(() => console.error(portal.output()))
    const random = seededRandom(seed)
    const files: Named[] = []
    await portal.start()
    await portal.openAccount()

    for (let kill = 1; kill <= kills; kill++) {
      const begun = await beginWork(portal, files, kill)
      const after = random() * KILLED_WITHIN_MS
      await aMoment(after)
      const victim = await strike(portal, begun, random())
      await Promise.all(begun.map(({ done }) => done))

      const since = Date.now()
      await portal.start()
      const loaded = await wholeLoads(portal, files)
      const waiting = await notYetPublic(portal.address, loaded)
      const [broken, seconds] = await Promise.all([
        brokenFiles(portal.address),
        secondsUntilPublic(portal, loaded, since),
      ])
      expect(broken).toEqual([])
      expect(await brokenFiles(portal.address)).toEqual([])
      tell({ victim, after, loaded: loaded.length, waiting: waiting.length, seconds })
    }
  },
)

/** One line for each kill, for who asked for their number. */
function tell(figures: object) {
  if (process.env.TEQUIO_KILLS) console.log(JSON.stringify(figures))
}

/** Two loads at once, one again of a file that may have come in or not, and sometimes all files made anew. */
async function beginWork(portal: Portal, files: Named[], kill: number): Promise<Begun[]> {
  const [byCommand, byPage] = [named(`k${kill}a`), named(`k${kill}b`)]
  const again = files.at(-1)
  files.push(byCommand, byPage)
  return [
    await portal.importByCommand(byCommand),
    portal.importByPage(byPage),
    ...(again ? [portal.importByPage(again)] : []),
    ...(kill % 3 === 0 ? [portal.rename(`San Tequio ${kill}`)] : []),
  ]
}

const named = (name: string): Named => ({ name, ...inventedFile(name, IN_EACH_FILE) })

/** The moment is the point of the test: nothing tells us when the worst one comes. */
const aMoment = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function strike(portal: Portal, begun: readonly Begun[], lot: number): Promise<string> {
  await portal.kill()
  if (lot < 0.5) return 'portal'
  for (const { pid } of begun) if (pid !== undefined) killIfAlive(pid)
  if (lot < 0.75) return 'portal and command'
  await portal.killDatabase()
  return 'portal, command and database'
}

function killIfAlive(pid: number) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Each file came in with all its processes, and says that it was applied, or with none. */
async function wholeLoads(portal: Portal, files: readonly Named[]): Promise<string[]> {
  const rows = await portal.ask<{ ocid: string }>('select ocid from processes')
  const held = new Set(rows.map(({ ocid }) => ocid))
  const applied = await portal.ask<{ name: string }>(`
    select f.name from imports i join import_files f on f.import_id = i.id
    where i.applied_entry is not null and i.changed > 0`)
  const names = applied.map(({ name }) => name)
  for (const { name, ocids } of files) {
    const here = ocids.filter((ocid) => held.has(ocid)).length
    const times = names.filter((one) => one === `${name}.json`).length
    expect({ name, here, times }).toEqual({ name, here: times * IN_EACH_FILE, times: times && 1 })
  }
  return [...held]
}

async function secondsUntilPublic(portal: Portal, ocids: readonly string[], since: number) {
  const left = CURRENT_WITHIN_MS - (Date.now() - since)
  await vi.waitFor(async () => expect(await notYetPublic(portal.address, ocids)).toEqual([]), {
    timeout: left,
    interval: 250,
  })
  return (Date.now() - since) / 1000
}
