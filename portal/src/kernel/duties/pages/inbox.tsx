import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, Pills } from '../../../design/index.ts'
import { formatLongDate } from '../../../lib/dates.ts'
import { townClock } from '../../calendar/index.ts'
import { unitNames } from '../../organisation/index.ts'
import {
  answerCsv,
  answerOfficeList,
  answerWrong,
  type List,
  personOf,
  readList,
  type Visit,
  WHOLE,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { mayOverseeDuties, unitsInInbox } from '../permissions.ts'
import { datesOf, dueFilters, endOfWeek } from '../rules/due.ts'
import {
  countDuties,
  countOpenDuties,
  type DutyCounts,
  type DutyFilter,
  openDutiesOf,
  punctualityOf,
  unitsWithDuties,
} from '../store/duties.ts'
import { texts } from '../texts.ts'
import { dutyColumns, dutyFileColumns } from './duty-columns.tsx'
import { dutyRow, kindNameIn } from './duty-rows.ts'
import { InboxFigures } from './inbox-figures.tsx'

const rules = {
  filters: z.object({
    q: z.string().max(200).optional(),
    vence: z.enum(dueFilters).optional(),
    tipo: z.string().max(100).optional(),
    area: z.string().max(100).optional(),
  }),
  orders: ['vence', 'asunto'] as ['vence', 'asunto'],
}

type InboxList = List<z.output<typeof rules.filters>, 'vence' | 'asunto'>

/** What the person has to do, what is due first on top. */
export async function getInbox(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const { house, town, person } = c.var
  const { clock, filter } = await inboxOf(c, list)
  const oversees = mayOverseeDuties(person)
  const [rows, total, figures, areas] = await Promise.all([
    rowsOf(c, list),
    countOpenDuties(town.db, filter),
    figuresOf(c, list),
    oversees ? unitsWithDuties(town.db).then((ids) => unitNames(town.db, ids)) : new Map(),
  ])
  return answerOfficeList(c, {
    title: texts.title,
    lead: texts.lead(formatLongDate(clock.today)),
    here: paths.inbox,
    noun: texts.noun,
    list,
    total,
    table: { rows, columns: dutyColumns(oversees), late: ({ urgency }) => urgency.is === 'late' },
    search: texts.search,
    choices: choicesOf(areas),
    csv: paths.csv,
    nothing: (filtered) => <Nothing filtered={filtered} />,
    before: (
      <>
        <InboxFigures {...figures} query={list.query} />
        <Kinds counts={figures.counts} house={house} list={list} />
      </>
    ),
  })
}

/** The inbox as it is filtered, for a spreadsheet. */
export async function getInboxCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const rows = await rowsOf(c, { ...list, ...WHOLE })
  return answerCsv(c, { name: 'pendientes', rows, columns: dutyFileColumns })
}

async function inboxOf(c: Context<Visit>, { filters: { q, area, tipo, vence } }: InboxList) {
  const { town, settings, now } = c.var
  const person = personOf(c)
  const clock = await townClock(town.db, settings, now)
  const units = area && mayOverseeDuties(person) ? [area] : unitsInInbox(person)
  const filter: DutyFilter = { units, q, kind: tipo, ...datesOf(vence, clock.today) }
  return { clock, filter }
}

async function rowsOf(c: Context<Visit>, list: InboxList) {
  const { house, town } = c.var
  const { clock, filter } = await inboxOf(c, list)
  const duties = await openDutiesOf(town.db, filter, list)
  const names = await unitNames(
    town.db,
    duties.flatMap(({ unitId }) => unitId ?? []),
  )
  const reader = { person: personOf(c), clock, house, unitNames: names }
  return duties.map((duty) => dutyRow(duty, reader))
}

/** How much waits in the whole inbox, whatever the list is narrowed to. */
async function figuresOf(c: Context<Visit>, list: InboxList) {
  const { db } = c.var.town
  const { clock, filter } = await inboxOf(c, list)
  const { today, zone } = clock
  const { units } = filter
  const [counts, punctuality] = await Promise.all([
    countDuties(db, { units }, { today, endOfWeek: endOfWeek(today) }),
    punctualityOf(db, { units }, { from: `${today.slice(0, 8)}01`, to: today, zone }),
  ])
  return { counts, punctuality }
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
  readonly counts: DutyCounts
  readonly house: Visit['Variables']['house']
  readonly list: InboxList
}

/** One filter for each kind that waits; with one kind there is nothing to choose. */
function Kinds({ counts, house, list: { query, filters } }: KindsProps) {
  const { tipo: kind } = filters
  const kinds = Object.entries(counts.byKind).toSorted(([, a], [, b]) => b - a)
  if (kinds.length < 2 && kind === undefined) return null
  const href = (tipo: string | undefined) => query({ tipo, pagina: undefined }) || '?'
  return (
    <Pills
      label={texts.kinds}
      items={[
        { label: texts.all, count: counts.all, href: href(undefined), here: kind === undefined },
        ...kinds.map(([name, count]) => ({
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
