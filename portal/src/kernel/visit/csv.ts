import type { Context } from 'hono'
import { writeCsv } from '../../lib/csv.ts'
import type { Column } from '../../lib/sheet.ts'
import { dateIn } from '../../lib/zones.ts'
import { isOfficial, nameOfTest, PUBLICATION, publicationMark } from '../settings/index.ts'
import type { Visit } from './visit.ts'

type CsvList<Row> = {
  readonly name: string
  readonly rows: Iterable<Row>
  readonly columns: readonly Column<Row>[]
}

/** A list of the office as a file for a spreadsheet: «areas-2026-11-20.csv». */
export function answerCsv<Row>(c: Context<Visit>, { name, rows, columns }: CsvList<Row>) {
  const { settings, now } = c.var
  return c.body(writeCsv(rows, columns, 'people'), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}-${dateIn(settings.zone, now)}.csv"`,
    'Cache-Control': 'private, no-store',
  })
}

/** A list that anyone may take away; with a test prefix it says so, in its header and in its name (DESIGN §2). */
export function answerPublicCsv<Row>(c: Context<Visit>, { name, rows, columns }: CsvList<Row>) {
  const { settings, now, town } = c.var
  const file = `${name}-${dateIn(settings.zone, now)}.csv`
  const mark = publicationMark(settings, town.url)
  return c.body(writeCsv(rows, columns, 'people'), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${isOfficial(settings) ? file : nameOfTest(file)}"`,
    ...(mark && { [PUBLICATION]: mark }),
  })
}
