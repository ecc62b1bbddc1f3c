import type { Context } from 'hono'
import { z } from 'zod'
import {
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  Field,
  Figures,
  Filters,
  List,
  type ListState,
  Money,
  OfficePage,
  Select,
} from '../../../design/index.ts'
import { writeCsv } from '../../../lib/csv.ts'
import { answerPastEnd, answerWrong, personOf, readList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type LevelWithCount, levelsWithCounts } from '../store/levels.ts'
import { allPlaces, ceilingYears, type ListedPlace, listPlaces } from '../store/place-list.ts'
import { territoryImporter } from '../territory/importer.ts'
import { texts } from '../texts.ts'

const filters = z.object({
  q: z.string().optional(),
  nivel: z.string().optional(),
  anio: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
})
const rules = { filters, orders: ['nombre', 'techo'] as ['nombre', 'techo'] }

/** The places of the town, with the ceilings of one year and their sum. */
export async function getTerritory(c: Context<Visit>) {
  const { db } = c.var.town
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const [levels, years] = await Promise.all([levelsWithCounts(db), ceilingYears(db)])
  const { q, nivel, anio } = list.filters
  const year = anio === undefined ? years[0] : Number(anio)
  const { total, sum, places } = await listPlaces(db, { text: q, level: nivel, year }, list)
  const past = answerPastEnd(c, list, total)
  if (past) return past
  const mayLoad = territoryImporter.mayLoad(personOf(c))
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.office}
      actions={mayLoad && <ButtonLink href={LOAD}>{texts.load}</ButtonLink>}
    >
      {levels.length > 0 && <Levels levels={levels} state={list} />}
      <List
        total={total}
        noun={texts.noun}
        state={list}
        filters={
          <Filters state={list} clear={q || nivel || anio ? paths.office : undefined}>
            <Field name="q" label={texts.search} kind="search" value={q} />
            <Select
              name="nivel"
              label={texts.level}
              value={nivel}
              none={texts.all}
              options={optionsOf(levels)}
            />
            <Select name="anio" label={texts.year} value={year} options={yearOptions(years)} />
          </Filters>
        }
        downloads={[
          { label: 'CSV', href: `${paths.download}${list.query({ pagina: undefined })}` },
        ]}
        empty={<Empty title={levels.length === 0 ? texts.empty : texts.none} />}
      >
        <PlaceTable places={places} year={year} sum={sum} state={list} />
      </List>
    </OfficePage>,
  )
}

const LOAD = '/oficina/cargas/nueva/territory'

const optionsOf = (levels: readonly LevelWithCount[]) =>
  levels.map(({ key, name }) => ({ value: key, label: name }))

const yearOptions = (years: readonly number[]) =>
  years.map((year) => ({ value: String(year), label: String(year) }))

const Levels = ({ levels, state }: { levels: readonly LevelWithCount[]; state: ListState }) => (
  <Figures
    items={levels.map(({ key, name, places }) => ({
      label: name,
      value: places.toLocaleString('es-MX'),
      href: `${paths.office}${state.query({ nivel: key, pagina: undefined })}`,
    }))}
  />
)

type PlaceTableProps = {
  readonly places: readonly ListedPlace[]
  readonly year: number | undefined
  readonly sum: number
  readonly state: ListState
}

function PlaceTable({ places, year, sum, state }: PlaceTableProps) {
  const columns: Column<ListedPlace>[] = [
    {
      ...{ key: 'name', label: texts.place, main: true, order: 'nombre' },
      cell: ({ name, code }) => <a href={paths.place(code)}>{name}</a>,
    },
    { key: 'level', label: texts.level, cell: ({ levelName }) => levelName },
    { key: 'code', label: texts.code, cell: ({ code }) => code },
    { key: 'parent', label: texts.parent, cell: ({ parentName }) => parentName },
    {
      ...{ key: 'map', label: texts.map },
      cell: ({ box }) => (box ? texts.drawn : texts.notDrawn),
    },
  ]
  if (year !== undefined)
    columns.push({
      ...{ key: 'ceiling', label: texts.ceilingOf(year), kind: 'number', order: 'techo' },
      cell: ({ ceiling }) => ceiling !== null && <Money of={ceiling} />,
    })
  const foot = year !== undefined && sum > 0 && { name: texts.total, ceiling: <Money of={sum} /> }
  return (
    <DataTable
      caption={texts.title}
      quiet
      rows={places}
      columns={columns}
      sort={state}
      {...(foot && { foot })}
    />
  )
}

/** The same places as a file. */
export async function getPlacesFile(c: Context<Visit>) {
  const { db } = c.var.town
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const { q, nivel, anio } = list.filters
  const year = anio === undefined ? (await ceilingYears(db))[0] : Number(anio)
  const places = await allPlaces(db, { text: q, level: nivel, year })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="lugares.csv"')
  return c.body(
    writeCsv(
      places,
      [
        { heading: texts.level, value: ({ levelName }) => levelName },
        { heading: texts.code, value: ({ code }) => code },
        { heading: texts.place, value: ({ name }) => name },
        { heading: texts.parent, value: ({ parentName }) => parentName },
        {
          heading: year === undefined ? texts.ceiling : texts.ceilingOf(year),
          value: ({ ceiling }) => (ceiling === null ? null : ceiling / 100),
        },
      ],
      'people',
    ),
  )
}
