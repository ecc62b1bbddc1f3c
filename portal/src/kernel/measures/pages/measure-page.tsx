import type { Context } from 'hono'
import { DataTable, Empty, List, OfficePage } from '../../../design/index.ts'
import { monthNames } from '../../../lib/dates.ts'
import {
  answerCsv,
  answerMissing,
  answerPastEnd,
  answerWrong,
  readList,
  type Visit,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type MeasureRead, readMeasure } from '../read-measure.ts'
import { texts } from '../texts.ts'
import { Dates, dateFilters, datesIn, filterOf, isWhole } from './measure-dates.tsx'
import { MeasureRows, MeasureValue, valueText } from './measure-value.tsx'

const rules = { filters: dateFilters, orders: ['mes', 'valor'] as ['mes', 'valor'] }

/** One measure, month by month. */
export async function getMeasure(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  const filter = filterOf(sent)
  const read = await readMeasure(c.var, c.req.param('name') ?? '', filter)
  if (!read) return answerMissing(c)
  const { measure, total } = read
  const months = sorted(read, list)
  const past = answerPastEnd(c, list, months.length)
  if (past) return past
  const file = paths.measureCsv(measure.name) + list.query({ pagina: undefined })
  return c.html(
    <OfficePage
      visit={c.var}
      title={measure.title}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: measure.title }]}
      actions={
        <MeasureRows measure={measure} label={isWhole(filter) ? texts.rows : texts.allRows} />
      }
    >
      <List
        total={months.length}
        noun={texts.months}
        state={list}
        filters={<Dates sent={sent} state={list} clear={paths.measure(measure.name)} />}
        downloads={months.length > 0 ? [{ label: 'CSV', href: file }] : undefined}
        empty={<Empty title={texts.noRows}>{texts.noRowsTodo}</Empty>}
      >
        <DataTable
          caption={measure.title}
          quiet
          sort={list}
          rows={months.slice(list.offset, list.offset + list.limit)}
          columns={[
            {
              ...{ key: 'month', label: texts.month, main: true, order: 'mes' },
              cell: ([month]) => monthText(month),
            },
            {
              ...{ key: 'value', label: texts.value, kind: 'number', order: 'valor' },
              cell: ([, value]) => <MeasureValue of={value} unit={measure.unit} />,
            },
          ]}
          foot={{ month: texts.total, value: <MeasureValue of={total} unit={measure.unit} /> }}
        />
      </List>
    </OfficePage>,
    sent.errors ? 400 : 200,
  )
}

/** The same as a file. */
export async function getMeasureCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  if (sent.errors) return answerWrong(c, texts.wrongDate)
  const read = await readMeasure(c.var, c.req.param('name') ?? '', filterOf(sent))
  if (!read) return answerMissing(c)
  return answerCsv(c, {
    name: 'medida',
    rows: sorted(read, list),
    columns: [
      { heading: texts.month, value: ([month]) => month },
      { heading: read.measure.title, value: ([, value]) => valueText(value, read.measure.unit) },
    ],
  })
}

type Asked = { readonly order: 'mes' | 'valor'; readonly descending: boolean }

function sorted({ byMonth }: MeasureRead, { order, descending }: Asked): [string, number][] {
  const sign = descending ? -1 : 1
  return [...byMonth].toSorted(([a, one], [b, other]) =>
    order === 'valor' ? sign * (one - other) : sign * (a < b ? -1 : 1),
  )
}

/** «2026-11» → «noviembre de 2026». */
function monthText(month: string) {
  const [year, number] = month.split('-')
  const name = monthNames[Number(number) - 1]
  return name ? `${name} de ${year}` : texts.noMonth
}
