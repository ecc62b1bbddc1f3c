import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase } from '../portal/src/app/prepare-database.ts'
import { openTown } from '../portal/src/app/towns.ts'
import type { Town } from '../portal/src/kernel/town/index.ts'
import { connect } from '../portal/src/lib/db/connection.ts'
import { startCluster } from '../portal/src/lib/embedded-postgres/cluster.ts'

export type BenchTown = {
  readonly town: Town
  readonly databaseUrl: string
  /** Where its files lie; everybody may enter. */
  readonly folder: string
  /** As the owner of the tables, for what is only a comparison. */
  readonly ask: (statement: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** An empty town on a PostgreSQL that keeps what it says on the disk, as in production. */
export async function benchTown(): Promise<BenchTown> {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-bench-'))
  await chmod(folder, 0o755)
  const cluster = await startCluster({ folder })
  const databaseUrl = cluster.url('postgres')
  await prepareDatabase(databaseUrl)
  const url = 'https://san-tequio.example'
  const place = { host: '*', databaseUrl, data: folder, url, demonstration: false }
  const { town, close } = openTown(place, () => {})
  const owner = connect({ url: databaseUrl, as: 'owner', max: 8 })
  return {
    ...{ town, databaseUrl, folder },
    ask: async (statement) => {
      await owner.pool.query(statement)
    },
    stop: async () => {
      await Promise.all([close(), owner.db.destroy()])
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The seconds that a work takes, with what it gives. */
export async function timed<Answer>(work: () => Promise<Answer>) {
  const began = performance.now()
  const answer = await work()
  return { answer, seconds: Math.round(performance.now() - began) / 1000 }
}

export const emitter = (bench: string) => (figures: object) =>
  console.log(JSON.stringify({ bench, ...figures }))

/** Looks at the memory of this process until told to stop; then says the most it held, in MB. */
export function watchMemory() {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  return () => {
    clearInterval(timer)
    return Math.round(peak / 2 ** 20)
  }
}
