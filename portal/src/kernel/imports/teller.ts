import type { Entry } from '../act/index.ts'
import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import { holds } from '../identity/person.ts'
import { pageTexts as say } from './page-texts.ts'
import { paths } from './paths.ts'
import { loadKinds } from './store/imports.ts'
import { actNames, texts } from './texts.ts'

/** What became of each load. */
export const loadTeller: Teller = {
  ...{ kind: 'import', slug: 'cargas', name: say.load },
  // A unit reads of its own loads: the lines of its area.
  mayRead: (person) =>
    (['operator', 'participation-office', 'comptroller', 'unit-officer'] as const).some((role) =>
      holds(person, role),
    ),
  actName: actNamed(actNames, texts.title),
  named: async ({ town, house }, { ids, person }) => {
    const kinds = await loadKinds(town.db, ids.map(Number))
    const mayOpen = !holds(person, 'comptroller')
    return new Map(
      ids.map((id) => {
        const title = house.importers.find(({ kind }) => kind === kinds.get(Number(id)))?.title
        return [
          id,
          {
            title: say.loadTitle(Number(id), title ?? texts.title),
            href: mayOpen ? paths.load(Number(id)) : undefined,
          },
        ]
      }),
    )
  },
  changes: async (_, entries) => eachChange(entries, changesOf),
}

const counts = {
  changed: say.changes,
  unchanged: say.unchanged,
  rejected: say.rejects,
  asked: say.asked,
  undone: say.undone,
  kept: say.kept,
} as const

function changesOf({ facts }: Entry): Change[] {
  const said = facts as Partial<Record<keyof typeof counts, number>>
  return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((key) => {
    const count = said[key]
    return count ? [{ label: counts[key], before: null, after: count.toLocaleString('es-MX') }] : []
  })
}
