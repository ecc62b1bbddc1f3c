import { readTownClock } from '../../kernel/calendar/index.ts'
import { picturePath, publicDocumentsOf } from '../../kernel/documents/index.ts'
import { ceilingSums, type LevelWithCount, levelsWithCounts } from '../../kernel/places/index.ts'
import { oncePerChange } from '../../kernel/trail/index.ts'
import { calendarDate } from '../../lib/dates.ts'
import type { Db } from '../../lib/db/connection.ts'
import {
  type EditionMoney,
  moneyOfEdition,
  moneyOfWorks,
  type WorkMoney,
  worksChangedLast,
} from '../../modules/contracting/index.ts'
import {
  type EditionStanding,
  editionsOf,
  type ListedWork,
  latenessOfUnits,
  type PlaceLine,
  placeLines,
  standingOfEdition,
  type UnitLateness,
  worksNamed,
} from '../../modules/works/index.ts'

export type CardOfWork = {
  readonly work: ListedWork
  readonly changedAt: Date
  readonly place: PlaceLine
  readonly money: WorkMoney | undefined
  /** Its newest public photograph. */
  readonly picture: { readonly src: string; readonly title: string } | undefined
}

export type Home = {
  readonly edition: number
  /** The editions before it, newest first. */
  readonly before: readonly number[]
  /** What the edition may spend, where its ceilings are known. Centavos. */
  readonly ceiling: number | undefined
  /** The levels among which it is shared, coarse to fine. */
  readonly levels: readonly LevelWithCount[]
  readonly standing: EditionStanding
  readonly money: EditionMoney
  readonly changed: readonly CardOfWork[]
  readonly units: readonly UnitLateness[]
}

/** What the front page says of the newest edition; nothing where there are no works. */
export const homeOf = oncePerChange(async (db, today): Promise<Home | undefined> => {
  const [edition, ...before] = await editionsOf(db)
  if (edition === undefined) return undefined
  const known = await readTownClock(db, new Date(`${today}T12:00:00Z`))
  const clock = { ...known, today: calendarDate(today) }
  const [standing, money, sums, levels, changed, units] = await Promise.all([
    standingOfEdition(db, { edition, today }),
    moneyOfEdition(db, edition),
    ceilingSums(db),
    levelsWithCounts(db),
    cardsOf(db),
    latenessOfUnits(db, clock),
  ])
  const shared = sums.filter(({ year }) => year === edition)
  return {
    ...{ edition, before, standing, money, changed, units },
    ceiling: shared.length > 0 ? Math.max(...shared.map(({ amount }) => amount)) : undefined,
    levels: sharedAmong(
      levels,
      shared.map(({ level }) => level),
    ),
  }
})

/** Down to the finest level that has money of its own, where any has: colonias that only help to search are left out. */
function sharedAmong(levels: readonly LevelWithCount[], withMoney: readonly string[]) {
  const finest = levels.findLastIndex(({ key }) => withMoney.includes(key))
  return levels.slice(0, finest < 0 ? undefined : finest + 1).filter(({ places }) => places > 1)
}

const CARDS = 3

async function cardsOf(db: Db): Promise<CardOfWork[]> {
  const changed = await worksChangedLast(db, CARDS)
  const folios = changed.map(({ folio }) => folio)
  const [works, money, documents] = await Promise.all([
    worksNamed(db, folios),
    moneyOfWorks(db, folios),
    publicDocumentsOf(db, 'project', folios),
  ])
  const places = await placeLines(
    db,
    works.map(({ placeId }) => placeId),
  )
  return changed.flatMap(({ folio, changedAt }) => {
    const work = works.find((one) => one.folio === folio)
    if (!work) return []
    const photograph = documents.findLast(
      ({ thing, width }) => thing.id === folio && width !== null,
    )
    const picture = photograph && { src: picturePath(photograph), title: photograph.title }
    const place = places.get(work.placeId ?? '') ?? []
    return [{ work, changedAt, place, money: money.get(folio), picture }]
  })
}
