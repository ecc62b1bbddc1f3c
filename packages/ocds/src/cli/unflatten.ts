import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type FlatKind, type NotHeld, SheetError } from '../flatten/sheets.ts'
import { type UnflattenOptions, unflatten as unflattened } from '../flatten/unflatten.ts'
import { isObject, type Json } from '../merge/json.ts'
import { Unreadable, unreadable } from '../node/sources.ts'
import { countIn, readArgs, WrongUse } from './args.ts'
import type { Command } from './command.ts'
import type { ExitCode, Io } from './io.ts'
import { written } from './json-text.ts'
import { writing } from './output.ts'
import { Problems } from './problems.ts'
import { texts } from './texts.ts'

const options = {
  out: { type: 'string' },
  kind: { type: 'string' },
  zone: { type: 'string' },
  'not-held': { type: 'string' },
  'max-bytes': { type: 'string' },
} as const

export const unflatten: Command = {
  name: 'unflatten',
  usage: 'unflatten [--out ARCHIVO] CARPETA|LIBRO.xlsx|HOJA.csv…',
  summary: texts.unflatten.summary,
  help: texts.unflatten.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    if (positionals.length === 0) throw new WrongUse(texts.needsFile)
    const most = countIn(values['max-bytes'], '--max-bytes') ?? 64 * 2 ** 20
    try {
      return await build(positionals, { values, most, io })
    } catch (error) {
      if (!(error instanceof SheetError) && !(error instanceof Unreadable)) throw error
      io.err(`${positionals.join(' ')}: ${error.message}`)
      return 2
    }
  },
}

type Job = { values: ReturnType<typeof readArgs<typeof options>>['values']; most: number; io: Io }

async function build(paths: readonly string[], { values, most, io }: Job): Promise<ExitCode> {
  const warnings = new Problems()
  const asked: UnflattenOptions = {
    ...(values['not-held'] !== undefined && (await readNotHeld(values['not-held']))),
    ...(values.kind !== undefined && { kind: kindNamed(values.kind) }),
    ...(values.zone !== undefined && { zone: values.zone }),
    limits: { maxBytes: most },
    warn: (message) => warnings.add('', '', message),
  }
  const document = await documentIn(await sheetFiles(paths), most, asked)
  await writing(values.out, io, async ({ write }) => write(written(document, false)))
  warnings.tell(io)
  return 0
}

const kinds: readonly FlatKind[] = [
  ...(['release', 'release-package', 'record', 'record-package'] as const),
  ...(['project', 'project-package', 'array'] as const),
]

function kindNamed(name: string): FlatKind {
  const kind = kinds.find((one) => one === name)
  if (!kind) throw new WrongUse(texts.unflatten.unknownKind(name, kinds.join(', ')))
  return kind
}

/** What `flatten` wrote beside its sheets. */
async function readNotHeld(path: string): Promise<Pick<UnflattenOptions, 'kind' | 'notHeld'>> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw unreadable(error)
  })
  const found = parsed(text)
  const { kind, notHeld } = isObject(found) ? found : {}
  if (!Array.isArray(notHeld) || !notHeld.every(isNotHeld) || typeof kind !== 'string') {
    throw new Unreadable(texts.unflatten.noList(path))
  }
  return { kind: kindNamed(kind), notHeld }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isNotHeld = (entry: unknown): entry is NotHeld & { [key: string]: Json } =>
  isObject(entry) && typeof entry.path === 'string' && entry.value !== undefined

/** A folder stands for its files of CSV. */
async function sheetFiles(paths: readonly string[]): Promise<string[]> {
  const [only = '', ...more] = paths
  try {
    if (more.length > 0 || !(await stat(only)).isDirectory()) return [...paths]
    const names = (await readdir(only)).filter((name) => /\.csv$/i.test(name))
    if (names.length === 0) throw new Unreadable(texts.unflatten.noSheets)
    return names.toSorted().map((name) => join(only, name))
  } catch (error) {
    throw unreadable(error)
  }
}

async function documentIn(files: readonly string[], most: number, asked: UnflattenOptions) {
  const contents = await readAll(files, most)
  const [book] = contents
  if (book && /\.xlsx$/i.test(book.file)) {
    if (contents.length > 1) throw new WrongUse(texts.unflatten.oneBook)
    return await unflattened(book.bytes, asked)
  }
  const entries = contents.map(({ file, bytes }): [string, Uint8Array] => [basename(file), bytes])
  return unflattened(Object.fromEntries(entries), asked)
}

/** Their size is looked at before they are read. */
async function readAll(files: readonly string[], most: number) {
  try {
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    const size = sizes.reduce((sum, one) => sum + one, 0)
    if (size > most) throw new Unreadable(texts.unflatten.tooBig(most))
    const read = async (file: string) => ({ file, bytes: new Uint8Array(await readFile(file)) })
    return await Promise.all(files.map(read))
  } catch (error) {
    throw unreadable(error)
  }
}
