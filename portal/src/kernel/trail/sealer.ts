import type { Db } from '../../lib/db/connection.ts'
import { sealTrail } from './sealing.ts'

export type Sealer = { readonly stop: () => Promise<void> }

/** A look everywhere reads the whole trail: at first, and then once in so many. */
const NEAR_LOOKS = 60

/** Seals once a second until stopped (DESIGN §4, the trail). Several processes may run one: the lock chooses. */
export function startSealer(db: Db, onFault: (error: unknown) => void, everyMs = 1000): Sealer {
  let working: Promise<unknown> = Promise.resolve()
  let busy = false
  let looks = 0
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    working = sealTrail(db, looks % NEAR_LOOKS === 0 ? 'everywhere' : 'near')
      .catch(onFault)
      .finally(() => {
        looks += 1
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
