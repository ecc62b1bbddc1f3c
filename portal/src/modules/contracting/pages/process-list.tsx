import type { Context } from 'hono'
import { DataTable, List, Page } from '../../../design/index.ts'
import {
  answerPastEnd,
  answerPublicCsv,
  answerWrong,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { centavos, toDecimal } from '../../../lib/money.ts'
import type { Column } from '../../../lib/sheet.ts'
import { paths } from '../paths.ts'
import type { OtherMoney } from '../rules/amounts.ts'
import { type ListedProcess, listProcesses, otherTotals, totalProcesses } from '../store/list.ts'
import { methodNames, moneysText, moneyText, stageNames } from '../texts.ts'
import { NoProcesses, ProcessFilters, processColumns, sumsOf } from './list-parts.tsx'
import { processesAsked } from './list-query.ts'
import { listTexts as texts } from './texts.ts'
import { Amounts } from './value.tsx'

/** Every procurement, with its filters, what they amount to, and the same as a file. */
export async function getProcesses(c: Context<Visit>) {
  const asked = await processesAsked(c)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const { db } = c.var.town
  const { list, filter } = asked
  const [rows, totals, otherMoney] = await Promise.all([
    listProcesses(db, filter, list),
    totalProcesses(db, filter),
    otherTotals(db, filter),
  ])
  const pastEnd = answerPastEnd(c, list, totals.processes)
  if (pastEnd) return pastEnd
  const contracted = sumsOf({ ...totals, otherMoney }, 'contracted')
  const paid = sumsOf({ ...totals, otherMoney }, 'paid')
  const file = paths.listCsv + list.query({ pagina: undefined })
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.description}
      path={paths.list}
      here={paths.list}
    >
      <List
        title={texts.title}
        lead={texts.lead}
        total={totals.processes}
        noun={texts.noun}
        state={list}
        filters={<ProcessFilters c={c} list={list} here={paths.list} units />}
        downloads={[{ label: texts.csv, href: file }]}
        empty={<NoProcesses list={list} here={paths.list} />}
      >
        <p>{texts.sum(moneysText(contracted), moneysText(paid))}</p>
        <DataTable
          caption={texts.title}
          quiet
          columns={processColumns(paths.process)}
          rows={rows}
          sort={list}
          foot={{
            process: texts.total,
            contracted: <Amounts of={contracted} />,
            paid: <Amounts of={paid} />,
          }}
        />
      </List>
    </Page>,
  )
}

const MOST_ROWS = 200_000

/** The whole list with the same filters, as a spreadsheet reads it. */
export async function getProcessesCsv(c: Context<Visit>) {
  const asked = await processesAsked(c)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const all = { ...asked.list, limit: MOST_ROWS, offset: 0 }
  const rows = await listProcesses(c.var.town.db, asked.filter, all)
  return answerPublicCsv(c, {
    name: 'contrataciones',
    rows,
    columns: csvColumns(c.var.town.url),
  })
}

const csvColumns = (url: string): readonly Column<ListedProcess>[] => [
  { heading: texts.ocid, value: ({ ocid }) => ocid },
  { heading: texts.process, value: ({ title }) => title },
  { heading: texts.stage, value: ({ stage }) => stageNames[stage] },
  {
    heading: texts.method,
    value: ({ method }) => (method === null ? null : (methodNames[method] ?? method)),
  },
  { heading: texts.unit, value: ({ unitName }) => unitName },
  { heading: texts.suppliers, value: ({ suppliers }) => suppliers.join('; ') },
  { heading: texts.planned, value: ({ planned }) => decimal(planned) },
  { heading: texts.contracted, value: ({ contracted }) => decimal(contracted) },
  { heading: texts.paid, value: ({ paid }) => decimal(paid) },
  { heading: texts.otherMoney, value: ({ otherMoney }) => otherText(otherMoney) },
  { heading: texts.signed, value: ({ signedOn }) => signedOn },
  { heading: texts.ends, value: ({ endsOn }) => endsOn },
  { heading: texts.folio, value: ({ folio }) => folio },
  { heading: 'URL', value: ({ ocid }) => url + paths.process(ocid) },
]

/** «Contratado: 90,000 USD; Pagado: 10 USD»: the columns of money are pesos. */
const otherText = (all: readonly OtherMoney[]) =>
  all
    .map(
      ({ figure, currency, centavos: amount }) =>
        `${texts[figure]}: ${moneyText({ amount, currency })}`,
    )
    .join('; ')

const decimal = (amount: number | null) => (amount === null ? null : toDecimal(centavos(amount)))
