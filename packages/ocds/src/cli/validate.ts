import { readArgs } from './args.ts'
import { type Command, eachFile, filesAt, sourceOptions } from './command.ts'
import { type Io, pacedProgress } from './io.ts'
import { endOf, reportOf } from './report-of.ts'
import { texts } from './texts.ts'
import { reportLine, unreadableLine, ValidateReport } from './validate-report.ts'
import { count } from './words.ts'

const options = { json: { type: 'boolean' }, 'max-bytes': { type: 'string' } } as const

export const validate: Command = {
  name: 'validate',
  usage: 'validate [--json] ARCHIVO…',
  summary: texts.validate.summary,
  help: texts.validate.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const files = filesAt(positionals, io, sourceOptions(values))
    return values.json ? await tellEach(files, io) : await tellAll(files, io)
  },
}

/** One object for each file, in a line, as soon as it is read. */
const tellEach = (files: ReturnType<typeof filesAt>, io: Io) =>
  eachFile(
    files,
    io,
    async (source) => {
      const report = await reportOf(source)
      await io.out(`${reportLine(source.name, report)}\n`)
      return endOf(report)
    },
    async (name, reason) => await io.out(`${unreadableLine(name, reason)}\n`),
  )

async function tellAll(files: ReturnType<typeof filesAt>, io: Io) {
  const all = new ValidateReport()
  const progress = pacedProgress(io)
  let read = 0
  const exit = await eachFile(files, io, async (source) => {
    progress(() => texts.validate.progress(count(read++), source.name))
    const report = await reportOf(source)
    all.add(source.name, report)
    return endOf(report)
  })
  io.progress?.(null)
  if (all.files > 0) await io.out(`${all.text(io.columns)}\n`)
  return exit
}
