import type { Entry } from '../../act/index.ts'
import type { TownSettings } from '../town-settings.ts'
import { type SettingField, textsOfSettings } from './settings-form.ts'

export type FieldDifference = {
  readonly field: SettingField
  readonly before: string
  readonly after: string
}

/** What a line of the trail changed, field by field. `now` lends what the line does not say. */
export function differenceOf(facts: unknown, now: TownSettings): readonly FieldDifference[] {
  const { key, before, after } = facts as { key: string; before: unknown; after: unknown }
  if (!(key in now)) return []
  return differenceBetween(having(now, key, before), having(now, key, after))
}

export function differenceBetween(
  before: TownSettings,
  after: TownSettings,
): readonly FieldDifference[] {
  const [was, is] = [textsOfSettings(before), textsOfSettings(after)]
  const fields = Object.keys(is) as SettingField[]
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field], after: is[field] }))
}

/** The settings as they stood before the given lines. */
export const settingsBefore = (now: TownSettings, since: readonly Entry[]): TownSettings =>
  since.toReversed().reduce<TownSettings>((settings, { facts }) => {
    const { key, before } = facts as { key: string; before: unknown }
    return having(settings, key, before)
  }, now)

/**
 * The form of somebody whose page grew old, to be sent again: what they changed stays as they typed it, and what
 * they did not touch takes its present value.
 */
export function mergedForm(
  typed: Readonly<Record<string, string>>,
  { seen, now }: { seen: TownSettings; now: TownSettings },
): Readonly<Record<string, string>> {
  const [was, is] = [textsOfSettings(seen), textsOfSettings(now)]
  const fields = Object.keys(is) as SettingField[]
  return Object.fromEntries(
    fields.map((field) => {
      const text = typed[field] ?? ''
      return [field, text === was[field] ? is[field] : text]
    }),
  )
}

const having = (settings: TownSettings, key: string, value: unknown): TownSettings => ({
  ...settings,
  [key]: value,
})
