import { CountError } from '../count/refusal.ts'
import { PabulibError } from '../pabulib/problems.ts'
import { checkCommand } from './check.ts'
import { compareCommand } from './compare.ts'
import { countCommand } from './count.ts'
import { type ExitCode, type TallyIo, WrongUse } from './io.ts'
import { type Given, takeApart } from './options.ts'
import { texts } from './texts.ts'

export type { ExitCode, TallyIo } from './io.ts'

/** How the command is used, in Spanish. */
export const tallyHelp = texts.help

type Command = (given: Given, io: TallyIo) => Promise<ExitCode>

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  compare: compareCommand,
}

/**
 * The command `tally`. 0: done. 1: the file is wrong; it breaks the format (`check`), is no election, or cannot be
 * counted. 2: it was asked wrongly, or the file cannot be opened.
 */
export async function runTally(args: readonly string[], io: TallyIo): Promise<ExitCode> {
  try {
    const [first = '', ...others] = args
    const command = Object.hasOwn(commands, first) ? commands[first] : undefined
    const given = takeApart(command ? others : args)
    if (given.flags.has('help')) {
      io.out(`${texts.title}\n\n${tallyHelp}`)
      return 0
    }
    return await (command ?? countCommand)(given, io)
  } catch (error) {
    return failure(error, io)
  }
}

function failure(error: unknown, { err }: TallyIo): ExitCode {
  if (error instanceof PabulibError) {
    err(`${texts.atLine(error.line, error.message)}\n`)
    return 1
  }
  if (error instanceof CountError) {
    err(`${error.message}\n`)
    return isOfTheFile(error) ? 1 : 2
  }
  if (!(error instanceof Error)) throw error
  err(`${sentenceOf(error)}\n`)
  return 2
}

function sentenceOf(error: Error) {
  if (error instanceof WrongUse) return texts.wrongUse(error.message)
  // A project asked about that is not in the file.
  return error instanceof RangeError ? error.message : reasonOf(error)
}

/** Amounts below zero and points without end are of the file; a rule that does not fit its ballots is of the question. */
const isOfTheFile = ({ refusal: { because } }: CountError) =>
  !['unknown-option', 'rule-unfit', 'utility-unfit', 'option-unused'].includes(because)

function reasonOf(error: Error & { readonly code?: string; readonly path?: string }) {
  const { code = '', path = '' } = error
  if (code === 'ENOENT') return texts.noFile(path)
  if (code === 'EACCES' || code === 'EPERM') return texts.notAllowed(path)
  if (code === 'EISDIR') return texts.isFolder
  if (code.startsWith('Z_')) return texts.brokenGzip
  return texts.failed(error.message)
}
