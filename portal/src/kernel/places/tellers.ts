import { calendarDate, formatDate } from '../../lib/dates.ts'
import { centavos } from '../../lib/money.ts'
import { formatPesos } from '../../lib/money-text.ts'
import type { Entry } from '../act/index.ts'
import { saidBefore } from '../history/store/lines.ts'
import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import type { Office } from '../house/house.ts'
import { paths } from './paths.ts'
import { maySeeTerritory } from './permissions.ts'
import { placeLevels } from './store/levels.ts'
import { placesByIds } from './store/places.ts'
import { actNames, texts } from './texts.ts'

/** What was done to the places and to the levels of the territory. */
export const placeTellers: readonly Teller[] = [
  {
    ...{ kind: 'place', slug: 'lugares', name: texts.place, mayRead: maySeeTerritory },
    actName: actNamed(actNames, texts.changed),
    named: async ({ town }, { ids }) =>
      new Map(
        [...(await placesByIds(town.db, ids))].map(([id, { name, code, level }]) => [
          id,
          { title: name, href: paths.place(code, level) },
        ]),
      ),
    changes: placeChanges,
  },
  {
    ...{ kind: 'place-level', slug: 'niveles', name: texts.level, mayRead: maySeeTerritory },
    actName: actNamed(actNames, texts.changed),
    named: async ({ town }) =>
      new Map((await placeLevels(town.db)).map(({ key, name }) => [key, { title: name }])),
    changes: async (_, entries) =>
      eachChange(entries, ({ facts }) => {
        const { name } = facts as { name?: string }
        return name ? [{ label: texts.name, before: null, after: name }] : []
      }),
  },
]

type Facts = {
  readonly name?: string
  readonly code?: string
  readonly level?: string
  readonly parent?: string | null
  readonly aliases?: readonly string[]
  readonly validTo?: string | null
  readonly shape?: string | null
  readonly year?: number
  readonly centavos?: number
}

async function placeChanges({ town }: Office, entries: readonly Entry[]) {
  const { db } = town
  const ofCeilings = entries.filter(({ act }) => act === 'place.ceiling-set')
  const [places, ceilings] = await Promise.all([
    saidBefore(db, entries),
    saidBefore(db, ofCeilings, 'year'),
  ])
  const facts = [...entries.map((entry) => entry.facts), ...places.values()] as Facts[]
  const parents = await placesByIds(
    db,
    facts.flatMap(({ parent }) => parent ?? []),
  )
  const levels = new Map((await placeLevels(db)).map(({ key, name }) => [key, name]))
  const words = (said: Facts | undefined) => wordsOf(said, { parents, levels })
  return eachChange(entries, ({ id, act, facts }) => {
    const after = facts as Facts
    if (act === 'place.ceiling-set') return ceilingChange(ceilings.get(id), after)
    if (act !== 'place.recorded') return []
    const [was, is] = [words(places.get(id) as Facts | undefined), words(after)]
    return Object.keys(is).map((label) => ({
      ...{ label, before: was[label] ?? null, after: is[label] ?? null },
    }))
  })
}

type Names = {
  readonly parents: ReadonlyMap<string, { readonly name: string }>
  readonly levels: ReadonlyMap<string, string>
}

const wordsOf = (
  said: Facts | undefined,
  { parents, levels }: Names,
): Record<string, string | null> => ({
  [texts.name]: said?.name ?? null,
  [texts.level]: levels.get(said?.level ?? '') ?? said?.level ?? null,
  [texts.code]: said?.code ?? null,
  [texts.parent]: parents.get(said?.parent ?? '')?.name ?? said?.parent ?? null,
  [texts.aliases]: said?.aliases?.join(', ') || null,
  [texts.until]: said?.validTo ? formatDate(calendarDate(said.validTo)) : null,
  // Two outlines are told apart by the beginning of their print.
  [texts.outline]: said?.shape?.slice(0, 8) ?? null,
})

function ceilingChange(before: unknown, { year, centavos: amount }: Facts): Change[] {
  const pesos = (value: number | undefined) =>
    value === undefined ? null : formatPesos(centavos(value))
  const was = before as Facts | undefined
  return [
    {
      label: texts.ceilingOf(year ?? 0),
      before: pesos(was?.centavos),
      after: pesos(amount),
    },
  ]
}
