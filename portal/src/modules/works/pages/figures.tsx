import type { Context } from 'hono'
import {
  BarChart,
  Chart,
  Empty,
  FigureTable,
  LineChart,
  Money,
  Page,
  PageHead,
  Pills,
  Stack,
} from '../../../design/index.ts'
import { answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { calendarDate, formatLongDate } from '../../../lib/dates.ts'
import { centavos } from '../../../lib/money.ts'
import { formatMillions } from '../../../lib/money-text.ts'
import { slug } from '../../../lib/text.ts'
import { figuresTexts as texts } from '../figures-texts.ts'
import { paths, REACHED_CONTRACT } from '../paths.ts'
import { conditionNames, stageNames, standingName } from '../texts.ts'
import { type FiguresRead, figuresRead } from './figures-read.ts'

/** What the town has contracted, where its money is and who is late: drawn, beside the same figures in a table. */
export async function getFigures(c: Context<Visit>) {
  const read = await figuresRead(c)
  if (read === 'no-edition') return answerWrong(c, texts.noEdition)
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.lead}
      path={paths.figures}
      here={paths.figures}
    >
      <PageHead title={texts.title} lead={texts.lead} />
      {read ? <Charts read={read} /> : <Empty title={texts.none}>{texts.noneTodo}</Empty>}
    </Page>,
  )
}

type Reading = { readonly read: FiguresRead }

const Charts = ({ read }: Reading) => (
  <Stack>
    {read.editions.length > 1 && (
      <Pills
        label={texts.edition}
        items={read.editions.map((edition) => ({
          label: String(edition),
          href: `${paths.figures}?anio=${edition}`,
          here: edition === read.edition,
        }))}
      />
    )}
    <Contracts read={read} />
    <MoneyByStage read={read} />
    <Lateness read={read} />
  </Stack>
)

const file = (name: string, { edition }: FiguresRead) => [
  { label: 'CSV', href: `${paths.figuresCsv(name)}?anio=${edition}` },
]

function Contracts({ read }: Reading) {
  const { months, edition, clock } = read
  const { contracts } = texts
  const now = months.findLastIndex(({ done }) => done !== null)
  const promised = months.at(-1)?.promised ?? 0
  return (
    <Chart
      id="contratado"
      title={contracts.title(read.share, promised)}
      about={
        <>
          {contracts.about(edition, formatLongDate(calendarDate(clock.today)))}{' '}
          <a href={`${paths.works}?etapa=${REACHED_CONTRACT}&anio=${edition}`}>{contracts.rows}</a>
        </>
      }
      nothing={months.length === 0 ? contracts.nothing : undefined}
      downloads={file('contratado', read)}
      drawing={
        <LineChart
          id="contratado-dibujo"
          label={contracts.label}
          along={months.map(({ month }) => texts.month(month))}
          write={(value) => value.toLocaleString('es-MX')}
          today={now < 0 ? undefined : { at: now, label: texts.today }}
          lines={[
            {
              ...{ name: contracts.promised, kind: 'planned' },
              values: months.map(({ promised }) => promised),
              words: texts.count(promised),
            },
            {
              ...{ name: contracts.done, kind: 'real' },
              values: months.map(({ done }) => done),
              words: texts.count(months[now]?.done ?? 0),
            },
          ]}
        />
      }
      table={
        <FigureTable
          caption={contracts.label}
          columns={[contracts.month, contracts.promised, contracts.done]}
          rows={months.map(({ month, promised, done }) => ({
            ...{ key: month, head: texts.month(month) },
            figures: [promised, done ?? texts.notYet],
          }))}
        />
      }
    />
  )
}

function MoneyByStage({ read }: Reading) {
  const { money, edition } = read
  const { money: words } = texts
  const total = money.reduce((sum, { assigned }) => sum + assigned, 0)
  const works = money.reduce((sum, one) => sum + one.works, 0)
  const list = ({ stage, condition }: FiguresRead['money'][number]) =>
    `${paths.works}?etapa=${slug(condition === 'active' ? stageNames[stage] : conditionNames[condition])}&anio=${edition}`
  return (
    <Chart
      id="dinero"
      title={words.title(formatMillions(centavos(total)))}
      about={words.about}
      downloads={file('dinero', read)}
      drawing={
        <BarChart
          id="dinero-dibujo"
          label={words.label}
          rows={money.map((one) => ({
            label: standingName(one),
            words: formatMillions(centavos(one.assigned)),
            parts: [{ value: one.assigned, tone: one.condition === 'active' ? 'strong' : 'quiet' }],
          }))}
        />
      }
      table={
        <FigureTable
          caption={words.label}
          columns={[words.stage, words.works, words.assigned]}
          rows={[
            ...money.map((one) => ({
              key: standingName(one),
              head: <a href={list(one)}>{standingName(one)}</a>,
              figures: [one.works, <Money of={one.assigned} />],
            })),
            { key: '', head: words.total, figures: [works, <Money of={total} />], total: true },
          ]}
        />
      }
    />
  )
}

function Lateness({ read }: Reading) {
  const { units } = read
  const { lateness } = texts
  const late = units.reduce((sum, one) => sum + one.late, 0)
  const open = units.reduce((sum, one) => sum + one.open, 0)
  return (
    <Chart
      id="atraso"
      title={lateness.title(late, open)}
      about={lateness.about}
      nothing={units.length === 0 ? lateness.nothing : undefined}
      downloads={file('atraso', read)}
      drawing={
        <BarChart
          id="atraso-dibujo"
          label={lateness.label}
          rows={units.map((unit) => ({
            label: unit.unitName,
            words: lateness.words(unit.late, unit.open),
            parts: [
              { value: unit.late, tone: 'late' },
              { value: unit.open - unit.late, tone: 'quiet' },
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption={lateness.label}
          columns={[lateness.unit, lateness.open, lateness.late, lateness.median]}
          rows={units.map(({ unitId, unitName, open, late, median }) => ({
            key: unitId,
            head: <a href={`${paths.units}/${encodeURIComponent(unitId)}`}>{unitName}</a>,
            figures: [
              open,
              late === 0 ? (
                late
              ) : (
                <a href={`${paths.works}?unidad=${encodeURIComponent(unitId)}&tarde=si`}>{late}</a>
              ),
              median ?? texts.notYet,
            ],
          }))}
        />
      }
    />
  )
}
