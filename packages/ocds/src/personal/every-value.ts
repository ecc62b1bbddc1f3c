/** A text or a number of a document, or the name of a field. */
export type Value = {
  readonly value: string | number
  /** The nearest name: for the elements of a list, that of the list. Of a name, nothing. */
  readonly field: string
  readonly isName: boolean
  /** Asked only where something is found: writing it for each value would take most of the time. */
  readonly path: () => readonly (string | number)[]
}

/** A list or an object that is being gone through, and how far. */
type Holder = {
  readonly values: readonly unknown[]
  readonly names: readonly string[] | undefined
  readonly field: string
  at: number
}

/** Tells every text, number and name of a parsed JSON in the order in which they stand, without recursion. */
export function everyValue(document: unknown, tell: (value: Value) => void) {
  const holders: Holder[] = [{ values: [document], names: undefined, field: '', at: -1 }]
  const path = () => holders.slice(1).map(({ names, at }) => names?.[at] ?? at)
  for (let holder = holders.at(-1); holder; holder = holders.at(-1)) {
    holder.at += 1
    if (holder.at >= holder.values.length) {
      holders.pop()
      continue
    }
    const name = holder.names?.[holder.at]
    const field = name ?? holder.field
    if (name !== undefined) tell({ value: name, field: '', isName: true, path })
    const value = holder.values[holder.at]
    if (typeof value === 'string' || typeof value === 'number') {
      tell({ value, field, isName: false, path })
    } else if (Array.isArray(value)) {
      holders.push({ values: value, names: undefined, field, at: -1 })
    } else if (typeof value === 'object' && value !== null) {
      const names = Object.keys(value)
      holders.push({ values: Object.values(value), names, field, at: -1 })
    }
  }
}
