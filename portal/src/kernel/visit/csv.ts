import type { Context } from 'hono'
import { writeCsv } from '../../lib/csv.ts'
import type { Column } from '../../lib/sheet.ts'
import { dateIn } from '../../lib/zones.ts'
import type { Visit } from './visit.ts'

/** A list as a file for a spreadsheet: «areas-2026-11-20.csv». */
export function answerCsv<Row>(
  c: Context<Visit>,
  { name, rows, columns }: { name: string; rows: Iterable<Row>; columns: readonly Column<Row>[] },
) {
  const { settings, now } = c.var
  return c.body(writeCsv(rows, columns, 'people'), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}-${dateIn(settings.zone, now)}.csv"`,
    'Cache-Control': 'private, no-store',
  })
}
