import type { Context } from 'hono'
import { z } from 'zod'
import {
  type Column,
  DataTable,
  Empty,
  Field,
  Filters,
  List,
  type ListState,
  Money,
  Page,
  Select,
} from '../../../design/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { countsOf, type Figure } from '../../story/index.ts'
import {
  answerPastEnd,
  answerPublicCsv,
  answerWrong,
  readList,
  type Visit,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { levelsWithCounts } from '../store/levels.ts'
import { ceilingYears, type ListedPlace, listPlaces } from '../store/place-list.ts'
import { texts } from '../texts.ts'
import { FigureLinks } from './figure-links.tsx'

const filters = z.object({
  q: z.string().max(200).optional(),
  nivel: z.string().max(80).optional(),
  anio: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
})

/** All that a file holds. */
const WHOLE = { offset: 0, limit: 100_000 } as const

/** The places of the town as anyone sees them: what each may spend, and its works. */
export async function getPlaces(c: Context<Visit>) {
  const { list, wrong } = readList(c, { filters, orders: ['nombre', 'techo'] })
  if (!list) return answerWrong(c, wrong)
  const { db } = c.var.town
  const [levels, years] = await Promise.all([levelsWithCounts(db), ceilingYears(db)])
  const { q, nivel, anio } = list.filters
  const year = anio === undefined ? years[0] : Number(anio)
  const { total, places } = await listPlaces(db, { text: q, level: nivel, year }, list)
  const past = answerPastEnd(c, list, total)
  if (past) return past
  const ids = places.map(({ id }) => id)
  const figures = await countsOf(c.var.house.story, db, { kind: 'place', ids })
  const filtered = q !== undefined || nivel !== undefined || anio !== undefined
  const file = paths.listCsv + list.query({ pagina: undefined })
  return c.html(
    <Page
      visit={c.var}
      title={texts.found}
      description={texts.publicLead}
      path={paths.list}
      here={paths.list}
    >
      <List
        title={texts.found}
        lead={texts.publicLead}
        total={total}
        noun={texts.noun}
        state={list}
        filters={
          <Filters state={list} clear={filtered ? paths.list : undefined}>
            <Field name="q" label={texts.search} kind="search" value={q} />
            <Select
              name="nivel"
              label={texts.level}
              value={nivel}
              none={texts.all}
              options={levels.map(({ key, name }) => ({ value: key, label: name }))}
            />
            {years.length > 1 && (
              <Select
                name="anio"
                label={texts.year}
                value={String(year)}
                options={years.map((one) => ({ value: String(one), label: String(one) }))}
              />
            )}
          </Filters>
        }
        downloads={total > 0 ? [{ label: 'CSV', href: file }] : undefined}
        empty={
          filtered ? (
            <Empty title={texts.none}>{texts.noneTodo}</Empty>
          ) : (
            <Empty title={texts.noTerritory}>{texts.noTerritoryTodo}</Empty>
          )
        }
      >
        <PlaceTable places={places} figures={figures} year={year} state={list} />
      </List>
    </Page>,
  )
}

/** The same as a file. */
export async function getPlacesCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, { filters, orders: ['nombre', 'techo'] })
  if (!list) return answerWrong(c, wrong)
  const { db } = c.var.town
  const { q, nivel, anio } = list.filters
  const year = anio === undefined ? (await ceilingYears(db))[0] : Number(anio)
  const asked = { text: q, level: nivel, year }
  const { places } = await listPlaces(db, asked, { ...list, ...WHOLE })
  const ids = places.map(({ id }) => id)
  const figures = await countsOf(c.var.house.story, db, { kind: 'place', ids })
  const columns = fileColumns(year, figures)
  return answerPublicCsv(c, { name: 'lugares', rows: places, columns })
}

type FiguresOf = ReadonlyMap<string, readonly Figure[]>

type TableProps = {
  readonly places: readonly ListedPlace[]
  readonly figures: FiguresOf
  readonly year: number | undefined
  readonly state: ListState
}

function PlaceTable({ places, figures, year, state }: TableProps) {
  const columns: Column<ListedPlace>[] = [
    {
      ...{ key: 'name', label: texts.place, main: true, order: 'nombre' },
      cell: ({ name, code, level, parentName }) => (
        <>
          <a href={paths.place(code, level)}>{name}</a>
          {parentName && <small>{parentName}</small>}
        </>
      ),
    },
    { key: 'level', label: texts.level, cell: ({ levelName }) => levelName },
    {
      ...{ key: 'works', label: texts.here },
      cell: ({ id }) => <FigureLinks of={figures.get(id) ?? []} none={texts.nothingYet} />,
    },
    ...(year === undefined ? [] : [ceilingColumn(year)]),
  ]
  return <DataTable caption={texts.found} quiet rows={places} columns={columns} sort={state} />
}

const ceilingColumn = (year: number): Column<ListedPlace> => ({
  ...{ key: 'ceiling', label: texts.ceilingOf(year), kind: 'number', order: 'techo' },
  cell: ({ ceiling }) => (ceiling === null ? texts.noCeiling : <Money of={ceiling} />),
})

const fileColumns = (
  year: number | undefined,
  figures: FiguresOf,
): readonly FileColumn<ListedPlace>[] => [
  { heading: texts.level, value: ({ levelName }) => levelName },
  { heading: texts.code, value: ({ code }) => code },
  { heading: texts.place, value: ({ name }) => name },
  { heading: texts.parent, value: ({ parentName }) => parentName },
  { heading: texts.works, value: countOf(figures, 'works') },
  { heading: texts.late, value: countOf(figures, 'late') },
  {
    heading: year === undefined ? texts.ceiling : texts.ceilingOf(year),
    value: ({ ceiling }) => (ceiling === null ? null : ceiling / 100),
    format: 'money',
  },
]

/** What a place has none of is not among its figures. */
const countOf =
  (figures: FiguresOf, key: string) =>
  ({ id }: ListedPlace): number =>
    figures.get(id)?.find((figure) => figure.key === key)?.count ?? 0
