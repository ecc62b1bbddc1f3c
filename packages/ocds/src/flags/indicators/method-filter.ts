import { own, textOf } from '../../validate/values.ts'
import type { Process } from '../process.ts'

export const methodOf = ({ tender }: Process) => textOf(own(tender, 'procurementMethod'))

/** An empty list admits every process; another, only those whose `tender.procurementMethod` is in it. */
export function methodFilter(methods: readonly string[] = []) {
  const admitted = new Set(methods)
  return (process: Process) => {
    const method = methodOf(process)
    return admitted.size === 0 || (method !== undefined && admitted.has(method))
  }
}
