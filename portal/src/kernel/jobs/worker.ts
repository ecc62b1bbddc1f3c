import { EventEmitter } from 'node:events'
import {
  type LogFunctionFactory,
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { type Db, PORTAL_ROLE } from '../../lib/db/connection.ts'
import { enqueue, type JobDefinition } from './jobs.ts'

/** Creates the library's own tables; the portal's role may enqueue, take and finish jobs. */
export async function installJobs(pool: pg.Pool) {
  await runMigrations({ pgPool: pool, logger: silent })
  const role = pg_identifier(PORTAL_ROLE)
  for (const what of ['tables', 'sequences', 'functions']) {
    await pool.query(`grant all on all ${what} in schema graphile_worker to ${role}`)
  }
  await pool.query(`grant usage on schema graphile_worker to ${role}`)
  await openRows(pool, role)
}

/** The library closes the rows of its tables to everybody but their owner. */
async function openRows(pool: pg.Pool, role: string) {
  const { rows } = await pool.query<{ name: string }>(`
    select relname as name from pg_class c
    where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy where polrelid = c.oid and polname = 'portal')`)
  for (const { name } of rows) {
    const table = `graphile_worker.${pg_identifier(name)}`
    await pool.query(`create policy portal on ${table} to ${role} using (true) with check (true)`)
  }
}

const pg_identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

export type WorkerOptions<Context> = {
  readonly pool: pg.Pool
  readonly db: Db
  // biome-ignore lint/suspicious/noExplicitAny: each job checks its own payload with its own schema
  readonly jobs: readonly JobDefinition<any, Context>[]
  readonly context: Context
  readonly concurrency?: number
  readonly onFault?: (error: unknown, job: string) => void
}

export type Worker = { readonly stop: () => Promise<void> }

const BEAT_MS = 4_000
/** A worker whose heart stopped this long ago is dead; its jobs go to another. DESIGN §4 says within 15 s. */
const DEAD_AFTER_SECONDS = 10

/** Runs the jobs of one town until stopped, also when its database stops for a while and comes back. */
export async function startWorker<Context>(options: WorkerOptions<Context>): Promise<Worker> {
  const { db, onFault = () => {} } = options
  let running: Running | undefined
  const live = async () => {
    if (!running) await begin(options)
    if (!running || running.ended()) running = await startRunner(options)
    await beat(db, running.poolIds)
    await releaseDeadWorkers(db)
  }
  // A database that goes away right now is waited for as one that goes away later: the pages stay, the jobs begin then.
  await live().catch((error) => onFault(error, 'worker'))
  let beating: Promise<void> | undefined
  const heart = setInterval(() => {
    beating ??= live()
      .catch((error) => onFault(error, 'heartbeat'))
      .finally(() => {
        beating = undefined
      })
  }, BEAT_MS)
  return {
    stop: async () => {
      clearInterval(heart)
      // A beat may be starting a runner anew on a database that does not answer: it is not waited for either.
      await Promise.race([Promise.resolve(beating).then(() => running?.stop()), patience()])
      await forget(db, running?.poolIds ?? []).catch((error) => onFault(error, 'heartbeat'))
    },
  }
}

/** What a worker that died left locked, and the jobs that run at each start. */
async function begin<Context>({ db, jobs }: WorkerOptions<Context>) {
  await releaseDeadWorkers(db)
  for (const job of jobs.filter(({ atStart }) => atStart))
    await enqueue(db, job, {}, { key: job.name })
}

/** Jobs end before the worker does, but a database that went away cannot be waited for. */
const PATIENCE_MS = 15_000

const patience = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref()
  })

type Running = {
  readonly stop: () => Promise<void>
  /** The library locks a job in the name of the pool that took it. */
  readonly poolIds: ReadonlySet<string>
  readonly ended: () => boolean
}

