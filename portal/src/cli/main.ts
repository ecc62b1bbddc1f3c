import { readEnvironment, WrongEnvironment } from '../app/environment.ts'
import { backup } from './backup.ts'
import {
  type Command,
  type ExitCode,
  type LoneCommand,
  type Terminal,
  WrongUse,
} from './commands.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { inviteCommand } from './invite.ts'
import { migrateCommand } from './migrate.ts'
import { ocdsCommand } from './ocds.ts'
import { publishCommand, verifyCommand } from './publish.ts'
import { restoreCommand } from './restore.ts'
import { seedCommand } from './seed.ts'
import { serve } from './serve.ts'
import { tallyCommand } from './tally.ts'
import { texts } from './texts.ts'

const commands: readonly (Command | LoneCommand)[] = [
  serve,
  migrateCommand,
  seedCommand,
  inviteCommand,
  importCommand,
  publishCommand,
  verifyCommand,
  backup,
  restoreCommand,
  doctor,
  tallyCommand,
  ocdsCommand,
]

/** The `tequio` command. Ends the process with its code, except while it serves. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal: Terminal = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    interactive: process.stderr.isTTY === true,
  }
  process.exitCode = await runCommand(args, process.env, terminal)
}

export async function runCommand(
  [name, ...args]: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const command = commands.find((one) => one.name === name)
  if (!command) return explainCommands(name, terminal)
  if ('alone' in command && args[0] !== '--help') return await command.alone(args, terminal)
  if (args.includes('--help') || 'alone' in command) {
    terminal.out(`${usageLines(command)}\n\n${command.summary}`)
    return 0
  }
  try {
    const { town, others } = takeTown(args)
    if (town !== undefined && command === serve) throw new WrongUse(texts.servesAll)
    const environment = readEnvironment(variables)
    return await command.run(others, { environment, terminal, ...(town !== undefined && { town }) })
  } catch (error) {
    if (error instanceof WrongUse || error instanceof WrongEnvironment) {
      terminal.err(error.message)
      return error instanceof WrongUse ? 1 : 2
    }
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 2
  }
}

/** `--town HOST` belongs to every command that works in one town. */
function takeTown(args: readonly string[]) {
  const at = args.indexOf('--town')
  if (at < 0) return { town: undefined, others: args }
  const town = args[at + 1]
  if (town === undefined || town.startsWith('--')) throw new WrongUse(texts.whichTown)
  return { town, others: args.toSpliced(at, 2) }
}

const usageLines = ({ usage }: Command | LoneCommand) =>
  usage
    .split(' | ')
    .map((one) => `tequio ${one}`)
    .join('\n')

function explainCommands(name: string | undefined, terminal: Terminal): ExitCode {
  const asked = name === undefined || name === '--help' || name === 'help'
  const lines = commands.map(
    (command) => `  ${command.name.padEnd(9)} ${command.summary.split('\n')[0]}`,
  )
  const text = ['Órdenes de Tequio:', ...lines, '', texts.each].join('\n')
  if (asked) terminal.out(text)
  else terminal.err(`No existe la orden «${name}».\n\n${text}`)
  return asked ? 0 : 1
}
