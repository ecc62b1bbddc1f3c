import { type Transform, toOc4ids } from '../convert/to-oc4ids.ts'
import { upgrade } from '../convert/upgrade.ts'
import type { Json } from '../merge/json.ts'
import { MergeError } from '../merge/merge-error.ts'
import { Unreadable } from '../node/sources.ts'
import { countIn, needed, readArgs, WrongUse } from './args.ts'
import { type Command, eachFile, type Files, filesAt, sourceOptions } from './command.ts'
import { documentsIn, MOST_IN_DOCUMENT, Room } from './documents.ts'
import type { ExitCode, Io } from './io.ts'
import { withForm, written } from './json-text.ts'
import { writing } from './output.ts'
import { placeOf } from './places.ts'
import { texts } from './texts.ts'

const options = {
  to: { type: 'string' },
  'project-id': { type: 'string' },
  transforms: { type: 'string' },
  out: { type: 'string' },
  'max-bytes': { type: 'string' },
  'max-document': { type: 'string' },
} as const

export const convert: Command = {
  name: 'convert',
  usage:
    'convert --to oc4ids --project-id ID [--transforms A,B] [--out ARCHIVO] ARCHIVO…\n     ocds convert --to 1.1 [--out ARCHIVO|CARPETA] ARCHIVO…',
  summary: texts.convert.summary,
  help: texts.convert.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const most = countIn(values['max-document'], '--max-document') ?? MOST_IN_DOCUMENT
    const to = needed(values.to, '--to')
    if (to !== 'oc4ids' && to !== '1.1') throw new WrongUse(texts.convert.unknownTarget(to))
    const job = { values, io, most }
    if (to === 'oc4ids') needed(values['project-id'], '--project-id')
    const files = filesAt(positionals, io, sourceOptions(values))
    return to === 'oc4ids' ? await toProject(files, job) : await toNewVersion(files, job)
  },
}

type Job = { values: ReturnType<typeof readArgs<typeof options>>['values']; io: Io; most: number }

/** One project of all the files: their processes are its processes. */
async function toProject(files: Files, { values, io, most }: Job): Promise<ExitCode> {
  const transforms = transformsIn(values.transforms)
  const sources: Json[] = []
  const room = new Room(most)
  const exit = await eachFile(files, io, async (source) => {
    for await (const { value } of documentsIn(source, most, room)) sources.push(value as Json)
    return 0
  })
  if (exit !== 0) return exit
  try {
    const project = toOc4ids(sources, { projectId: values['project-id'] ?? '', transforms })
    await writing(values.out, io, async ({ write }) => write(written(project, false)))
    return 0
  } catch (error) {
    if (!(error instanceof MergeError)) throw error
    io.err(error.message)
    return 1
  }
}

const known: readonly Transform[] = [
  'buyer_role',
  'title_from_tender',
  'location_from_items',
  'purpose_needs_assessment',
  'description_tender',
  'project_scope_summary',
]

function transformsIn(names: string | undefined): Transform[] {
  return (names ?? '')
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const transform = known.find((one) => one === name)
      if (!transform) throw new WrongUse(texts.convert.unknownTransform(name, known.join(', ')))
      return transform
    })
}

async function toNewVersion(files: Files, { values, io, most }: Job): Promise<ExitCode> {
  return await eachFile(files, io, async (source) => {
    await writing(await placeOf(values.out, source), io, async ({ write }) => {
      for await (const { value, isLine } of withForm(documentsIn(source, most))) {
        await write(written(upgraded(value, source.name, io), isLine))
      }
    })
    return 0
  })
}

function upgraded(value: unknown, file: string, io: Io): Json {
  try {
    return upgrade(value as Json, { warn: (message) => io.err(`${file}: ${message}`) })
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(texts.convert.tooDeep, { cause: error })
    throw error
  }
}
