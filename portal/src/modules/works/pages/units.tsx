import type { Context } from 'hono'
import { z } from 'zod'
import {
  Checkbox,
  type Column,
  DataTable,
  Empty,
  Field,
  Filters,
  List,
  Page,
} from '../../../design/index.ts'
import { calendarPaths, townClock } from '../../../kernel/calendar/index.ts'
import { organisationPaths, unitsInForce } from '../../../kernel/organisation/index.ts'
import {
  answerPastEnd,
  answerPublicCsv,
  answerWrong,
  readList,
  type Visit,
} from '../../../kernel/visit/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { fold } from '../../../lib/text.ts'
import { latenessOfUnits } from '../edition-standing.ts'
import { paths } from '../paths.ts'
import { sortedUnits, type UnitRow, unitRows } from '../rules/unit-list.ts'
import { worksByUnit } from '../store/units.ts'
import { unitsTexts as texts } from '../units-texts.ts'

const rules = {
  filters: z.object({
    q: z.string().max(200).optional(),
    obras: z.literal('si').optional(),
  }),
  orders: ['nombre', 'obras', 'tarde', 'atraso'],
} satisfies Parameters<typeof readList>[1]

type Asked = { readonly q?: string | undefined; readonly obras?: 'si' | undefined }

/** The areas of the town: how many works each has, and how late it is. */
export async function getUnits(c: Context<Visit>) {
  const { list, wrong } = readList(c, { ...rules, orders: ['nombre', 'obras', 'tarde', 'atraso'] })
  if (!list) return answerWrong(c, wrong)
  const all = sortedUnits(await rowsFor(c, list.filters), list)
  const past = answerPastEnd(c, list, all.length)
  if (past) return past
  const { q, obras } = list.filters
  const filtered = q !== undefined || obras !== undefined
  const file = paths.unitsCsv + list.query({ pagina: undefined })
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.lead}
      path={paths.units}
      here={paths.units}
    >
      <List
        title={texts.title}
        lead={texts.lead}
        total={all.length}
        noun={texts.noun}
        state={list}
        filters={
          <Filters state={list} clear={filtered ? paths.units : undefined}>
            <Field name="q" kind="search" label={texts.search} value={q} />
            <Checkbox name="obras" label={texts.withWorks} checked={obras === 'si'} />
          </Filters>
        }
        downloads={all.length > 0 ? [{ label: 'CSV', href: file }] : undefined}
        empty={
          filtered ? (
            <Empty title={texts.nothing}>{texts.nothingTodo}</Empty>
          ) : (
            <Empty title={texts.none}>{texts.noneTodo}</Empty>
          )
        }
      >
        <p>
          {texts.counted} <a href={calendarPaths.page}>{texts.calendar}</a>
        </p>
        <DataTable
          caption={texts.lead}
          quiet
          sort={list}
          columns={columns}
          rows={all.slice(list.offset, list.offset + list.limit)}
          late={({ late }) => late > 0}
          foot={footOf(all)}
        />
      </List>
    </Page>,
  )
}

/** The same as a file. */
export async function getUnitsCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, { ...rules, orders: ['nombre', 'obras', 'tarde', 'atraso'] })
  if (!list) return answerWrong(c, wrong)
  const rows = sortedUnits(await rowsFor(c, list.filters), list)
  return answerPublicCsv(c, { name: 'areas', rows, columns: fileColumns })
}

async function rowsFor(c: Context<Visit>, { q = '', obras }: Asked): Promise<UnitRow[]> {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const [units, works, lateness] = await Promise.all([
    unitsInForce(town.db, clock.today),
    worksByUnit(town.db),
    latenessOfUnits(town.db, clock),
  ])
  const asked = fold(q)
  return unitRows(units, { works, lateness }).filter(
    ({ name, works }) => fold(name).includes(asked) && (obras === undefined || works > 0),
  )
}

const worksOf = (id: string, more: Record<string, string> = {}) =>
  `${paths.works}?${new URLSearchParams({ unidad: id, ...more })}`

const columns: readonly Column<UnitRow>[] = [
  {
    ...{ key: 'unit', label: texts.unit, main: true, order: 'nombre' },
    cell: ({ id, name, above }) => (
      <>
        <a href={organisationPaths.publicUnit(id)}>{name}</a>
        {above && <small>{above}</small>}
      </>
    ),
  },
  {
    ...{ key: 'works', label: texts.works, kind: 'number', order: 'obras' },
    cell: ({ id, name, works }) =>
      works === 0 ? (
        '0'
      ) : (
        <a href={worksOf(id)} aria-label={texts.worksOf(works, name)}>
          {texts.figure(works)}
        </a>
      ),
  },
  { key: 'open', label: texts.open, kind: 'number', cell: ({ open }) => texts.figure(open) },
  {
    ...{ key: 'in-time', label: texts.inTime, kind: 'number' },
    cell: ({ open, late }) => texts.figure(open - late),
  },
  {
    ...{ key: 'late', label: texts.late, kind: 'number', order: 'tarde' },
    cell: ({ id, name, late }) =>
      late === 0 ? (
        '0'
      ) : (
        <a href={worksOf(id, { tarde: 'si' })} aria-label={texts.lateOf(late, name)}>
          {texts.figure(late)}
        </a>
      ),
  },
  {
    ...{ key: 'median', label: texts.median, kind: 'number', order: 'atraso' },
    cell: ({ median }) => (median === undefined ? texts.noFigure : texts.figure(median)),
  },
]

function footOf(rows: readonly UnitRow[]) {
  const sum = (value: (row: UnitRow) => number) =>
    texts.figure(rows.reduce((total, row) => total + value(row), 0))
  return {
    ...{ unit: texts.total, works: sum(({ works }) => works), open: sum(({ open }) => open) },
    ...{ 'in-time': sum(({ open, late }) => open - late), late: sum(({ late }) => late) },
  }
}

const fileColumns: readonly FileColumn<UnitRow>[] = [
  { heading: texts.unit, value: ({ name }) => name },
  { heading: texts.parent, value: ({ above }) => above ?? null },
  { heading: texts.works, value: ({ works }) => works },
  { heading: texts.open, value: ({ open }) => open },
  { heading: texts.inTime, value: ({ open, late }) => open - late },
  { heading: texts.late, value: ({ late }) => late },
  { heading: texts.median, value: ({ median }) => median ?? null },
]
