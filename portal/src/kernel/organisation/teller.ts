import { calendarDate, formatDate } from '../../lib/dates.ts'
import type { Entry } from '../act/index.ts'
import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import { paths } from './paths.ts'
import { mayManageUnits } from './permissions.ts'
import { unitNames } from './store/units.ts'
import { actNames, texts } from './texts.ts'

/** What was done to the areas of the town. */
export const unitTeller: Teller = {
  ...{ kind: 'unit', slug: 'areas', name: texts.publicUnit },
  mayRead: (person) => person !== undefined,
  actName: actNamed(actNames, texts.changed),
  named: async ({ town }, { ids, person }) =>
    new Map(
      [...(await unitNames(town.db, ids))].map(([id, title]) => [
        id,
        { title, href: mayManageUnits(person) ? paths.unit(id) : undefined },
      ]),
    ),
  changes: async ({ town }, entries) => {
    const parents = entries.flatMap(({ facts }) => Object.values(facts as object))
    const names = await unitNames(
      town.db,
      parents.filter((value) => typeof value === 'string'),
    )
    return eachChange(entries, (entry) => changesOf(entry, (id) => names.get(id ?? '') ?? id))
  },
}

type Facts = {
  readonly name?: string
  readonly parentId?: string | null
  readonly validFrom?: string | null
  readonly before?: string | null
  readonly after?: string | null
  readonly lastDay?: string
  readonly alias?: string
}

function changesOf(
  { act, facts }: Entry,
  unit: (id: string | null) => string | null,
): readonly Change[] {
  const { name, parentId, validFrom, before = null, after = null, lastDay, alias } = facts as Facts
  const now = (label: string, value: string | null | undefined): Change[] =>
    value ? [{ label, before: null, after: value }] : []
  switch (act) {
    case 'organisation.unit-renamed':
      return [{ label: texts.name, before, after }]
    case 'organisation.unit-moved':
      return [{ label: texts.parent, before: unit(before), after: unit(after) }]
    default:
      return [
        ...now(texts.name, name),
        ...now(texts.parent, unit(parentId ?? null)),
        ...now(texts.since, validFrom && dayText(validFrom)),
        ...now(texts.lastDay, lastDay && dayText(lastDay)),
        ...now(texts.alias, alias),
      ]
  }
}

const dayText = (day: string) => formatDate(calendarDate(day))
