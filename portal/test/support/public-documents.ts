import { gunzipSync } from 'node:zlib'
import { readCsv } from '../../src/lib/csv.ts'
import type { Sheet } from '../../src/lib/sheet.ts'
import { readWorkbook } from '../../src/lib/spreadsheet.ts'

export type PackageKind = 'release-package' | 'record-package' | 'project-package'
export type FileKind = PackageKind | 'release-lines' | 'record-lines' | 'table' | 'extension'
export type Document = Record<string, unknown>

/** Every kind of file below `/datos`. A path of the manifest that is none of them has no check. */
const kinds: readonly [RegExp, FileKind][] = [
  [/^\/datos\/edca\/releases\.json(?:\?pagina=\d+)?$/, 'release-package'],
  [/^\/datos\/edca\/releases\/[^/]+\/[^/]+\.json$/, 'release-package'],
  [/^\/datos\/edca\/\d{4}\.json(?:\.gz)?$/, 'release-package'],
  [/^\/datos\/edca\/releases\.jsonl$/, 'release-lines'],
  [/^\/datos\/edca\/records\/[^/]+\.json$/, 'record-package'],
  [/^\/datos\/edca\/records\.jsonl$/, 'record-lines'],
  [/^\/datos\/oc4ids\/projects(?:\/[^/]+)?\.json$/, 'project-package'],
  [/^\/datos\/edca\/proyectos\.(?:csv|xlsx)$/, 'table'],
  [/^\/datos\/extensiones\/.+\.(?:json|csv)$/, 'extension'],
]

export const kindOfFile = (path: string): FileKind | undefined =>
  kinds.find(([pattern]) => pattern.test(path))?.[1]

export const fileKinds: readonly FileKind[] = [...new Set(kinds.map(([, kind]) => kind))]

/** A file of packages, unpacked when it is compressed. */
export const packageIn = (path: string, bytes: Buffer): Document =>
  JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())

/** The lines of a file, each wrapped into a package of its own with the head of `sample`. */
export const wrappedLines = (
  bytes: Buffer,
  list: 'releases' | 'records',
  { uri, version, extensions, publishedDate, publisher }: Document,
): Document[] =>
  linesIn(bytes).map((line) => ({
    ...{ uri, version, extensions, publishedDate, publisher },
    [list]: [line],
  }))

export const linesIn = (bytes: Buffer): Document[] =>
  bytes
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** The first sheet of a table, as any reader sees it. */
export async function tableIn(path: string, bytes: Buffer): Promise<Sheet> {
  const read = await (path.endsWith('.csv') ? readCsv(bytes) : readWorkbook(bytes))
  if (!read.accepted) throw new Error(`${path}: ${read.refusal.because}`)
  const sheet = 'sheet' in read.fact ? read.fact.sheet : read.fact.sheets[0]
  if (!sheet) throw new Error(`${path} has no sheet`)
  return sheet
}

export type Row = Readonly<Record<string, string>>

/** Each row of a table by its headings. */
export async function rowsIn(path: string, bytes: Buffer): Promise<Row[]> {
  const { rows } = await tableIn(path, bytes)
  const [head = [], ...rest] = rows.map(({ cells }) => cells.map((cell) => String(cell ?? '')))
  return rest.map((cells) =>
    Object.fromEntries(head.map((heading, at) => [heading, cells[at] ?? ''])),
  )
}
