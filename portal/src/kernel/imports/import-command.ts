import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { FILE_LIMIT } from '../../lib/byte-size.ts'
import type { Office } from '../house/house.ts'
import { applyImport } from './actions/apply-import.ts'
import { type PreviewedImport, previewImport } from './actions/preview-import.ts'
import { type AnyImporter, importerOf } from './actions/read-difference.ts'
import { undoImport } from './actions/undo-import.ts'
import { commandTexts as say } from './command-texts.ts'
import { LINES_SHOWN, optionLines, reportLines, reportOf, undoneLines } from './import-report.ts'
import type { Names, Upload } from './importer.ts'
import { MOST_FILES, type Options } from './rules/loading.ts'
import { type AnyRefusal, explainAny } from './texts.ts'

/** What a command writes to; progress is for a person at a terminal, never for a pipe. */
export type ImportTerminal = {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly interactive: boolean
}

/** 0 done, 1 the input is wrong, 2 it could not run (DESIGN §6). */
export type ImportExit = 0 | 1 | 2

export const IMPORT_USAGE =
  'import KIND FILE… [--dry-run] [--option nombre=valor] [--answer pregunta=respuesta] [--json] | import --undo ID --reason «…» [--rest]'

/** `npx tequio import`: the same preview, act and undo as the page, signed by the load itself. */
export async function runImportCommand(
  office: Office,
  args: readonly string[],
  terminal: ImportTerminal,
): Promise<ImportExit> {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrong(terminal, asked)
  if (asked.undo !== undefined) return undo(office, asked.undo, asked, terminal)

  const importer = importerOf(office.house, asked.kind)
  if (!importer) return wrong(terminal, say.unknownKind(asked.kind, office.house.importers))
  const files = await readFiles(asked.files)
  if (typeof files === 'string') return wrong(terminal, files)
  return load(office, { importer, files, asked, terminal })
}

function wrong({ err }: ImportTerminal, sentence: string): ImportExit {
  err(sentence)
  return 1
}

/** For people a sentence; for programs the reason too. */
function refused(
  refusal: AnyRefusal,
  { json }: Pick<Asked, 'json'>,
  terminal: ImportTerminal,
): ImportExit {
  if (json) terminal.out(JSON.stringify({ state: 'refused', refusal }))
  return wrong(terminal, explainAny(refusal))
}

type Asked = {
  readonly kind: string
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly json: boolean
  readonly options: Options
  readonly answers: Options
  readonly undo: string | undefined
  readonly reason: string
  readonly rest: boolean
}

const known = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  option: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  undo: { type: 'string' },
  reason: { type: 'string', default: '' },
  rest: { type: 'boolean', default: false },
} as const

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
    })
    const [kind = '', ...files] = positionals
    if (!kind && values.undo === undefined) return say.usage(IMPORT_USAGE)
    const options = pairs(values.option ?? [])
    const answers = pairs(values.answer ?? [])
    if (!options || !answers) return say.pair
    const { undo, reason, rest, json } = values
    return { kind, files, dryRun: values['dry-run'], json, options, answers, undo, reason, rest }
  } catch (fault) {
    if (fault instanceof TypeError) return say.usage(IMPORT_USAGE)
    throw fault
  }
}

/** «name=value», where the value may hold more signs. */
function pairs(texts: readonly string[]): Options | undefined {
  const entries = texts.map((text) => {
    const at = text.indexOf('=')
    return at > 0 ? ([text.slice(0, at), text.slice(at + 1)] as const) : undefined
  })
  return entries.includes(undefined)
    ? undefined
    : Object.fromEntries(entries.filter((entry) => entry !== undefined))
}

async function readFiles(paths: readonly string[]): Promise<readonly Upload[] | string> {
  if (paths.length === 0) return say.noFile
  if (paths.length > MOST_FILES) return explainAny({ because: 'too-many-files', limit: MOST_FILES })
  const files: Upload[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return say.notFound(path)
    if (found.size > FILE_LIMIT)
      return explainAny({ because: 'too-large', name: path, limit: FILE_LIMIT })
    files.push({ name: path, bytes: await readFile(path) })
  }
  return files
}

type Loading = {
  readonly importer: AnyImporter
  readonly files: readonly Upload[]
  readonly asked: Asked
  readonly terminal: ImportTerminal
}

async function load(
  office: Office,
  { importer, files, asked, terminal }: Loading,
): Promise<ImportExit> {
  const { options, answers } = asked
  progress(terminal, say.reading(files.length))
  const preview = await previewImport(office, { importer, files, options, answers })
  if (!preview.accepted) {
    const exit = refused(preview.refusal, asked, terminal)
    for (const line of optionLines(importer)) terminal.err(line)
    return exit
  }

  const shown = preview.fact
  const names = await namesIn(office, importer, shown)
  const telling = { importer, asked, terminal, names }
  const waits = asked.dryRun || shown.difference.changes.length === 0
  if (waits) return tell(shown, { ...telling, applied: false })
  progress(terminal, say.applying(shown.difference.changes.length))
  const applied = await applyImport(office, { id: shown.id, understood: shown.understood })
  if (!applied) return wrong(terminal, say.noLoad(String(shown.id)))
  if (!applied.accepted) return refused(applied.refusal, asked, terminal)
  return tell(shown, { ...telling, applied: true })
}

/** What the changes that will be shown speak of, in words. */
async function namesIn(
  { town }: Office,
  importer: AnyImporter,
  { difference: { changes } }: PreviewedImport,
) {
  const states = new Map(changes.map(({ key, before, after }) => [key, after ?? before]))
  const stated = async (keys: readonly string[]) =>
    new Map(keys.flatMap((key) => (states.has(key) ? [[key, states.get(key)] as const] : [])))
  return importer.names?.({ db: town.db, stated }, changes.slice(0, LINES_SHOWN))
}

function progress({ err, interactive }: ImportTerminal, line: string) {
  if (interactive) err(line)
}

type Telling = Omit<Loading, 'files'> & {
  readonly applied: boolean
  readonly names: Names | undefined
}

/** A load with rejected rows did the rest and still says that its input was wrong. */
function tell(shown: PreviewedImport, told: Telling): ImportExit {
  const { asked, terminal } = told
  if (asked.json) terminal.out(JSON.stringify(reportOf(shown, told)))
  else for (const line of reportLines(shown, told)) terminal.out(line)
  return shown.counts.rejected > 0 ? 1 : 0
}

async function undo(
  office: Office,
  written: string,
  { reason, rest, json }: Asked,
  terminal: ImportTerminal,
): Promise<ImportExit> {
  const id = /^\d{1,15}$/.test(written) ? Number(written) : undefined
  const decision = id !== undefined && (await undoImport(office, { id, reason, onlyRest: rest }))
  if (!decision) return wrong(terminal, say.noLoad(written))
  if (!decision.accepted) {
    const { refusal } = decision
    const exit = refused(refusal, { json }, terminal)
    if (refusal.because === 'altered')
      for (const { title, message } of refusal.things) terminal.err(`  ${title}: ${message}`)
    return exit
  }
  if (json) terminal.out(JSON.stringify({ state: 'undone', ...decision.fact }))
  else for (const line of undoneLines(decision.fact)) terminal.out(line)
  return 0
}
