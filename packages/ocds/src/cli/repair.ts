import type { Source } from '../node/sources.ts'
import type { PackageDefaults } from '../repair/package-heads.ts'
import { type Repaired, type RepairOptions, repair as repaired } from '../repair/repair.ts'
import { validate } from '../validate/validate.ts'
import { countIn, readArgs, WrongUse } from './args.ts'
import { type Command, eachFile, filesAt, sourceOptions } from './command.ts'
import { documentsIn, MOST_IN_DOCUMENT } from './documents.ts'
import type { ExitCode, Io } from './io.ts'
import { withForm, written } from './json-text.ts'
import { type Output, writing } from './output.ts'
import { placeOf } from './places.ts'
import { ChangesWriter, changesAt } from './repair-changes.ts'
import { RepairReport } from './repair-report.ts'
import { texts } from './texts.ts'
import { undo } from './undo.ts'

const options = {
  out: { type: 'string' },
  undo: { type: 'string' },
  zone: { type: 'string' },
  uri: { type: 'string' },
  'published-date': { type: 'string' },
  publisher: { type: 'string' },
  license: { type: 'string' },
  json: { type: 'boolean' },
  'max-bytes': { type: 'string' },
  'max-document': { type: 'string' },
} as const

export const repair: Command = {
  name: 'repair',
  usage:
    'repair [--out ARCHIVO|CARPETA] ARCHIVO…\n     ocds repair --undo CAMBIOS [--out ARCHIVO] ARCHIVO',
  summary: texts.repair.summary,
  help: texts.repair.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const most = countIn(values['max-document'], '--max-document') ?? MOST_IN_DOCUMENT
    const files = filesAt(positionals, io, sourceOptions(values))
    const { undo: changes, out } = values
    if (changes === undefined) {
      return await eachFile(files, io, (source) => repairFile(source, { values, io, most }))
    }
    if (positionals.length > 1) throw new WrongUse(texts.repair.undoesOne)
    return await eachFile(files, io, (source) => undo(source, { changes, out, io, most }))
  },
}

type Values = ReturnType<typeof readArgs<typeof options>>['values']
type Job = { values: Values; io: Io; most: number }

async function repairFile(source: Source, { values, io, most }: Job): Promise<ExitCode> {
  const place = await placeOf(values.out, source)
  const report = new RepairReport(source.name, values.json === true)
  const repairAll = async (output?: Output, kept?: ChangesWriter) => {
    await kept?.begin(source.name)
    for await (const { value, line, isLine } of withForm(documentsIn(source, most))) {
      const before = validate(value).errors.length
      const mended = repaired(value, repairOptions(values))
      report.add({ before, mended, after: validate(mended.document), line, isLine })
      await kept?.add(changesOf(mended, line))
      await output?.write(written(mended.document, isLine))
    }
    await kept?.end()
  }
  const isKept = place !== undefined && place !== '-'
  if (values.out === undefined) await repairAll()
  else if (!isKept) await writing(place, io, repairAll)
  else {
    await writing(place, io, (output) =>
      writing(changesAt(place), io, (changes) => repairAll(output, new ChangesWriter(changes))),
    )
  }

  const text = values.json ? report.json() : [report.text(isKept ? place : undefined, io.columns)]
  // The report goes where the repaired document does not.
  if (place === '-') io.err([...text].join(''))
  else {
    for (const piece of text) await io.out(piece)
    await io.out('\n')
  }
  return report.isValid ? 0 : 1
}

function repairOptions(values: Values): RepairOptions {
  const { zone, uri, publisher, license, 'published-date': publishedDate } = values
  const about: PackageDefaults = {
    ...(uri !== undefined && { uri }),
    ...(publishedDate !== undefined && { publishedDate }),
    ...(publisher !== undefined && { publisher: { name: publisher } }),
    ...(license !== undefined && { license }),
  }
  return { package: about, ...(zone !== undefined && { zone }) }
}

const changesOf = ({ repairs, moved, refused, balance }: Repaired, line: number) => ({
  line,
  repairs,
  moved,
  refused,
  balance,
})
