import { isDeepStrictEqual } from 'node:util'
import type { TownSettings } from '../town-settings.ts'

export type SettingKey = keyof TownSettings

export type SettingChange = {
  readonly key: SettingKey
  readonly before: unknown
  readonly after: unknown
}

/** What really changes: saving a form without touching it changes nothing. */
export function changesBetween(
  before: TownSettings,
  after: Partial<TownSettings>,
): readonly SettingChange[] {
  const keys = Object.keys(after) as SettingKey[]
  return keys
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => ({ key, before: before[key], after: after[key] }))
}
