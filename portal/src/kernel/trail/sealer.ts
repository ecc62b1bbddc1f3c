import type { Db } from '../../lib/db/connection.ts'
import { sealTrail } from './sealing.ts'

export type Sealer = { readonly stop: () => Promise<void> }

/** Seals once a second until stopped (DESIGN §4, the trail). Several processes may run one: the lock chooses. */
export function startSealer(db: Db, onFault: (error: unknown) => void, everyMs = 1000): Sealer {
  let working: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    working = sealTrail(db)
      .catch(onFault)
      .finally(() => {
        busy = false
      })
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
