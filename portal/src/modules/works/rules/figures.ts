/** Promised and done, month after month, each with all that came before. */
export type MonthSoFar = {
  readonly month: string
  readonly promised: number
  /** Null in the months that have not come. */
  readonly done: number | null
}

type Month = { readonly month: string; readonly promised: number; readonly contracted: number }

/** From the month before the first one, so that the line starts at zero, to the last promise or to today. */
export function monthsSoFar(months: readonly Month[], today: string): MonthSoFar[] {
  const first = months[0]?.month
  if (first === undefined) return []
  const thisMonth = today.slice(0, 7)
  const last = [months.at(-1)?.month ?? first, thisMonth].toSorted()[1] ?? first
  const known = new Map(months.map((one) => [one.month, one]))
  const sofar: MonthSoFar[] = []
  let [promised, contracted] = [0, 0]
  for (let month = monthBefore(first); month <= last; month = monthAfter(month)) {
    promised += known.get(month)?.promised ?? 0
    contracted += known.get(month)?.contracted ?? 0
    sofar.push({ month, promised, done: month > thisMonth ? null : contracted })
  }
  return sofar
}

const monthAfter = (month: string) => moved(month, 1)
const monthBefore = (month: string) => moved(month, -1)

function moved(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** What of the promised up to today is done, in whole per cent; nothing where nothing was promised yet. */
export function shareDone(
  months: readonly { readonly due: number; readonly contracted: number }[],
): number | undefined {
  const due = months.reduce((sum, month) => sum + month.due, 0)
  const done = months.reduce((sum, month) => sum + month.contracted, 0)
  return due === 0 ? undefined : Math.floor((done * 100) / due)
}

export type UnitLateness = {
  readonly unitId: string
  readonly unitName: string
  readonly open: number
  readonly late: number
  /** Of the working days of those that are late; nothing where none is. */
  readonly median: number | undefined
}

type Due = {
  readonly unitId: string
  readonly unitName: string
  readonly dueOn: string | null
  readonly works: number
}

/** How late each unit is, the one with most late works first. */
export function latenessByUnit(
  rows: readonly Due[],
  daysLate: (dueOn: string | null) => number,
): UnitLateness[] {
  const units = Map.groupBy(rows, ({ unitId }) => unitId)
  return [...units]
    .map(([unitId, due]) => {
      const days = due.flatMap(({ dueOn, works }) =>
        Array.from({ length: works }, () => daysLate(dueOn)),
      )
      const late = days.filter((count) => count > 0).toSorted((a, b) => a - b)
      return {
        unitId,
        unitName: due[0]?.unitName ?? '',
        open: days.length,
        late: late.length,
        median: medianOf(late),
      }
    })
    .toSorted((a, b) => b.late - a.late || b.open - a.open)
}

/** The one in the middle, or what lies halfway between the two in the middle. */
function medianOf(sorted: readonly number[]): number | undefined {
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return below === undefined || above === undefined ? undefined : (below + above) / 2
}
