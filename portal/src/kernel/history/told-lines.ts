import type { Entry } from '../act/index.ts'
import type { Office } from '../house/house.ts'
import { type Person, personNames } from '../identity/index.ts'
import { unitNames } from '../organisation/index.ts'
import type { Change, Named, Teller } from './teller.ts'
import { texts } from './texts.ts'

/** A line of the trail with every identifier said in words. */
export type ToldLine = {
  readonly entry: Entry
  readonly teller: Teller
  readonly what: string
  readonly thing: Named
  readonly who: string
  /** The area for which they did it. */
  readonly unit: string | undefined
  readonly changes: readonly Change[]
}

/** Some queries for each kind of thing among the lines, whatever their number. */
export async function toldLines(
  office: Office,
  entries: readonly Entry[],
  person: Person | undefined,
): Promise<ToldLine[]> {
  const tellers = new Map(office.house.tellers.map((teller) => [teller.kind, teller]))
  const kinds = Map.groupBy(entries, ({ thing }) => thing.kind)
  const told = await Promise.all(
    [...kinds].map(async ([kind, lines]) => {
      const teller = tellers.get(kind)
      const ids = [...new Set(lines.map(({ thing }) => thing.id))]
      return {
        names: (await teller?.named(office, { ids, person })) ?? new Map<string, Named>(),
        changes: (await teller?.changes?.(office, lines)) ?? new Map<number, readonly Change[]>(),
        kind,
      }
    }),
  )
  const ofKind = new Map(told.map((one) => [one.kind, one]))
  const doers = await doersOf(office, entries)
  return entries.flatMap((entry) => {
    const { kind, id } = entry.thing
    const teller = tellers.get(kind)
    if (!teller) return []
    const { names, changes } = ofKind.get(kind) ?? {}
    return {
      ...{ entry, teller, what: teller.actName(entry), ...doers(entry) },
      thing: names?.get(id) ?? { title: id },
      changes: (changes?.get(entry.id) ?? []).filter(({ before, after }) => before !== after),
    }
  })
}

/** Who acted, for whom and in which area, in names. */
async function doersOf({ town: { db } }: Office, entries: readonly Entry[]) {
  const [people, units] = await Promise.all([
    personNames(
      db,
      entries.flatMap(({ actorId, onBehalfOf }) => [actorId, ...(onBehalfOf ? [onBehalfOf] : [])]),
    ),
    unitNames(
      db,
      entries.flatMap(({ unitId }) => unitId ?? []),
    ),
  ])
  const name = (id: string | null) => people.get(id ?? '')
  return ({ actorKind, actorId, unitId, onBehalfOf }: Entry) => ({
    unit: unitId === null ? undefined : (units.get(unitId) ?? unitId),
    who: nameOf(actorKind, { actorId, name, onBehalfOf }),
  })
}

type Doer = {
  readonly actorId: string
  readonly onBehalfOf: string | null
  readonly name: (id: string | null) => string | undefined
}

function nameOf(kind: Entry['actorKind'], { actorId, onBehalfOf, name }: Doer): string {
  switch (kind) {
    case 'person':
      return name(actorId) ?? texts.gone
    case 'citizen':
      return texts.citizen
    case 'import':
      return [texts.byLoad(actorId), name(onBehalfOf)].filter(Boolean).join(', ')
    case 'job':
      return texts.bySystem
  }
}
