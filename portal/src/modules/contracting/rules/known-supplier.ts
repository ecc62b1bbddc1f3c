import type { Organization } from '@tequio/ocds'
import { companyName } from './company-name.ts'
import type { Supplier } from './papers.ts'

type Known = {
  /** Of the procurement. */
  readonly parties: readonly Organization[]
  /** Companies that took part in others. */
  readonly companies: readonly Supplier[]
}

/**
 * Who was named without an RFC, as they are known already: a natural person's is not shown to be typed again, so the
 * whole name stands for them; a company's name is one in whatever way its ending is written.
 */
export function asKnown(supplier: Supplier, { parties, companies }: Known): Supplier {
  if (supplier.rfc || supplier.id.startsWith('persona-')) return supplier
  const present = parties.flatMap(supplierOf)
  const same = present.find(({ name }) => name === supplier.name)
  if (same) return same
  const name = companyName(supplier.name)
  const alike = [...present, ...companies].filter((one) => name && companyName(one.name) === name)
  const [first] = alike
  // Two of one name are left for the office to tell apart, by their RFC.
  if (!first || alike.some(({ id }) => id !== first.id)) return supplier
  return { ...first, name: supplier.name }
}

function supplierOf({ id, name, identifier }: Organization): Supplier[] {
  const { scheme, id: rfc } = identifier ?? {}
  return id && name ? [{ id, name, rfc: scheme === 'MX-RFC' && rfc ? String(rfc) : null }] : []
}
