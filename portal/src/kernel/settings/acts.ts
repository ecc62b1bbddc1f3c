import { z } from 'zod'
import { defineAct } from '../act/index.ts'

/** One line for each setting that changed. */
export const settingChanged = defineAct(
  'settings.changed',
  1,
  z.strictObject({ key: z.string(), before: z.unknown(), after: z.unknown() }),
)

/** All settings are one thing: who saves an old form is shown what changed meanwhile. */
export const townSettingsThing = { kind: 'settings', id: 'town' } as const
