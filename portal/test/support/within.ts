import { vi } from 'vitest'

/** Done-when 4: what a unit saves is public, pages and data, within 5 seconds. */
export const within5Seconds = (holds: () => Promise<void>) =>
  vi.waitFor(holds, { timeout: 5_000, interval: 100 })
