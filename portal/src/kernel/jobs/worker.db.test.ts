import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept, refuse } from '../../lib/decision.ts'
import { act } from '../act/index.ts'
import { defineJob, enqueue, enqueueMany, releaseDeadWorkers, startWorker } from './index.ts'

const officer = { actor: { kind: 'person', id: 'p1' } } as const
const greeting = { name: 'greet', payload: z.strictObject({ whom: z.string() }) }

/** A worker whose jobs write down whom they greeted; resolves when it greeted that many. */
async function greeter(town: TestTown, expected: number) {
  const greeted: string[] = []
  let done = () => {}
  const all = new Promise<void>((resolve) => {
    done = resolve
  })
  const job = defineJob({
    ...greeting,
    run: async (_: null, { whom }) => {
      greeted.push(whom)
      if (greeted.length === expected) done()
    },
  })
  const worker = await startWorker({ pool: town.pool, db: town.db, jobs: [job], context: null })
  return { all, greeted, stop: worker.stop }
}

test('a job enqueued inside an act exists only if the act commits', async () => {
  const town = await testTown()
  await act(town.db, officer, async ({ db }) => {
    await enqueue(db, greeting, { whom: 'nadie' })
    return refuse({ because: 'not-today' })
  })
  await act(town.db, officer, async ({ db }) => {
    await enqueue(db, greeting, { whom: 'Ana' })
    return accept(null)
  })

  const worker = await greeter(town, 1)
  await worker.all
  await worker.stop()
  expect(worker.greeted).toEqual(['Ana'])
})

test('two jobs with one key are one, and a set goes in together', async () => {
  const town = await testTown()
  await enqueue(town.db, greeting, { whom: 'Ana' }, { key: 'ana' })
  await enqueue(town.db, greeting, { whom: 'Ana María' }, { key: 'ana' })
  await enqueueMany(town.db, greeting, [
    { payload: { whom: 'Beto' }, key: 'beto' },
    { payload: { whom: 'Caro' }, key: 'caro' },
  ])

  const worker = await greeter(town, 3)
  await worker.all
  await worker.stop()
  expect(worker.greeted.sort()).toEqual(['Ana María', 'Beto', 'Caro'])
})

test('the jobs of a worker without a heart go back to the queue; those of a living one do not', async () => {
  const town = await testTown()
  await enqueue(town.db, greeting, { whom: 'Ana' })
  await enqueue(town.db, greeting, { whom: 'Beto' })
  await sql`update graphile_worker._private_jobs set locked_by = case when payload->>'whom' = 'Ana' then 'dead' else 'alive' end,
    locked_at = now() - interval '1 minute'`.execute(town.db)
  await sql`insert into worker_heartbeats values ('dead', now() - interval '1 minute'), ('alive', now())`.execute(
    town.db,
  )

  expect(await releaseDeadWorkers(town.db)).toEqual(['dead'])

  const { rows } = await sql<{ whom: string; worker: string | null }>`
    select payload->>'whom' as whom, locked_by as worker from graphile_worker._private_jobs order by 1`.execute(
    town.db,
  )
  expect(rows).toEqual([
    { whom: 'Ana', worker: null },
    { whom: 'Beto', worker: 'alive' },
  ])
})

test('a long job stays with its living worker, however long ago it was taken', async () => {
  const town = await testTown()
  let began = () => {}
  let end = () => {}
  const taken = new Promise<void>((resolve) => {
    began = resolve
  })
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const job = defineJob({
    ...greeting,
    run: async () => {
      began()
      await ended
    },
  })
  await enqueue(town.db, greeting, { whom: 'Ana' })
  const worker = await startWorker({ pool: town.pool, db: town.db, jobs: [job], context: null })
  await taken
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`.execute(
    town.db,
  )

  expect(await releaseDeadWorkers(town.db)).toEqual([])
  end()
  await worker.stop()
})

test('what waits for later runs at once when a worker starts, if it may be needed then', async () => {
  const town = await testTown()
  const told = { name: 'tell', payload: z.strictObject({}) }
  const later = new Date(Date.now() + 3_600_000)
  await enqueue(town.db, told, {}, { key: 'tell', runAt: later })
  let tell = () => {}
  const ran = new Promise<void>((resolve) => {
    tell = resolve
  })
  const job = defineJob({ ...told, atStart: true, run: async (_: null) => tell() })
  const worker = await startWorker({ pool: town.pool, db: town.db, jobs: [job], context: null })
  await ran
  await worker.stop()
  const { rows } = await sql`select from graphile_worker._private_jobs`.execute(town.db)
  expect(rows).toEqual([])
})
