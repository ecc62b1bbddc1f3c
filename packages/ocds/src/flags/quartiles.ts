/**
 * The quantile of some numbers at a point from 0 to 1: Hyndman and Fan's type 8, in the order of operations of the
 * library that Cardinal uses (statrs), so that what lies on a fence is judged alike. NaN without numbers.
 */
export function quantile(sorted: readonly number[], point: number): number {
  const count = sorted.length
  const position = (count + 1 / 3) * point + 1 / 3
  const before = Math.floor(position)
  if (before < 1 || point === 0) return sorted[0] ?? Number.NaN
  if (before >= count || point === 1) return sorted[count - 1] ?? Number.NaN
  const [low = 0, high = 0] = sorted.slice(before - 1, before + 1)
  return low + (position - before) * (high - low)
}

export type Quartiles = { readonly q1: number; readonly q3: number }

/** The first and third quartile of numbers in any order, which stay as they are. */
export function quartilesOf(values: Iterable<number>): Quartiles {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return { q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75) }
}

/** `q1 - 1.5 IQR`. What is lower, or as low, is far from the rest (Tukey's fence). */
export const lowerFence = ({ q1, q3 }: Quartiles) => addOnceRounded(q1, -(q3 - q1))

/** `q3 + 1.5 IQR`. */
export const upperFence = ({ q1, q3 }: Quartiles) => addOnceRounded(q3, q3 - q1)

/** `base + 1.5 × range`, rounded once as the fused operation of Cardinal is and not twice. */
function addOnceRounded(base: number, range: number) {
  const [product, lostFirst] = addExactly(range, range / 2)
  const [sum, lostThen] = addExactly(base, product)
  return Number.isFinite(sum) ? sum + (lostFirst + lostThen) : sum
}

/** The rounded sum, and what the rounding took away (Knuth, «The Art of Computer Programming», 4.2.2, theorem B). */
function addExactly(a: number, b: number): [sum: number, lost: number] {
  const sum = a + b
  const part = sum - a
  return [sum, a - (sum - part) + (b - part)]
}
