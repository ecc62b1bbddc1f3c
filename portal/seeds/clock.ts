import type { CalendarDate } from '../src/lib/dates.ts'

/** Stops the database's clock for the acts of a seed, so that the same seed tells the same story on the same day. */
export type SeedClock = {
  /** The day on which the town is seeded: everything is told relative to it. */
  readonly today: CalendarDate
  /** Runs the work as if it were that moment of the town: «2025-09-30 10:00». */
  readonly at: <Result>(moment: string, work: () => Promise<Result>) => Promise<Result>
}
