import type { Context } from 'hono'
import { DataTable, Empty, List, OfficePage } from '../../../design/index.ts'
import { answerCsv, answerPastEnd, answerWrong, readList, type Visit } from '../../visit/index.ts'
import type { Measure } from '../measure.ts'
import { paths } from '../paths.ts'
import { type MeasureRead, readMeasures } from '../read-measure.ts'
import { texts } from '../texts.ts'
import { Dates, dateFilters, datesIn, filterOf, isWhole } from './measure-dates.tsx'
import { MeasureRows, MeasureValue, RowsLink, valueText } from './measure-value.tsx'

const rules = { filters: dateFilters, orders: ['orden', 'medida'] as ['orden', 'medida'] }

/** Every measure with its figure; the figure opens to what makes it. */
export async function getMeasures(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  const filter = filterOf(sent)
  const measures = sorted(await readMeasures(c.var, filter), list)
  const past = answerPastEnd(c, list, measures.length)
  if (past) return past
  const monthsOf = ({ name }: Measure) =>
    paths.measure(name) + list.query({ pagina: undefined, orden: undefined })
  const file = { label: 'CSV', href: paths.csv + list.query({ pagina: undefined }) }
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={texts.lead} here={paths.list}>
      <List
        total={measures.length}
        noun={texts.noun}
        state={list}
        filters={<Dates sent={sent} state={list} clear={paths.list} />}
        downloads={measures.length > 0 ? [file] : undefined}
        empty={<Empty title={texts.none}>{texts.noneTodo}</Empty>}
      >
        <DataTable
          caption={texts.title}
          quiet
          sort={list}
          rows={measures.slice(list.offset, list.offset + list.limit)}
          columns={[
            {
              ...{ key: 'measure', label: texts.measure, main: true, order: 'medida' },
              cell: ({ measure }) => <a href={monthsOf(measure)}>{measure.title}</a>,
            },
            {
              ...{ key: 'value', label: texts.value, kind: 'number' },
              cell: ({ total, measure }) => <MeasureValue of={total} unit={measure.unit} />,
            },
            {
              ...{ key: 'rows', label: texts.rows },
              cell: ({ measure }) =>
                isWhole(filter) ? (
                  <MeasureRows measure={measure} />
                ) : (
                  <RowsLink href={monthsOf(measure)} label={texts.byMonth} of={measure} />
                ),
            },
          ]}
        />
      </List>
    </OfficePage>,
    sent.errors ? 400 : 200,
  )
}

/** The same as a file. */
export async function getMeasuresCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  if (sent.errors) return answerWrong(c, texts.wrongDate)
  return answerCsv(c, {
    name: 'medidas',
    rows: sorted(await readMeasures(c.var, filterOf(sent)), list),
    columns: [
      { heading: texts.measure, value: ({ measure }) => measure.title },
      { heading: texts.value, value: ({ total, measure }) => valueText(total, measure.unit) },
    ],
  })
}

type Asked = { readonly order: 'orden' | 'medida'; readonly descending: boolean }

/** As the rooms tell them, or by their name. */
function sorted(measures: readonly MeasureRead[], { order, descending }: Asked): MeasureRead[] {
  const sign = descending ? -1 : 1
  return order === 'orden'
    ? [...measures]
    : measures.toSorted((a, b) => sign * a.measure.title.localeCompare(b.measure.title, 'es'))
}
