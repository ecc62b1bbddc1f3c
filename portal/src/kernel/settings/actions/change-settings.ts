import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { announceTown } from '../../publishing/actions/announce.ts'
import type { Town } from '../../town/index.ts'
import { settingChanged, townSettingsThing } from '../acts.ts'
import { changesBetween, type SettingKey } from '../rules/setting-changes.ts'
import { addSettings, lockSettings } from '../store/settings.ts'
import type { TownSettings } from '../town-settings.ts'

/** Saves what really changes, one line of the trail for each setting. The values were checked by their form. */
export async function changeSettings(
  { db }: Town,
  envelope: Envelope,
  settings: Partial<TownSettings>,
): Promise<Decision<readonly SettingKey[], ActRefusal>> {
  const decision = await act<readonly SettingKey[], never>(db, envelope, async (acting) => {
    const changes = changesBetween(await lockSettings(acting.db), settings)
    if (changes.length === 0) return accept([])
    await acting.recordMany(
      settingChanged,
      changes.map((change) => ({ thing: townSettingsThing, facts: { ...change } })),
    )
    await addSettings(acting, changes)
    if (changes.some(({ key }) => saidInFiles.has(key))) await announceTown(acting)
    return accept(changes.map(({ key }) => key))
  })
  return decision ?? accept([])
}

/** Every published file says these of the town: they are all made again. */
const saidInFiles: ReadonlySet<SettingKey> = new Set([
  ...(['name', 'publisher', 'license', 'publicationPolicy', 'ocidPrefix', 'oc4idsPrefix'] as const),
])
