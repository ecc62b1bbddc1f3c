import { actNamed, type Teller } from '../../kernel/history/index.ts'
import { pageTexts } from './page-texts.ts'
import { historyRows } from './pages/history-rows.ts'
import { thingNames } from './pages/names-for.ts'
import { paths } from './paths.ts'
import { mayFollowAll, mayOpenWorks, mayTellOf } from './permissions.ts'
import { findWorks } from './store/works.ts'

/** What was done to works, in the words of their own history. */
export const workTeller: Teller = {
  ...{ kind: 'project', slug: 'obras', name: pageTexts.history.work, mayRead: mayOpenWorks },
  actName: actNamed(pageTexts.acts, pageTexts.history.changed),
  named: async ({ town }, { ids, person }) =>
    new Map(
      (await findWorks(town.db, ids)).map(({ folio, facts: { title, unitId } }) => [
        folio,
        {
          title,
          href:
            mayFollowAll(person) || mayTellOf(person, unitId)
              ? paths.officeWork(folio)
              : paths.work(folio),
        },
      ]),
    ),
  changes: async ({ town }, entries) => {
    const names = await thingNames(town.db, entries)
    return new Map(entries.map((entry) => [entry.id, historyRows(entry, names)]))
  },
  own: paths.history,
}
