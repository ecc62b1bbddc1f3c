import type { Context } from 'hono'
import {
  ButtonLink,
  type Column,
  DataTable,
  Figures,
  List,
  OfficePage,
} from '../../../design/index.ts'
import { type TownClock, townClock } from '../../../kernel/calendar/index.ts'
import { type Person, unitsOf } from '../../../kernel/identity/index.ts'
import { answerPastEnd, answerWrong, personOf, type Visit } from '../../../kernel/visit/index.ts'
import { calendarDate } from '../../../lib/dates.ts'
import { paths } from '../paths.ts'
import { mayOpenProcurement, seesAllContracts } from '../permissions.ts'
import {
  type ListedProcess,
  listProcesses,
  type ProcessFilter,
  totalProcesses,
} from '../store/list.ts'
import { dayText } from '../texts.ts'
import { NoProcesses, ProcessFilters, processColumns } from './list-parts.tsx'
import { dueIn, officeProcessesAsked } from './list-query.ts'
import { officeTexts as texts } from './texts.ts'

/** The contracts of one's own units, what is due first on top; who follows the town sees all. */
export async function getOfficeProcesses(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const asked = await officeProcessesAsked(c, clock.today)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const person = personOf(c)
  const all = seesAllContracts(person)
  const { list } = asked
  const own = all ? {} : { units: unitsOf(person) }
  const filter = { ...asked.filter, ...own }
  const [rows, totals, tiles] = await Promise.all([
    listProcesses(town.db, filter, list),
    totalProcesses(town.db, filter),
    tilesOf(c, own, clock),
  ])
  const pastEnd = answerPastEnd(c, list, totals.processes)
  if (pastEnd) return pastEnd
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={all ? texts.leadAll : texts.lead}
      here={paths.office}
      actions={mayOpenAny(person) && <ButtonLink href={paths.newProcess}>{texts.open}</ButtonLink>}
    >
      <Figures items={tiles} />
      <List
        total={totals.processes}
        noun={texts.noun}
        state={list}
        filters={<ProcessFilters c={c} list={list} here={paths.office} units={all} />}
        empty={<NoProcesses list={list} here={paths.office} />}
      >
        <DataTable
          caption={texts.title}
          quiet
          columns={columnsFor(clock)}
          rows={rows}
          sort={list}
          late={({ dueOn }) => dueOn !== null && dueOn < clock.today}
        />
      </List>
    </OfficePage>,
  )
}

const mayOpenAny = (person: Person) =>
  mayOpenProcurement(person, { unitId: null }) ||
  unitsOf(person).some((unitId) => mayOpenProcurement(person, { unitId }))

/** How much is late and how much is due soon; each opens its rows. */
async function tilesOf(c: Context<Visit>, own: ProcessFilter, { today }: TownClock) {
  const { db } = c.var.town
  const count = async (filter: ProcessFilter) =>
    (await totalProcesses(db, { ...own, ...filter })).processes
  const [late, week, whole] = await Promise.all([
    count(dueIn('tarde', today)),
    count(dueIn('semana', today)),
    count({}),
  ])
  return [
    { label: texts.lateCount, value: late, href: `${paths.office}?vence=tarde`, late: late > 0 },
    { label: texts.weekCount, value: week, href: `${paths.office}?vence=semana` },
    { label: texts.allCount, value: whole, href: paths.office },
  ]
}

function columnsFor(clock: TownClock): readonly Column<ListedProcess>[] {
  const [name, ...others] = processColumns(paths.officeProcess)
  const due: Column<ListedProcess> = {
    ...{ key: 'due', label: texts.dueColumn, order: 'vence', kind: 'long' },
    cell: (row) => <Due row={row} clock={clock} />,
  }
  return [...(name ? [name] : []), due, ...others.filter(({ key }) => key !== 'paid')]
}

function Due({ row: { dueOn, dueWhy }, clock }: { row: ListedProcess; clock: TownClock }) {
  if (dueOn === null) return <>{texts.nothingDue}</>
  return (
    <span>
      <b>{nearness(dueOn, clock)}</b>
      <small>
        {dayText(dueOn)} · {dueWhy}
      </small>
    </span>
  )
}

function nearness(dueOn: string, { today, days }: TownClock): string {
  if (dueOn === today) return texts.today
  const due = calendarDate(dueOn)
  return dueOn < today
    ? texts.daysLate(days.between(due, today))
    : texts.daysAhead(days.between(today, due))
}
