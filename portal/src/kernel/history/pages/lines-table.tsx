import { Changed, type Column, DataTable, type ListState } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import type { ToldLine } from '../told-lines.ts'

/** A line tells so many of its changes; its own page tells all. */
const CHANGES = 3

type Props = {
  readonly lines: readonly ToldLine[]
  readonly list: ListState
  readonly zone: string
}

export const LinesTable = ({ lines, list, zone }: Props) => (
  <DataTable
    caption={texts.title}
    quiet
    sort={list}
    rows={lines}
    columns={[
      { key: 'what', label: texts.what, main: true, cell: (line) => <What line={line} /> },
      { key: 'thing', label: texts.thing, cell: ({ teller, thing }) => named(teller.name, thing) },
      {
        ...{ key: 'when', label: texts.when, kind: 'date', order: 'fecha' },
        cell: ({ entry }) => (
          <>
            {formatDate(dateIn(zone, entry.recordedAt))}
            <small>{timeIn(zone, entry.recordedAt)}</small>
          </>
        ),
      },
      {
        ...{ key: 'who', label: texts.who },
        cell: ({ who, unit }) => (
          <>
            {who}
            {unit && <small>{unit}</small>}
          </>
        ),
      },
      changedColumn,
    ]}
  />
)

const changedColumn: Column<ToldLine> = {
  ...{ key: 'changed', label: texts.changed },
  cell: ({ changes }) => (
    <Changed
      rows={changes.slice(0, CHANGES)}
      more={changes.length > CHANGES ? texts.more(changes.length - CHANGES) : undefined}
    />
  ),
}

export const lineId = (id: number) => `linea-${id}`

const What = ({ line: { entry, teller, what } }: { line: ToldLine }) => (
  <a href={`${paths.thing(teller.slug, entry.thing.id)}#${lineId(entry.id)}`}>{what}</a>
)

const named = (kind: string, { title, href }: ToldLine['thing']) => (
  <>
    {href ? <a href={href}>{title}</a> : title}
    <small>{kind}</small>
  </>
)
