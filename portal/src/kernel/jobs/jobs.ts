import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../lib/db/connection.ts'

/** Work that runs by itself. Every job may run twice, so each must end the same when it does. */
export type JobDefinition<Payload, Context> = {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly run: (context: Context, payload: Payload) => Promise<void>
  /** Cron expression (UTC) of a job that nobody enqueues. */
  readonly cron?: string
  /** Runs also when a worker starts: the one before may have died and left it for later. It needs no payload. */
  readonly atStart?: boolean
}

export const defineJob = <Payload, Context>(definition: JobDefinition<Payload, Context>) =>
  definition

/** A job by name, so that an act can enqueue it without importing what it runs. */
export type JobName<Payload> = { readonly name: string; readonly payload: z.ZodType<Payload> }

export type Scheduling = {
  /** Two jobs with one key become one: the later payload stands. */
  readonly key?: string
  /** Jobs of one queue run one after another. */
  readonly queue?: string
  readonly runAt?: Date
  readonly attempts?: number
  readonly priority?: number
  /** What a second job with the same key does to the first one's time: a coalesced job keeps its first hour. */
  readonly keyMode?: 'replace' | 'preserve_run_at' | 'unsafe_dedupe'
}

/** Inside an act, the job exists only if the act commits. */
export async function enqueue<Payload>(
  db: Db,
  job: JobName<Payload>,
  payload: Payload,
  when: Scheduling = {},
) {
  const checked = JSON.stringify(job.payload.parse(payload))
  await sql`select graphile_worker.add_job(${job.name}, ${checked}::json,
    queue_name => ${when.queue ?? null}, run_at => ${when.runAt ?? null}::timestamptz,
    max_attempts => ${when.attempts ?? 25}::int, job_key => ${when.key ?? null},
    priority => ${when.priority ?? 0}::int,
    job_key_mode => ${when.keyMode ?? 'replace'})`.execute(db)
}

/** Many jobs in one statement, for acts that write in sets. */
export async function enqueueMany<Payload>(
  db: Db,
  job: JobName<Payload>,
  specs: readonly { payload: Payload; key: string }[],
) {
  if (specs.length === 0) return
  const jobs = specs.map(({ payload, key }) => ({
    identifier: job.name,
    payload: job.payload.parse(payload),
    jobKey: key,
  }))
  await sql`select graphile_worker.add_jobs(array(
      select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(
        jobs.map(({ identifier, payload, jobKey }) => ({ identifier, payload, job_key: jobKey })),
      )}::json)))`.execute(db)
}
