import type { Context } from 'hono'
import { type Column, DataTable, Empty, List, Money, Page, Status } from '../../../design/index.ts'
import { type TownClock, townClock } from '../../../kernel/calendar/index.ts'
import { answerPastEnd, answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { writeCsv } from '../../../lib/csv.ts'
import { exportColumns } from '../export/columns.ts'
import { worksToWrite } from '../export/works-to-write.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { type ListedWork, listWorks, totalWorks } from '../store/list.ts'
import { type PlaceLine, placeLines } from '../store/place-lines.ts'
import { WorkFilters, worksAsked } from './list-filters.tsx'
import { PlaceCell } from './place-line.tsx'
import { daysLate, statusOfWork } from './standing-status.ts'

const { public: texts, fields } = pageTexts

/** Everybody's list of works. */
export async function getWorks(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, clock.today)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const { list, filter } = asked
  const [rows, totals] = await Promise.all([
    listWorks(town.db, filter, list),
    totalWorks(town.db, filter),
  ])
  const past = answerPastEnd(c, list, totals.works)
  if (past) return past
  const places = await placeLines(
    town.db,
    rows.map(({ placeId }) => placeId),
  )
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.lead}
      path={paths.works}
      here={paths.works}
    >
      <List
        title={texts.title}
        lead={texts.lead}
        total={totals.works}
        noun={['obra', 'obras']}
        state={list}
        filters={<WorkFilters c={c} list={list} here={paths.works} units />}
        downloads={[
          { label: 'CSV', href: `${paths.worksCsv}${list.query({ pagina: undefined })}` },
        ]}
        empty={
          filtered ? (
            <Empty title={texts.nothing}>{texts.nothingTodo}</Empty>
          ) : (
            <Empty title={texts.none}>{texts.noneTodo}</Empty>
          )
        }
      >
        <DataTable
          caption={texts.caption}
          quiet
          columns={workColumns({ clock, places, href: paths.work })}
          rows={rows}
          sort={list}
          late={(row) => daysLate(row, clock) > 0}
          foot={{
            ...{ name: `${totals.works.toLocaleString('es-MX')} en total` },
            money: <Money of={totals.assigned} />,
          }}
        />
      </List>
    </Page>,
  )
}

type RowContext = {
  readonly clock: TownClock
  readonly places: ReadonlyMap<string, PlaceLine>
  readonly href: (folio: string) => string
}

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
    ...{ key: 'status', label: fields.status, order: 'fecha' },
    cell: (row) => <Status {...statusOfWork(row, clock)} />,
  },
]

/** The whole list as it is filtered, for a spreadsheet. It loads back. */
export async function getWorksCsv(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const { today } = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, today)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const works = await worksToWrite(town.db, asked.filter, asked.list)
  return c.body(writeCsv(works, exportColumns, 'people'), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="obras-${today}.csv"`,
  })
}
