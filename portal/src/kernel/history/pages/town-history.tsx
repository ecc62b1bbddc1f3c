import type { Context } from 'hono'
import { Empty, List, OfficePage, type Sent } from '../../../design/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import {
  answerCsv,
  answerPastEnd,
  answerWrong,
  personOf,
  readList,
  type Visit,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { unitsRead } from '../permissions.ts'
import { type LineFilter, type LinePage, linesOf } from '../store/lines.ts'
import type { Change } from '../teller.ts'
import { texts } from '../texts.ts'
import { type ToldLine, toldLines } from '../told-lines.ts'
import { type AskedHistory, datesIn, historyRules, tellersRead } from './history-asked.ts'
import { HistoryFilters } from './history-filters.tsx'
import { LinesTable } from './lines-table.tsx'

/** As many as a spreadsheet of a person needs; for all of them there are the dates. */
const FILE_MOST = 20_000

/** What anyone did to anything, newest first: who, when, before and after. */
export async function getHistory(c: Context<Visit>) {
  const { list, wrong } = readList(c, historyRules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  const { entries, total } = await linesOf(c.var.town.db, filterFor(c, list, sent), list)
  const past = answerPastEnd(c, list, total)
  if (past) return past
  const person = personOf(c)
  const lines = await toldLines(c.var, entries, person)
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  const all = unitsRead(person) === 'all'
  const file = {
    ...{ label: 'CSV', href: paths.csv + list.query({ pagina: undefined }) },
    note: texts.file(FILE_MOST, total),
  }
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={all ? texts.allLead : texts.ownLead}
      here={paths.list}
    >
      <List
        total={total}
        noun={texts.noun}
        state={list}
        filters={<HistoryFilters c={c} list={list} sent={sent} all={all} filtered={filtered} />}
        downloads={total > 0 ? [file] : undefined}
        empty={
          filtered ? (
            <Empty title={texts.nothing}>{texts.nothingTodo}</Empty>
          ) : (
            <Empty title={texts.none}>{texts.noneTodo}</Empty>
          )
        }
      >
        <LinesTable lines={lines} list={list} zone={c.var.settings.zone} />
      </List>
    </OfficePage>,
    sent.errors ? 400 : 200,
  )
}

/** The same as a file: one row for each field that changed. */
export async function getHistoryCsv(c: Context<Visit>) {
  const { list, wrong } = readList(c, historyRules)
  if (!list) return answerWrong(c, wrong)
  const sent = datesIn(list.filters)
  if (sent.errors) return answerWrong(c, texts.wrongDate)
  const whole: LinePage = { ...list, limit: FILE_MOST, offset: 0 }
  const { entries } = await linesOf(c.var.town.db, filterFor(c, list, sent), whole)
  const rows = (await toldLines(c.var, entries, personOf(c))).flatMap((line) =>
    (line.changes.length > 0 ? line.changes : [undefined]).map((change) => ({ line, change })),
  )
  return answerCsv(c, { name: 'historia', rows, columns: fileColumns(c.var.settings.zone) })
}

function filterFor(c: Context<Visit>, { filters }: AskedHistory, sent: Dates): LineFilter {
  const person = personOf(c)
  return {
    kinds: tellersRead(c, filters.tipo).map(({ kind }) => kind),
    units: unitsRead(person),
    zone: c.var.settings.zone,
    ...{ personId: filters.quien, unitId: filters.area, from: sent.from, to: sent.to },
  }
}

type Dates = Sent & { readonly from?: string | undefined; readonly to?: string | undefined }
type FileRow = { readonly line: ToldLine; readonly change: Change | undefined }

const fileColumns = (zone: string): readonly FileColumn<FileRow>[] => [
  {
    heading: texts.when,
    value: ({ line: { entry } }) =>
      `${dateIn(zone, entry.recordedAt)} ${timeIn(zone, entry.recordedAt)}`,
  },
  { heading: texts.kind, value: ({ line }) => line.teller.name },
  { heading: texts.thing, value: ({ line }) => line.thing.title },
  { heading: texts.what, value: ({ line }) => line.what },
  { heading: texts.who, value: ({ line }) => line.who },
  { heading: texts.unit, value: ({ line }) => line.unit ?? null },
  { heading: texts.field, value: ({ change }) => change?.label ?? null },
  { heading: texts.before, value: ({ change }) => change?.before ?? null },
  { heading: texts.after, value: ({ change }) => change?.after ?? null },
]
