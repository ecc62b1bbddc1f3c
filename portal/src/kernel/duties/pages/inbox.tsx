import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, Pills } from '../../../design/index.ts'
import { formatLongDate } from '../../../lib/dates.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { type TownClock, townClock } from '../../calendar/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { whereaboutsOf } from '../../story/index.ts'
import {
  type List,
  type OfficeListPage,
  officeList,
  personOf,
  type Visit,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { mayOverseeDuties, unitsInInbox } from '../permissions.ts'
import { datesOf, dueFilters, endOfWeek } from '../rules/due.ts'
import { countOpenDuties, type DutyFilter, openDutiesOf } from '../store/duties.ts'
import { countByKind, countDuties, punctualityOf, unitsWithDuties } from '../store/duty-counts.ts'
import { texts } from '../texts.ts'
import { dutyColumns, dutyFileColumns } from './duty-columns.tsx'
import { type DutyRow, dutyRow, kindNameIn } from './duty-rows.ts'
import { InboxFigures } from './inbox-figures.tsx'

const filters = z.object({
  q: z.string().max(200).optional(),
  vence: z.enum(dueFilters).optional(),
  tipo: z.string().max(100).optional(),
  area: z.string().max(100).optional(),
})

type InboxList = List<z.output<typeof filters>, 'vence' | 'asunto'>

export const getInbox = (c: Context<Visit>) => inbox().page(c)
export const getInboxCsv = (c: Context<Visit>) => inbox().file(c)

/** What the person has to do, what is due first on top. */
const inbox = () =>
  officeList({
    filters,
    orders: ['vence', 'asunto'],
    read: readInbox,
    page: inboxPage,
    file: () => ({ name: 'pendientes', columns: dutyFileColumns }),
  })

async function readInbox(c: Context<Visit>, list: InboxList) {
  const { db } = c.var.town
  const { clock, filter } = await inboxOf(c, list)
  const [duties, total] = await Promise.all([
    openDutiesOf(db, filter, list),
    countOpenDuties(db, filter),
  ])
  const [names, where] = await Promise.all([
    unitNames(
      db,
      duties.flatMap(({ unitId }) => unitId ?? []),
    ),
    whereaboutsOf(
      c.var.house.story,
      db,
      duties.map(({ thing }) => thing),
    ),
  ])
  const reader = { person: personOf(c), clock, house: c.var.house, unitNames: names, where }
  return { rows: duties.map((duty) => dutyRow(duty, reader)), total }
}

async function inboxPage(
  c: Context<Visit>,
  { list }: { list: InboxList },
): Promise<OfficeListPage<DutyRow>> {
  const { house, town, person } = c.var
  const oversees = mayOverseeDuties(person)
  const { clock, filter } = await inboxOf(c, list)
  const [figures, kinds, areas] = await Promise.all([
    figuresOf(town.db, filter, clock),
    countByKind(town.db, filter),
    oversees ? unitsWithDuties(town.db).then((ids) => unitNames(town.db, ids)) : new Map(),
  ])
  return {
    title: texts.title,
    lead: texts.lead(formatLongDate(clock.today)),
    here: paths.inbox,
    noun: texts.noun,
    columns: dutyColumns(oversees),
    late: ({ urgency }) => urgency.is === 'late',
    search: texts.search,
    choices: choicesOf(areas),
    csv: paths.csv,
    nothing: (filtered) => <Nothing filtered={filtered} />,
    before: (
      <>
        <InboxFigures {...figures} query={list.query} />
        <Kinds kinds={kinds} house={house} list={list} />
      </>
    ),
  }
}

async function inboxOf(c: Context<Visit>, { filters: { q, area, tipo, vence } }: InboxList) {
  const { town, settings, now } = c.var
  const person = personOf(c)
  const clock = await townClock(town.db, settings, now)
  const units = area && mayOverseeDuties(person) ? [area] : unitsInInbox(person)
  const filter: DutyFilter = { units, q, kind: tipo, ...datesOf(vence, clock.today) }
  return { clock, filter }
}

/** How much waits in the whole inbox, whatever the list is narrowed to. */
async function figuresOf(db: Db, { units }: DutyFilter, { today, zone }: TownClock) {
  const [counts, kinds, punctuality] = await Promise.all([
    countDuties(db, { units }, { today, endOfWeek: endOfWeek(today) }),
    countByKind(db, { units }),
    punctualityOf(db, { units }, { from: `${today.slice(0, 8)}01`, to: today, zone }),
  ])
  return { counts, unpublished: kinds.get('publication') ?? 0, punctuality }
}

/** For who sees several units. */
const choicesOf = (areas: ReadonlyMap<string, string>) =>
  areas.size > 1
    ? [
        {
          ...{ name: 'area', label: texts.unit, none: texts.allUnits },
          options: [...areas].map(([value, label]) => ({ value, label })),
        },
      ]
    : []

type KindsProps = {
  readonly kinds: ReadonlyMap<string, number>
  readonly house: Visit['Variables']['house']
  readonly list: InboxList
}

/** One filter for each kind that waits; with one kind there is nothing to choose. */
function Kinds({ kinds, house, list: { query, filters } }: KindsProps) {
  const { tipo: kind } = filters
  if (kinds.size < 2 && kind === undefined) return null
  const all = kinds.values().reduce((sum, count) => sum + count, 0)
  const href = (tipo: string | undefined) => query({ tipo, pagina: undefined }) || '?'
  return (
    <Pills
      label={texts.kinds}
      items={[
        { label: texts.all, count: all, href: href(undefined), here: kind === undefined },
        ...[...kinds].map(([name, count]) => ({
          label: kindNameIn(house, name),
          count,
          href: href(name),
          here: kind === name,
        })),
      ]}
    />
  )
}

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title={texts.emptyFilter} action={{ label: texts.seeAll, href: paths.inbox }} />
  ) : (
    <Empty title={texts.empty}>{texts.emptyHow}</Empty>
  )
