type Rows = readonly { readonly parts: readonly { readonly value: number }[] }[]

/** What the longest bar measures; of nothing but zeros, 1, so that a scale can be made of it. */
export const wholeOf = (rows: Rows): number =>
  Math.max(...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)), 0) || 1
