import type { DifferenceRow } from '../../../design/index.ts'
import type { FieldDifference } from '../rules/setting-difference.ts'
import type { SettingField } from '../rules/settings-form.ts'
import { texts } from '../texts.ts'

/** A change as a row of a difference, in words. */
export const rowOf = (
  { field, before, after }: FieldDifference,
  labels: Readonly<Record<SettingField, string>>,
): DifferenceRow => ({
  label: labels[field],
  before: wordsOf(field, before),
  after: wordsOf(field, after),
})

function wordsOf(field: SettingField, value: string): string | null {
  if (field === 'ocidOfficial' || field === 'oc4idsOfficial') return value ? texts.yes : texts.no
  // Two shields are told apart by the beginning of their name.
  if (field === 'shield' && value) return texts.shieldNamed(value.split('/')[2]?.slice(0, 4) ?? '')
  return value || null
}
