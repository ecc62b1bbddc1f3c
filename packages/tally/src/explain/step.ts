/** One step of an account: sentences that can be read aloud, and the figures behind them. */
export type Step = {
  readonly heading: string
  readonly sentences: readonly string[]
  readonly table?: Table
  /** The same as the row of a table, where many steps are alike: its cells, by `texts.tables.turns`. */
  readonly turn?: readonly string[]
}

export type Table = {
  readonly head: readonly string[]
  /** As many cells as the head has; the first names the row. */
  readonly rows: readonly (readonly string[])[]
}
