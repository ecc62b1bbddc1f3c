import { z } from 'zod'
import type { Office } from '../../house/index.ts'
import { defineJob } from '../../jobs/index.ts'
import { sweepIdentity } from '../store/sweep.ts'

/** Personal data has a term: what is over is not kept. */
export const sweep = defineJob({
  name: 'identity.sweep',
  payload: z.unknown(),
  cron: '17 9 * * *',
  run: ({ town }: Office) => sweepIdentity(town.db),
})
