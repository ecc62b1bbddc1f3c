import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCsv } from '../flatten/csv-writer.ts'
import { flatten as flattened } from '../flatten/flatten.ts'
import { type Flattened, SheetError } from '../flatten/sheets.ts'
import { toXlsx } from '../flatten/xlsx-writer.ts'
import { type Source, Unreadable } from '../node/sources.ts'
import { countIn, needed, readArgs, WrongUse } from './args.ts'
import { type Command, eachFile, filesAt, sourceOptions } from './command.ts'
import { documentsIn, MOST_IN_DOCUMENT, Room } from './documents.ts'
import { tellNotHeld } from './flatten-report.ts'
import type { ExitCode, Io } from './io.ts'
import { texts } from './texts.ts'

const options = {
  out: { type: 'string' },
  human: { type: 'boolean' },
  json: { type: 'boolean' },
  'max-bytes': { type: 'string' },
  'max-document': { type: 'string' },
} as const

export const flatten: Command = {
  name: 'flatten',
  usage: 'flatten --out CARPETA|LIBRO.xlsx [--human] ARCHIVO',
  summary: texts.flatten.summary,
  help: texts.flatten.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const out = needed(values.out, '--out')
    if (positionals.length > 1) throw new WrongUse(texts.flatten.oneFile)
    const most = countIn(values['max-document'], '--max-document') ?? 1.5 * MOST_IN_DOCUMENT
    let done = 0
    return await eachFile(filesAt(positionals, io, sourceOptions(values)), io, async (source) => {
      if (done++ > 0) throw new WrongUse(texts.flatten.oneFile)
      return await flattenFile(source, { out, values, most, io })
    })
  },
}

type Job = {
  out: string
  values: ReturnType<typeof readArgs<typeof options>>['values']
  most: number
  io: Io
}

async function flattenFile(source: Source, { out, values, most, io }: Job): Promise<ExitCode> {
  // Sheets hold more in less: a row has no names.
  const room = new Room(most, 15)
  const documents = await Array.fromAsync(documentsIn(source, most, room), ({ value }) => value)
  try {
    const made = flattened(documents.length === 1 ? documents[0] : documents)
    const isBook = out.toLowerCase().endsWith('.xlsx')
    if (isBook) await writeFile(out, await toXlsx(made.sheets))
    else await writeFiles(out, made, values.human === true)
    const beside = isBook ? `${out}.no-cabe.json` : join(out, 'no-cabe.json')
    await writeFile(
      beside,
      `${JSON.stringify({ kind: made.kind, notHeld: made.notHeld }, null, 1)}\n`,
    )
    await tellNotHeld(made, { out, beside, isJson: values.json === true, io })
    return 0
  } catch (error) {
    if (!(error instanceof SheetError)) throw error
    if (error.code !== 'no-kind') throw new Unreadable(error.message, { cause: error })
    io.err(`${source.name}: ${error.message}`)
    return 1
  }
}

/** One file of CSV for each sheet. */
async function writeFiles(folder: string, { sheets }: Flattened, isHuman: boolean) {
  await mkdir(folder, { recursive: true })
  const audience = isHuman ? 'human' : 'machine'
  const taken = new Set<string>()
  for (const sheet of sheets) {
    const name = fileName(sheet.name, taken)
    await writeFile(join(folder, `${name}.csv`), toCsv(sheet, { audience }))
  }
}

/** The name of a sheet is one of the document, and may be any text; some systems do not tell «a» from «A». */
function fileName(sheet: string, taken: Set<string>) {
  const plain = sheet.replaceAll(/[\\/:*?"<>|\p{Cc}]|^\.+/gu, '_').slice(0, 60)
  let name = plain
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}-${number}`
  taken.add(name.toLowerCase())
  return name
}
