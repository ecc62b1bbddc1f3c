import { z } from 'zod'
import type { Db } from '../../lib/db/connection.ts'
import { enqueue } from '../jobs/index.ts'
import { MAX_ATTEMPTS } from './rules/message.ts'

/** The name of the job, so that an act can enqueue it without knowing channels. */
export const sendMessageJob = { name: 'send-message', payload: z.strictObject({ id: z.number() }) }

export const enqueueSending = (
  db: Db,
  id: number,
  keyMode: 'replace' | 'unsafe_dedupe' = 'replace',
) =>
  enqueue(db, sendMessageJob, { id }, { key: `message ${id}`, attempts: MAX_ATTEMPTS + 1, keyMode })
