import type { UnitLateness } from './figures.ts'

export type UnitRow = {
  readonly id: string
  readonly name: string
  /** The area from which it hangs. */
  readonly above: string | undefined
  readonly works: number
  /** Not delivered yet. */
  readonly open: number
  readonly late: number
  readonly median: number | undefined
}

export type UnitOrder = 'nombre' | 'obras' | 'tarde' | 'atraso'

type Unit = { readonly id: string; readonly name: string; readonly parentId: string | null }

type Counted = {
  readonly works: ReadonlyMap<string, number>
  readonly lateness: readonly UnitLateness[]
}

/** Each area with what it builds; those that build nothing are there too. */
export function unitRows(units: readonly Unit[], { works, lateness }: Counted): UnitRow[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const late = new Map(lateness.map((one) => [one.unitId, one]))
  return units.map(({ id, name, parentId }) => ({
    ...{ id, name, above: names.get(parentId ?? ''), works: works.get(id) ?? 0 },
    ...{ open: late.get(id)?.open ?? 0, late: late.get(id)?.late ?? 0 },
    median: late.get(id)?.median,
  }))
}

const values: Readonly<Record<UnitOrder, (row: UnitRow) => number>> = {
  nombre: () => 0,
  obras: ({ works }) => works,
  tarde: ({ late }) => late,
  atraso: ({ median = 0 }) => median,
}

/** In the asked order; those that are equal, by their name. */
export function sortedUnits(
  rows: readonly UnitRow[],
  { order, descending }: { readonly order: UnitOrder; readonly descending: boolean },
): UnitRow[] {
  const sign = descending ? -1 : 1
  const byName = (a: UnitRow, b: UnitRow) => a.name.localeCompare(b.name, 'es')
  return rows.toSorted((a, b) =>
    order === 'nombre'
      ? sign * byName(a, b)
      : sign * (values[order](a) - values[order](b)) || byName(a, b),
  )
}
