import type { Project } from '@tequio/ocds'
import { writeCsv } from '../../../../lib/csv.ts'
import { sheetOf, writeWorkbook } from '../../../../lib/spreadsheet-writing.ts'
import { paths } from '../../paths.ts'
import { aboutRows, projectColumns } from '../../rules/project-row.ts'
import { PACKAGE_TAIL, projectsHead } from '../../rules/terms.ts'
import type { ProjectSource } from '../../sources.ts'
import { newestProject, projectLines } from '../../store/positions.ts'
import { texts } from '../../texts.ts'
import { type Building, JSON_TYPE, listFile, type Result, writeFile } from './building.ts'

/** The package of all projects, and the same as a table for people. Written whole when any project changed. */
export async function buildProjects(
  building: Building,
  source: ProjectSource | undefined,
): Promise<Result> {
  const { db, url, terms } = building
  const newest = await newestProject(db)
  const all = [paths.projects, paths.projectsCsv, paths.projectsXlsx]
  if (!newest) return { built: [], kept: [], removed: all }

  const about = { uri: url + paths.projects, publishedDate: newest.toISOString() }
  const lists = {
    head: `${projectsHead(terms, about)}\n`,
    between: ',\n',
    tail: `\n${PACKAGE_TAIL}\n`,
  }
  const json = await writeFile(
    building,
    { path: paths.projects, contentType: JSON_TYPE },
    listFile(lists, linesOf(building)),
  )
  const rows = await rowsOf(building, source)
  const csv = await writeFile(
    building,
    { path: paths.projectsCsv, contentType: 'text/csv; charset=utf-8' },
    once(writeCsv(rows, rowColumns, 'people')),
  )
  const xlsx = await writeFile(
    building,
    { path: paths.projectsXlsx, contentType: XLSX },
    once(
      writeWorkbook([
        sheetOf(texts.projectsSheet, rows, rowColumns),
        sheetOf(texts.about.sheet, aboutRows(building), aboutColumns),
      ]),
    ),
  )
  return { built: [json, csv, xlsx], kept: [], removed: [] }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Row = readonly ReturnType<(typeof projectColumns)[number]['value']>[]

/** Only the cells are held, a fiftieth of the projects. */
async function rowsOf(
  { db, official }: Building,
  source: ProjectSource | undefined,
): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of projectLines(db)) {
    const folios = batch.map(({ folio }) => folio)
    const words = await source?.wordsOf(db, folios)
    for (const { folio, line } of batch) {
      const project: Project = JSON.parse(line)
      const told = { ...project, words: words?.get(folio), official }
      rows.push(projectColumns.map(({ value }) => value(told)))
    }
  }
  return rows
}

async function* linesOf({ db }: Building) {
  for await (const batch of projectLines(db)) yield batch.map(({ line }) => line)
}

const rowColumns = projectColumns.map((column, at) => ({
  ...column,
  value: (row: Row) => row[at] ?? null,
}))

const aboutColumns = texts.about.headings.map((heading, at) => ({
  heading,
  value: (row: readonly string[]) => row[at] ?? null,
}))

async function* once<Content>(content: Content) {
  yield content
}
