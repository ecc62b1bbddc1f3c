/** Stops the database's clock for the acts of a seed, so that the same seed tells the same story every day. */
export type SeedClock = {
  /** Runs the work as if it were that moment of the town: «2025-09-30 10:00». */
  readonly at: <Result>(moment: string, work: () => Promise<Result>) => Promise<Result>
}
