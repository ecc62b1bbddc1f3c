import { entriesOf, isObject, own, textOf } from '../../validate/values.ts'
import { objectAt, onlyOne, type Process } from '../process.ts'
import { quartilesOf, upperFence } from '../quartiles.ts'
import type { Indicator, Run } from '../run.ts'

type Supplier = { prefixes: Set<string>; processes: string[]; count: number }

/**
 * R048: a supplier sells more kinds of things than hardly any other. Only awards to one supplier: of several, nobody
 * tells who sold what. Schemes of classification are not told apart.
 */
export function sellsEverything({ settings, results }: Run): Indicator {
  const { digits = 2, threshold, minimum_contracting_processes: fewest = 20 } = settings.R048 ?? {}
  const suppliers = new Map<string, Supplier>()
  return { read: (process) => collect(process, digits, suppliers), finish }

  function finish() {
    const compared = [...suppliers].filter(([, { count }]) => count >= fewest)
    const fence = threshold ?? fenceOf(compared.map(([, { prefixes }]) => prefixes.size))
    results.measure('R048', 'upper_fence', fence)
    for (const [id, { prefixes, processes }] of compared) {
      if (!(prefixes.size >= fence)) continue
      const figures = { prefixes: [...prefixes].sort(), processes, upperFence: fence }
      const told = { value: prefixes.size, figures }
      results.flagOrganization('R048', { group: 'Tenderer', id }, told)
    }
  }

  function fenceOf(varieties: readonly number[]) {
    const quartiles = quartilesOf(varieties)
    results.measure('R048', 'q1', quartiles.q1)
    results.measure('R048', 'q3', quartiles.q3)
    return upperFence(quartiles)
  }
}

function collect({ ocid, awards = [] }: Process, digits: number, suppliers: Map<string, Supplier>) {
  const seen = new Set<string>()
  for (const { status, suppliers: awarded, items } of awards) {
    const id = onlyOne(awarded)
    if (status !== 'active' || id === undefined) continue
    for (const item of entriesOf(items)) {
      const code = isObject(item) && textOf(own(objectAt(item, 'classification'), 'id'))
      if (typeof code !== 'string') continue
      const supplier = suppliers.get(id) ?? { prefixes: new Set(), processes: [], count: 0 }
      suppliers.set(id, supplier)
      supplier.prefixes.add(firstCharacters(code, digits))
      if (seen.has(id)) continue
      seen.add(id)
      supplier.count += 1
      supplier.processes.push(ocid)
    }
  }
}

/** Characters, not halves of them. */
const firstCharacters = (text: string, count: number) =>
  Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('')
