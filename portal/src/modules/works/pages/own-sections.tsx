import { type Column, DataTable, type Picture, Pictures } from '../../../design/index.ts'
import {
  documentPath,
  type PublicDocument,
  publicDocumentsOf,
} from '../../../kernel/documents/index.ts'
import type { Office } from '../../../kernel/house/index.ts'
import type { PageSection } from '../../../kernel/story/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { type ReportRow, reportsOf } from '../store/reports.ts'
import { substitutionsOf } from '../store/steps.ts'
import { dateText } from '../texts.ts'

const { public: texts, report } = pageTexts

/** What this room adds to the page of a work: its progress, its papers, and the work it is tied to. */
export async function ownSections({ town }: Office, folio: string): Promise<PageSection[]> {
  const sections = [
    await progressSection(town.db, folio),
    await papersSection(town.db, folio),
    await relatedSection(town.db, folio),
  ]
  return sections.filter((section) => section !== undefined)
}

type Db = Office['town']['db']

async function progressSection(db: Db, folio: string): Promise<PageSection | undefined> {
  const reports = await reportsOf(db, folio)
  if (reports.length === 0) return undefined
  const body = (
    <DataTable caption={report.caption} quiet columns={reportColumns} rows={reports.toReversed()} />
  )
  return { id: 'avance', title: texts.progress, order: 100, body }
}

export const reportColumns: readonly Column<ReportRow>[] = [
  { key: 'on', label: pageTexts.fields.on, main: true, cell: ({ on }) => dateText(on) },
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

/** Photographs are of the work; other papers are links with what they are. */
async function papersSection(db: Db, folio: string): Promise<PageSection | undefined> {
  const documents = await publicDocumentsOf(db, 'project', [folio])
  if (documents.length === 0) return undefined
  const papers = documents.filter(({ width }) => width === null)
  const body = (
    <>
      <Pictures items={documents.flatMap(pictureOf)} />
      {papers.length > 0 && (
        <ul>
          {papers.map((document) => (
            <li>
              <a href={documentPath(document)}>{document.title}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
  return { id: 'fotos', title: texts.photos, order: 110, body }
}

const pictureOf = (document: PublicDocument): Picture[] => {
  const { title, width, height } = document
  if (width === null || height === null) return []
  const shown = { src: documentPath(document), alt: texts.photoOf(title), caption: title }
  return [{ ...shown, width, height }]
}

async function relatedSection(db: Db, folio: string): Promise<PageSection | undefined> {
  const { by, of } = await substitutionsOf(db, folio)
  if (!by && of.length === 0) return undefined
  const lines = [
    ...(by ? [{ ...by, label: texts.by }] : []),
    ...of.map((one) => ({ ...one, label: texts.of })),
  ]
  const body = lines.map((line) => (
    <p>
      {line.label} <a href={paths.work(line.folio)}>{line.title}</a> ({line.folio})
    </p>
  ))
  return { id: 'sustitucion', title: texts.related, order: 120, body: <>{body}</> }
}
