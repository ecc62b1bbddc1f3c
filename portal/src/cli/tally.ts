import { runTally, tallyHelp } from '@tequio/tally/cli'
import type { LoneCommand } from './commands.ts'

/** Counts files, knows no town: it is the command of the package, which anybody can run without a portal. */
export const tallyCommand: LoneCommand = {
  name: 'tally',
  usage:
    'tally ARCHIVO.pb [opciones] | tally check ARCHIVO.pb | tally compare ARCHIVO.pb --rules A,B',
  summary: `Cuenta un presupuesto participativo con exactitud, y explica cada compra.\n${tallyHelp}`,
  alone: (args, { out, err }) =>
    runTally(args, {
      out: (text) => out(text.trimEnd()),
      err: (text) => err(text.trimEnd()),
      stdin: process.stdin,
    }),
}
