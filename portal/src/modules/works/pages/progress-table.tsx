import { type Column, DataTable, Fold, Section } from '../../../design/index.ts'
import { pageTexts } from '../page-texts.ts'
import type { ReportRow } from '../store/reports.ts'
import { dateText } from '../texts.ts'
import { workTexts } from '../work-texts.ts'

const { report } = pageTexts
const { progress: texts } = workTexts

export const reportColumns: readonly Column<ReportRow>[] = [
  {
    ...{ key: 'on', label: pageTexts.fields.on, kind: 'date', main: true },
    cell: ({ on }) => dateText(on),
  },
  {
    key: 'physical',
    label: report.physical,
    kind: 'number',
    cell: ({ physical }) => `${physical} %`,
  },
  {
    ...{ key: 'financial', label: report.financial, kind: 'number' },
    cell: ({ financial }) => `${financial} %`,
  },
  { key: 'note', label: report.note, cell: ({ note }) => note },
]

/** A column in which nothing was ever written is not shown. */
const columnsFor = (reports: readonly ReportRow[]) =>
  reports.some(({ note }) => note)
    ? reportColumns
    : reportColumns.filter(({ key }) => key !== 'note')

/** More than these are one press away. */
const SHOWN = 5

/** Newest first. */
export function ProgressSection({ reports }: { reports: readonly ReportRow[] }) {
  if (reports.length === 0) return null
  const newest = reports.toReversed()
  const rest = newest.slice(SHOWN)
  const columns = columnsFor(reports)
  const table = (caption: string, rows: readonly ReportRow[]) => (
    <DataTable caption={caption} quiet columns={columns} rows={rows} />
  )
  return (
    <Section title={texts.title} on="sheet" id="avance">
      {table(report.caption, newest.slice(0, SHOWN))}
      {rest.length > 0 && (
        <Fold label={texts.earlier(rest.length)}>{table(report.earlier, rest)}</Fold>
      )}
    </Section>
  )
}
