import { readFile } from 'node:fs/promises'
import { coverageOfStream } from '../flags/coverage.ts'
import { type Flagger, type FlagOptions, newFlagger } from '../flags/flags.ts'
import { type FlagSettings, FlagSettingsError } from '../flags/settings.ts'
import { isObject, type JsonObject, own } from '../merge/json.ts'
import { compileReleases } from '../merge/merge.ts'
import { MergeError } from '../merge/merge-error.ts'
import { releasesByProcess } from '../node/by-process.ts'
import { Unreadable, unreadable } from '../node/sources.ts'
import { readArgs, WrongUse } from './args.ts'
import { type Command, type Files, filesAt, sourceOptions } from './command.ts'
import { coverageJson, coverageText, flagsText } from './flags-report.ts'
import { Found, releasesOfFiles } from './incoming.ts'
import { type ExitCode, type Io, pacedProgress } from './io.ts'
import { Problems } from './problems.ts'
import { texts } from './texts.ts'
import { count } from './words.ts'

const options = {
  settings: { type: 'string' },
  indicators: { type: 'string' },
  coverage: { type: 'boolean' },
  json: { type: 'boolean' },
  'max-bytes': { type: 'string' },
} as const

export const flags: Command = {
  name: 'flags',
  usage:
    'flags [--settings AJUSTES.json] [--indicators R003,R018] ARCHIVO…\n     ocds flags --coverage ARCHIVO…',
  summary: texts.flags.summary,
  help: texts.flags.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const files = filesAt(positionals, io, sourceOptions(values))
    if (values.coverage) return await tellCoverage(files, io, values.json === true)
    try {
      return await tellFlags(files, { values, io })
    } catch (error) {
      if (error instanceof FlagSettingsError) throw new WrongUse(error.message)
      throw error
    }
  },
}

type Job = { values: ReturnType<typeof readArgs<typeof options>>['values']; io: Io }

async function tellFlags(files: Files, { values, io }: Job): Promise<ExitCode> {
  const warnings = new Problems()
  const found = new Found()
  const asked: FlagOptions = {
    warn: ({ message }) => warnings.add('', '', message),
    ...(values.indicators !== undefined && { indicators: values.indicators.split(',') }),
    ...(values.settings !== undefined && { settings: await settingsIn(values.settings) }),
  }
  const flagger = newFlagger(asked)
  await readProcesses(files, { flagger, found, io })
  const result = flagger.finish()
  await io.out(
    values.json
      ? `${JSON.stringify(result)}\n`
      : `${flagsText(result, found.releases, io.columns)}\n`,
  )
  for (const problems of [found.unreadable, found.wrong, warnings]) problems.tell(io)
  if (found.unreadable.total > 0) return 2
  return found.wrong.total > 0 ? 1 : 0
}

async function settingsIn(path: string): Promise<FlagSettings> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new WrongUse(`${path}: ${unreadable(error).message}`)
  })
  try {
    const settings: unknown = JSON.parse(text)
    if (isObject(settings)) return settings
  } catch {}
  throw new WrongUse(texts.flags.noSettings(path))
}

type Reading = { flagger: Flagger; found: Found; io: Io }

/** Compiled releases go through as they come; the others are merged first, which takes the disk where they are many. */
async function readProcesses(files: Files, { flagger, found, io }: Reading) {
  const progress = pacedProgress(io)
  async function* uncompiled() {
    for await (const incoming of releasesOfFiles(files, found)) {
      progress(() => texts.merge.reading(count(found.releases)))
      if (isCompiled(incoming.release)) flagger.read(incoming.release)
      else yield incoming
    }
  }
  for await (const { ocid, releases, isTooBig } of releasesByProcess(uncompiled())) {
    try {
      if (isTooBig) found.wrong.add(ocid, '', texts.merge.tooBig)
      else flagger.read(compileReleases(releases.map(({ release }) => release)).release)
    } catch (error) {
      if (!(error instanceof MergeError)) throw error
      found.wrong.add(ocid, error.path, error.message)
    }
  }
  io.progress?.(null)
}

function isCompiled(release: JsonObject) {
  const tag = own(release, 'tag')
  return Array.isArray(tag) && tag.includes('compiled')
}

async function tellCoverage(files: Files, io: Io, isJson: boolean): Promise<ExitCode> {
  const warnings = new Problems()
  let exit: ExitCode = 0
  async function* bytes() {
    for await (const file of files) {
      try {
        if ('unreadable' in file) throw file.unreadable
        yield* file.bytes()
        yield newline
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        warnings.add(file.name, '', error.message)
        exit = 2
      }
    }
  }
  const counts = await coverageOfStream(bytes(), {
    warn: ({ message }) => warnings.add('', '', message),
  })
  if (!isJson) await io.out(`${coverageText(counts, io.columns)}\n`)
  else for (const piece of coverageJson(counts)) await io.out(piece)
  warnings.tell(io)
  return exit || (warnings.total > 0 ? 1 : 0)
}

const newline = new TextEncoder().encode('\n')
