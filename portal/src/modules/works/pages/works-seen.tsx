import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import {
  Choosing,
  type ChoosingProps,
  type Column,
  DataTable,
  type DataTableProps,
  Empty,
  List,
  type ListProps,
  Money,
  Status,
} from '../../../design/index.ts'
import { type TownClock, townClock } from '../../../kernel/calendar/index.ts'
import { answerPastEnd, answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import {
  type ListedWork,
  listWorks,
  type Orders,
  totalWorks,
  type WorkFilter,
  type WorkTotals,
} from '../store/list.ts'
import { type PlaceLine, placeLines } from '../store/place-lines.ts'
import { type AskedWorks, isFiltered, WorkFilters, worksAsked } from './list-filters.tsx'
import { PlaceCell } from './place-line.tsx'
import { daysLate, statusOfWork } from './standing-status.ts'

const { public: texts, fields } = pageTexts

/** One page of works, with what its rows need. */
export type WorksSeen = {
  readonly clock: TownClock
  readonly list: AskedWorks
  readonly rows: readonly ListedWork[]
  readonly totals: WorkTotals
  readonly places: ReadonlyMap<string, PlaceLine>
}

/** What the address asks for of the works that are theirs, or the answer that says why it cannot be. */
export async function worksSeen(
  c: Context<Visit>,
  orders: Orders,
  theirs: (filter: WorkFilter) => WorkFilter = (filter) => filter,
): Promise<WorksSeen | Response> {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, { clock, orders })
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const { list } = asked
  const filter = theirs(asked.filter)
  const counted = totalWorks(town.db, filter)
  const rowsOf = (total?: WorkTotals) =>
    listWorks(town.db, filter, { ...list, ...(total && { of: total.works }) })
  const [totals, rows] = await Promise.all([
    counted,
    list.offset < FAR ? rowsOf() : counted.then(rowsOf),
  ])
  const places = await placeLines(
    town.db,
    rows.map(({ placeId }) => placeId),
  )
  return answerPastEnd(c, list, totals.works) ?? { clock, list, rows, totals, places }
}

/** From here on it pays to know how many there are before reading a page. */
const FAR = 1000

type WorksListProps = Pick<ListProps, 'title' | 'lead' | 'downloads'> & {
  readonly c: Context<Visit>
  readonly seen: WorksSeen
  readonly here: string
  readonly href: (folio: string) => string
  readonly caption: string
  readonly foot?: DataTableProps<ListedWork>['foot']
  /** Whether works of several units are seen. */
  readonly units: boolean
  /** Said when there are no works at all. */
  readonly none: readonly [title: string, todo: string]
  /** What can be done to the works that are chosen in the list. */
  readonly acts?: ChoosingProps['acts']
  /** What else shows the same works, above their table. */
  readonly children?: Child
}

export function WorksList({
  c,
  seen,
  here,
  href,
  caption,
  foot,
  units,
  none,
  children,
  acts,
  ...list
}: WorksListProps) {
  const { clock, rows, totals, places } = seen
  const table = (
    <DataTable
      caption={caption}
      quiet
      columns={workColumns({ clock, places, href })}
      rows={rows}
      sort={seen.list}
      late={(row) => daysLate(row, clock) > 0}
      foot={foot}
      choose={
        acts && acts.length > 0
          ? { name: 'obra', value: ({ folio }) => folio, label: ({ title }) => title }
          : undefined
      }
    />
  )
  const [nothing, todo] = isFiltered(seen.list) ? [texts.nothing, texts.nothingTodo] : none
  return (
    <List
      {...list}
      total={totals.works}
      noun={texts.noun}
      state={seen.list}
      filters={<WorkFilters c={c} list={seen.list} here={here} units={units} />}
      empty={<Empty title={nothing}>{todo}</Empty>}
    >
      {children}
      {acts && acts.length > 0 ? (
        <Choosing action={paths.together} name="que" acts={acts}>
          {table}
        </Choosing>
      ) : (
        table
      )}
    </List>
  )
}

type RowContext = Pick<WorksSeen, 'clock' | 'places'> & Pick<WorksListProps, 'href'>

export const workColumns = ({ clock, places, href }: RowContext): readonly Column<ListedWork>[] => [
  {
    ...{ key: 'name', label: fields.name, main: true, order: 'titulo' },
    cell: ({ folio, title }) => (
      <>
        <a href={href(folio)}>{title}</a>
        <small>{folio}</small>
      </>
    ),
  },
  {
    ...{ key: 'place', label: fields.place },
    cell: ({ placeId }) => {
      const line = places.get(placeId ?? '')
      return line ? <PlaceCell line={line} /> : fields.unknown
    },
  },
  { key: 'unit', label: fields.unit, cell: ({ unitName }) => unitName ?? fields.nobody },
  {
    ...{ key: 'money', label: fields.assigned, kind: 'number', order: 'monto' },
    cell: ({ assigned }) => (assigned === null ? fields.unknown : <Money of={assigned} />),
  },
  {
    ...{ key: 'status', label: fields.status, kind: 'state', order: 'fecha' },
    cell: (row) => <Status {...statusOfWork(row, clock)} />,
  },
]
