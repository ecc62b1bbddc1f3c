import { mayReadSettings } from '../history/permissions.ts'
import type { Teller } from '../history/teller.ts'
import { rowOf } from './pages/setting-row.ts'
import { paths } from './paths.ts'
import { mayChangeSettings } from './permissions.ts'
import { differenceOf } from './rules/setting-difference.ts'
import { readTownSettings } from './store/settings.ts'
import { labels, texts } from './texts.ts'

/** What was changed of the settings of the town. */
export const settingsTeller: Teller = {
  ...{ kind: 'settings', slug: 'ajustes', name: texts.teller, mayRead: mayReadSettings },
  actName: () => texts.acted,
  named: async (_, { ids, person }) =>
    new Map(
      ids.map((id) => [
        id,
        { title: texts.title, href: mayChangeSettings(person) ? paths.settings : undefined },
      ]),
    ),
  changes: async ({ town }, entries) => {
    const settings = await readTownSettings(town.db)
    return new Map(
      entries.map(({ id, facts }) => [
        id,
        differenceOf(facts, settings).map((difference) => rowOf(difference, labels)),
      ]),
    )
  },
}
