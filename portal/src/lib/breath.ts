import { setImmediate } from 'node:timers/promises'

/**
 * For long work in memory: between two steps whoever waits is answered, about every 25 milliseconds.
 * `const breathe = breather()`, and `await breathe()` after each step.
 */
export function breather(everyMs = 25): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < everyMs) return
    await setImmediate()
    last = performance.now()
  }
}
