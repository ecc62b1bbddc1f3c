import type { Context } from 'hono'
import type { z } from 'zod'
import type { Column } from '../../../lib/sheet.ts'
import { answerCsv } from '../csv.ts'
import { type List, type ListRules, readList } from '../list.ts'
import { noticeOf } from '../notice-of.ts'
import type { Visit } from '../visit.ts'
import { answerPastEnd, answerWrong } from './answers.tsx'
import { ListPage, type OfficeListPage } from './list-page.tsx'

/** A list of the office: how it is read, shown, and written to a file. */
export type OfficeList<Filters extends z.ZodObject, Order extends string, Row> = ListRules<
  Filters,
  Order
> & {
  readonly read: (
    c: Context<Visit>,
    list: List<z.output<Filters>, Order>,
  ) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>
  readonly page: (
    c: Context<Visit>,
    found: { readonly rows: readonly Row[]; readonly list: List<z.output<Filters>, Order> },
  ) => OfficeListPage<Row> | Promise<OfficeListPage<Row>>
  readonly file: (c: Context<Visit>, rows: readonly Row[]) => ListFile<Row> | Promise<ListFile<Row>>
}

type ListFile<Row> = { readonly name: string; readonly columns: readonly Column<Row>[] }

/** The two addresses of a list: its page, and all of it as it is filtered, for a spreadsheet. */
export function officeList<Filters extends z.ZodObject, Order extends string, Row>(
  definition: OfficeList<Filters, Order, Row>,
) {
  return {
    page: async (c: Context<Visit>) => {
      const { list, wrong } = readList(c, definition)
      if (!list) return answerWrong(c, wrong)
      const { rows, total } = await definition.read(c, list)
      const past = answerPastEnd(c, list, total)
      if (past) return past
      const page = await definition.page(c, { rows, list })
      return c.html(
        <ListPage
          visit={c.var}
          page={page}
          shown={{ rows, total, list }}
          done={noticeOf(c, page.notices)}
        />,
      )
    },
    file: async (c: Context<Visit>) => {
      const { list, wrong } = readList(c, definition)
      if (!list) return answerWrong(c, wrong)
      const { rows } = await definition.read(c, { ...list, ...WHOLE })
      return answerCsv(c, { rows, ...(await definition.file(c, rows)) })
    },
  }
}

/** The part of a list that its file is: the first, with everything. */
const WHOLE = { limit: 100_000, offset: 0 } as const
