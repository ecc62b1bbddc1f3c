import { readTownSettings, type TownSettings } from '../../kernel/settings/index.ts'
import type { Db } from '../../lib/db/connection.ts'
import { slug } from '../../lib/text.ts'
import { dateIn } from '../../lib/zones.ts'
import type { Setting } from './rules/papers.ts'

/** The town as buyer, by its own clock. */
export function settingOf({ publisher, zone }: TownSettings, now: Date): Setting {
  const { scheme, uid, name } = publisher
  // As the authority of its projects is named, so that both are one party.
  const id = scheme && uid ? `${scheme}-${uid}` : slug(name) || 'municipio'
  return { buyer: { id, name }, zone, today: dateIn(zone, now) }
}

export const readSetting = async (db: Db, now: Date): Promise<Setting> =>
  settingOf(await readTownSettings(db), now)
