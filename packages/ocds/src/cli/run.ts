import { WrongUse } from './args.ts'
import type { Command } from './command.ts'
import { convert } from './convert.ts'
import { flags } from './flags.ts'
import { flatten } from './flatten.ts'
import type { ExitCode, Io } from './io.ts'
import { merge } from './merge.ts'
import { repair } from './repair.ts'
import { texts } from './texts.ts'
import { unflatten } from './unflatten.ts'
import { validate } from './validate.ts'

const commands: readonly Command[] = [validate, merge, flatten, unflatten, convert, repair, flags]

/**
 * The `ocds` command.
 *
 * @param args what follows the name of the command
 * @param io where it reads and writes; `processIo()` gives the streams of this process
 * @returns 0 done, or all valid; 1 the input is wrong, or not valid; 2 something could not be read or written. It never
 *   throws and never ends the process
 */
export async function runOcds([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  const command = commands.find((one) => one.name === name)
  if (!command) return await explainAll(name, io)
  if (args.includes('--help')) {
    await io.out(`${helpOf(command)}\n`)
    return 0
  }
  try {
    return await command.run(args, io)
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(error.message)
      return 1
    }
    // Whoever reads us has seen enough: `| head`.
    if (!isClosedPipe(error))
      io.err(texts.fault(error instanceof Error ? error.message : `${error}`))
    return 2
  }
}

const isClosedPipe = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

function helpOf({ usage, summary, help }: Command) {
  const width = Math.max(...Object.keys(help).map(({ length }) => length))
  const lines = Object.entries(help).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`)
  return [`${texts.usage}: ocds ${usage}`, '', summary, '', `${texts.options}:`, ...lines].join(
    '\n',
  )
}

async function explainAll(name: string | undefined, io: Io): Promise<ExitCode> {
  const asked = name === undefined || name === '--help' || name === 'help'
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  const text = [texts.title, '', `${texts.commands}:`, ...lines, '', texts.each].join('\n')
  if (asked) await io.out(`${text}\n`)
  else io.err(`${texts.unknownCommand(name)}\n\n${text}`)
  return asked ? 0 : 1
}
