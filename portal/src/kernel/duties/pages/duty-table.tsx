import { type Column, DataTable, Status, type StatusProps } from '../../../design/index.ts'
import { type CalendarDate, calendarDate, formatDate } from '../../../lib/dates.ts'
import type { TownClock } from '../../calendar/index.ts'
import { addressOf, type StoryPart } from '../../story/index.ts'
import { type Urgency, urgencyOf } from '../rules/due.ts'
import type { Duty } from '../store/duties.ts'
import { texts } from '../texts.ts'

export type DutyTableProps = {
  readonly duties: readonly Duty[]
  readonly clock: TownClock
  readonly story: readonly StoryPart[]
  /** Only for who sees the duties of several units. */
  readonly unitNames: ReadonlyMap<string, string> | undefined
}

type Row = Duty & {
  readonly address: string | undefined
  readonly day: CalendarDate
  readonly urgency: Urgency
}

export function DutyTable({ duties, clock, story, unitNames }: DutyTableProps) {
  const rows = duties.map((duty): Row => {
    const day = calendarDate(duty.dueOn)
    const urgency = urgencyOf(day, clock.today, clock.days)
    return { ...duty, day, urgency, address: duty.href ?? addressOf(story, duty.thing) }
  })
  const unit: Column<Row> = {
    key: 'unit',
    label: texts.unit,
    cell: ({ unitId }) => (unitId === null ? texts.office : (unitNames?.get(unitId) ?? unitId)),
  }
  const [subject, ...others] = columns
  return (
    <DataTable
      caption={texts.title}
      quiet
      rows={rows}
      late={({ urgency }) => urgency.is === 'late'}
      columns={subject && unitNames ? [subject, unit, ...others] : columns}
    />
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'subject', label: texts.subject, main: true, cell: (row) => <Subject row={row} /> },
  { key: 'due', label: texts.due, cell: (row) => <Due row={row} /> },
  { key: 'state', label: texts.state, cell: (row) => <Status {...statusOf(row)} /> },
]

/** What to do, where, and why; what was not published says its reason and leads to where it is mended. */
function Subject({ row: { kind, title, thing, why, address } }: { row: Row }) {
  const name = title ?? thing.id
  const corrects = kind === 'publication' && address
  return (
    <>
      {address && !corrects ? <a href={address}>{name}</a> : name}
      <br />
      <small>
        {why}{' '}
        {corrects && (
          <a href={address} aria-label={`${texts.fix}: ${name}`}>
            {texts.fix}
          </a>
        )}
      </small>
    </>
  )
}

const Due = ({ row: { day, urgency } }: { row: Row }) =>
  urgency.is === 'today' ? (
    <b>{texts.today}</b>
  ) : (
    <>
      <b>{formatDate(day)}</b>
      <br />
      <small>
        {urgency.is === 'late' ? texts.daysLate(urgency.days) : texts.daysAhead(urgency.days)}
      </small>
    </>
  )

function statusOf({ kind, urgency }: Row): StatusProps {
  if (kind === 'publication') return { tone: 'stopped', word: texts.notPublished }
  if (urgency.is === 'late') return { tone: 'late', word: texts.late }
  if (urgency.is === 'today') return { tone: 'waiting', word: texts.dueToday }
  return { tone: 'under-way', word: texts.waiting }
}
