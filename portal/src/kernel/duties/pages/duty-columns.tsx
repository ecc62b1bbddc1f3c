import { type Column, Status, type StatusProps } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { texts } from '../texts.ts'
import { type DutyRow, dueInWords, whoDoes } from './duty-rows.ts'

/** The unit, only for who sees the duties of several. */
export const dutyColumns = (units: boolean): readonly Column<DutyRow>[] => [
  {
    ...{ key: 'subject', label: texts.subject, main: true, order: 'asunto' },
    cell: (row) => <Subject row={row} units={units} />,
  },
  {
    ...{ key: 'place', label: texts.place },
    cell: ({ where }) => (
      <>
        {where?.place}
        {where?.holder && <small>{where.holder}</small>}
      </>
    ),
  },
  ...(units ? [{ key: 'unit', label: texts.unit, cell: ({ unitName }: DutyRow) => unitName }] : []),
  { key: 'due', label: texts.due, kind: 'date', order: 'vence', cell: (row) => <Due row={row} /> },
  { key: 'state', label: texts.state, kind: 'state', cell: (row) => <Status {...statusOf(row)} /> },
]

export const dutyFileColumns: readonly FileColumn<DutyRow>[] = [
  { heading: texts.kind, value: ({ kindName }) => kindName },
  { heading: texts.subject, value: nameOf },
  { heading: texts.code, value: ({ where }) => where?.code ?? null },
  { heading: texts.place, value: ({ where }) => where?.place ?? null },
  { heading: texts.why, value: ({ why }) => why },
  { heading: texts.unit, value: ({ unitName }) => unitName },
  { heading: texts.due, value: ({ dueOn }) => dueOn },
  { heading: texts.state, value: stateInFile },
]

/** What to do, where, and why; what was not published says its reason and leads to where it is mended. */
function Subject({ row, units }: { row: DutyRow; units: boolean }) {
  const { kind, why, address, mayDo, where } = row
  const name = nameOf(row)
  const corrects = kind === 'publication' && mayDo && address
  return (
    <>
      {address && !corrects ? <a href={address}>{name}</a> : name}
      <small>
        {where?.code && `${where.code} · `}
        {why}{' '}
        {corrects && (
          <a href={address} aria-label={`${texts.fix}: ${name}`}>
            {texts.fix}
          </a>
        )}
        {!mayDo && !units && whoDoes(row)}
      </small>
    </>
  )
}

function nameOf({ title, thing }: DutyRow) {
  return title ?? thing.id
}

const Due = ({ row }: { row: DutyRow }) =>
  row.urgency.is === 'today' ? (
    <b>{texts.today}</b>
  ) : (
    <>
      <b>{formatDate(row.day)}</b>
      {!saysHowLate(row) && <small>{dueInWords(row)}</small>}
    </>
  )

/** In clay; what was not published says that instead, and its date how late it is. */
const saysHowLate = ({ kind, urgency }: DutyRow) => kind !== 'publication' && urgency.is === 'late'

function statusOf(row: DutyRow): StatusProps {
  const { kind, urgency } = row
  if (kind === 'publication') return { tone: 'stopped', word: texts.notPublished }
  if (urgency.is === 'late') return { tone: 'late', word: dueInWords(row) }
  if (urgency.is === 'today') return { tone: 'waiting', word: texts.dueToday }
  return { tone: 'under-way', word: texts.waiting }
}

function stateInFile(row: DutyRow): string {
  const word = saysHowLate(row) ? texts.late : statusOf(row).word
  return `${word}, ${dueInWords(row)}`
}
