import type { Context } from 'hono'
import { z } from 'zod'
import {
  DataTable,
  Empty,
  Field,
  Filters,
  Money,
  OfficePage,
  Section,
  type Sent,
} from '../../../design/index.ts'
import { monthNames } from '../../../lib/dates.ts'
import { optionalDate } from '../../../lib/fields.ts'
import { answerMissing, errorsOf, type Visit } from '../../visit/index.ts'
import type { Measure, MeasureFilter } from '../measure.ts'
import { paths } from '../paths.ts'
import { type MeasureRead, readMeasure, readMeasures } from '../read-measure.ts'
import { texts } from '../texts.ts'

/** Every measure with its figure; the figure opens to what makes it. */
export async function getMeasures(c: Context<Visit>) {
  const { filter, sent } = filterIn(c)
  const measures = await readMeasures(c.var, filter)
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={texts.lead} here={paths.list}>
      <Dates sent={sent} clear={paths.list} />
      {measures.length === 0 ? (
        <Empty title={texts.none} />
      ) : (
        <DataTable
          caption={texts.title}
          quiet
          rows={measures}
          columns={[
            {
              ...{ key: 'measure', label: texts.measure, main: true },
              cell: ({ measure }) => <a href={paths.measure(measure.name)}>{measure.title}</a>,
            },
            {
              ...{ key: 'value', label: texts.value, kind: 'number' },
              cell: ({ total, measure }) => <Value of={total} unit={measure.unit} />,
            },
            {
              ...{ key: 'rows', label: texts.rows },
              cell: ({ measure }) => <Rows measure={measure} filter={filter} />,
            },
          ]}
        />
      )}
    </OfficePage>,
    sent.errors ? 400 : 200,
  )
}

/** One measure, month by month. */
export async function getMeasure(c: Context<Visit>) {
  const { filter, sent } = filterIn(c)
  const read = await readMeasure(c.var, c.req.param('name') ?? '', filter)
  if (!read) return answerMissing(c)
  const { measure } = read
  return c.html(
    <OfficePage
      visit={c.var}
      title={measure.title}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: measure.title }]}
      actions={<Rows measure={measure} filter={filter} />}
    >
      <Dates sent={sent} clear={paths.measure(measure.name)} />
      <Section title={texts.byMonth}>
        <Months read={read} />
      </Section>
    </OfficePage>,
    sent.errors ? 400 : 200,
  )
}

const Months = ({ read: { measure, byMonth, total } }: { read: MeasureRead }) =>
  byMonth.size === 0 ? (
    <Empty title={texts.noRows} />
  ) : (
    <DataTable
      caption={measure.title}
      quiet
      rows={[...byMonth]}
      columns={[
        { key: 'month', label: texts.month, cell: ([month]) => monthText(month), main: true },
        {
          ...{ key: 'value', label: texts.value, kind: 'number' },
          cell: ([, value]) => <Value of={value} unit={measure.unit} />,
        },
      ]}
      foot={{ month: texts.total, value: <Value of={total} unit={measure.unit} /> }}
    />
  )

const dates = z.object({
  desde: optionalDate(texts.wrongDate),
  hasta: optionalDate(texts.wrongDate),
})

function filterIn(c: Context<Visit>): { filter: MeasureFilter; sent: Sent } {
  const typed = c.req.query()
  const read = dates.safeParse(typed)
  if (!read.success) return { filter: {}, sent: { typed, errors: errorsOf(read.error) } }
  const { desde: from, hasta: to } = read.data
  return { filter: { ...(from && { from }), ...(to && { to }) }, sent: { typed } }
}

const Dates = ({ sent, clear }: { sent: Sent; clear: string }) => (
  <Filters clear={sent.typed.desde || sent.typed.hasta ? clear : undefined}>
    <Field kind="date" name="desde" label={texts.from} hint={texts.dateHint} sent={sent} />
    <Field kind="date" name="hasta" label={texts.to} hint={texts.dateHint} sent={sent} />
  </Filters>
)

function Rows({ measure, filter }: { measure: Measure; filter: MeasureFilter }) {
  const href = measure.address?.(filter)
  return href ? (
    <a href={href} aria-label={`${texts.rows}: ${measure.title}`}>
      {texts.rows}
    </a>
  ) : null
}

function Value({ of, unit }: { of: number; unit: Measure['unit'] }) {
  switch (unit) {
    case 'centavos':
      return <Money of={of} />
    case 'days':
      return <>{texts.days(of)}</>
    case 'percent':
      return <>{texts.percent(of)}</>
    case 'count':
      return <>{of.toLocaleString('es-MX')}</>
  }
}

/** «2026-11» → «noviembre de 2026». */
function monthText(month: string) {
  const [year, number] = month.split('-')
  const name = monthNames[Number(number) - 1]
  return name ? `${name} de ${year}` : texts.noMonth
}
