import { flags } from '../src/flags/flags.ts'
import type { FlagSettings } from '../src/flags/settings.ts'

export const price = (amount: number, currency = 'MXN') => ({ value: { amount, currency } })
export const bid = (tenderer: string, status = 'valid', more: object = {}) => ({
  status,
  tenderers: [{ id: tenderer }],
  ...more,
})
export const won = (...suppliers: string[]) =>
  suppliers.map((id) => ({ status: 'active', suppliers: [{ id }] }))
export const process = (
  ocid: string,
  details: object[],
  awards: object[] = [],
  more: object = {},
) => ({
  ocid,
  bids: { details },
  awards,
  ...more,
})
export function groupsOf(code: string, releases: unknown[], settings: FlagSettings = {}) {
  const { Meta, Figures, ...groups } = flags(releases, { indicators: [code], settings })
  return groups
}
