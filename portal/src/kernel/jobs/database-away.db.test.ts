import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { prepareDatabase } from '../../app/prepare-database.ts'
import { connect, PORTAL_ROLE } from '../../lib/db/connection.ts'
import { startCluster } from '../../lib/embedded-postgres/cluster.ts'
import { freePort } from '../../lib/embedded-postgres/server.ts'
import { defineJob, enqueue, startWorker } from './index.ts'

/** A promise that others settle. */
function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { give, given }
}

/** A PostgreSQL of its own, that can be stopped and started again. */
async function ownServer() {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-jobs-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const open = () => startCluster({ folder, port, durable: false })
  const server = await open()
  await prepareDatabase(server.url('postgres'))
  const { db, pool } = connect({ url: server.url('postgres'), as: 'portal', max: 8 })
  const { pool: owner } = connect({ url: server.url('postgres'), as: 'owner', max: 1 })
  onTestFinished(async () => {
    await Promise.all([db.destroy(), owner.end()])
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { db, pool, owner, open, stop: server.stop }
}

test('a job that ends while the database is away is done again when it is back', async () => {
  const { db, pool, open, stop } = await ownServer()
  const [taken, mayEnd, again] = [signal(), signal(), signal()]
  let times = 0
  const job = defineJob({
    ...{ name: 'greet', payload: z.strictObject({}) },
    run: async (_: null) => {
      times += 1
      if (times > 1) return again.give()
      taken.give()
      await mayEnd.given
    },
  })
  const worker = await startWorker({ pool, db, jobs: [job], context: null })
  await enqueue(db, job, {})
  await taken.given
  await stop()
  mayEnd.give()
  await open()

  await again.given
  await worker.stop()
  expect(times).toBe(2)
})

test('a worker that begins while the database is away does its first jobs when it is back', async () => {
  const { db, pool, open, stop } = await ownServer()
  const done = signal()
  const job = defineJob({
    ...{ name: 'greet', payload: z.strictObject({}), atStart: true },
    run: async (_: null) => done.give(),
  })
  await stop()
  const worker = await startWorker({ pool, db, jobs: [job], context: null })
  await open()
  await done.given
  await worker.stop()
})

test('a worker whose first looks at the queue failed looks again', async () => {
  const { db, pool, owner } = await ownServer()
  const [failed, done] = [signal(), signal()]
  const job = defineJob({
    ...{ name: 'greet', payload: z.strictObject({}) },
    run: async (_: null) => done.give(),
  })
  const table = 'all on graphile_worker._private_tasks'
  await owner.query(`revoke ${table} from ${PORTAL_ROLE}`)
  const onFault = () => failed.give()
  const worker = await startWorker({ pool, db, jobs: [job], context: null, onFault })
  await failed.given
  await owner.query(`grant ${table} to ${PORTAL_ROLE}`)
  await enqueue(db, job, {})
  await done.given
  await worker.stop()
})