async function startRunner<Context>(options: WorkerOptions<Context>): Promise<Running> {
  const { pool, jobs, context, concurrency = 4, onFault = () => {} } = options
  const poolIds = new Set<string>()
  const events = new EventEmitter() as WorkerEvents
  let ended = false
  const end = (error: unknown) => {
    if (ended) return
    ended = true
    onFault(error, 'worker')
    void started.then(stopRunner, () => {})
  }
  events.on('pool:create', ({ workerPool }) => poolIds.add(workerPool.id))
  events.on('job:error', ({ error, job }) => onFault(error, job.task_identifier))
  events.on('pool:fatalError', ({ error }) => end(error))
  endAtBlindness(events, end)
  const started = run({
    pgPool: pool,
    concurrency,
    events,
    logger: silent,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: taskListOf(jobs, context),
    parsedCronItems: parseCronItems(cronItemsOf(jobs)),
    preset: { worker: handingBack },
  })
  const runner = await started
  runner.promise.then(() => {
    ended = true
  }, end)
  return { stop: () => stopRunner(runner), poolIds, ended: () => ended }
}

const BLIND_AFTER = 3

/**
 * The library keeps what it learnt of its tasks, and also that it could not learn it: one that began on a database that
 * went away never takes a job again. After some looks at the queue that fail, it ends, and the next beat starts another.
 */
function endAtBlindness(events: WorkerEvents, end: (error: unknown) => void) {
  let failed = 0
  const saw = () => {
    failed = 0
  }
  events.on('worker:getJob:empty', saw)
  events.on('job:start', saw)
  events.on('worker:getJob:error', ({ error }) => {
    failed += 1
    if (failed >= BLIND_AFTER) end(error)
  })
}

/**
 * Handing back jobs in batches, even of one: alone, a job that ends while the database is away ends the whole process.
 * So the runner ends, the next beat starts another, and the job is released with those of the dead.
 */
const handingBack = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

const stopRunner = async (runner: Runner) => {
  await runner.stop().catch(() => {})
}

function taskListOf<Context>(jobs: WorkerOptions<Context>['jobs'], context: Context): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (given: unknown) => job.run(context, job.payload.parse(plain(given))),
    ]),
  )
}

/** The library adds to the payload of a cron job when it was due; a job that asks the clock does not need it. */
function plain(given: unknown) {
  if (typeof given !== 'object' || given === null || !('_cron' in given)) return given
  const { _cron: _, ...payload } = given
  return payload
}

const HOUR = 60 * 60 * 1000

function cronItemsOf<Context>(jobs: WorkerOptions<Context>['jobs']) {
  return jobs.flatMap(({ cron, name }) =>
    cron
      ? [{ task: name, match: cron, payload: {}, options: { jobKey: name, backfillPeriod: HOUR } }]
      : [],
  )
}

async function beat(db: Db, poolIds: ReadonlySet<string>) {
  await sql`insert into worker_heartbeats (worker_id, beat_at)
    select id, clock_timestamp() from unnest(${[...poolIds]}::text[]) id
    on conflict (worker_id) do update set beat_at = excluded.beat_at`.execute(db)
}

const forget = (db: Db, poolIds: Iterable<string>) =>
  sql`delete from worker_heartbeats where worker_id = any(${[...poolIds]}::text[])`.execute(db)

/** Jobs locked by a worker without a heart go back to the queue. */
export async function releaseDeadWorkers(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ worker: string }>`
    with dead as (
      select distinct locked_by as worker from graphile_worker._private_jobs
      where locked_by is not null and locked_at < clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS})
      union select locked_by from graphile_worker._private_job_queues
      where locked_by is not null and locked_at < clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS})
      except select worker_id from worker_heartbeats
      where beat_at > clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS})
    ) select worker from dead`.execute(db)
  const dead = rows.map(({ worker }) => worker)
  if (dead.length > 0) {
    await sql`select graphile_worker.force_unlock_workers(${dead}::text[])`.execute(db)
    await forget(db, dead)
  }
  return dead
}

const noLog: LogFunctionFactory = () => () => {}
const silent = new Logger(noLog)
