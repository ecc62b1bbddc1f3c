import { readAmount } from '../amount.ts'
import type { Amount } from '../election.ts'

/**
 * An amount as files write it against the format. A comma before two digits is a decimal comma, as Pabulib's own
 * programs take it; before three digits it parts thousands, for no money has three decimals.
 */
export function repairedAmount(text: string): Amount | undefined {
  const dense = text.replace(/[\s\u00A0\u202F'’]/g, '')
  const thousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(dense)
  return readAmount(thousands ? dense.replaceAll(',', '') : dense.replace(',', '.'))
}
