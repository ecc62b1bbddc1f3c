import { keepMemoryLow, processIo, runOcds } from '@tequio/ocds/node'
import type { LoneCommand } from './commands.ts'
import { texts } from './texts.ts'

export const ocdsCommand: LoneCommand = {
  name: 'ocds',
  usage: 'ocds ORDEN [OPCIÓN…] ARCHIVO…',
  summary: texts.ocds,
  alone: (args, { out, err, interactive }) => {
    keepMemoryLow()
    const { progress, ...io } = processIo()
    const shown = interactive && progress ? { progress } : {}
    return runOcds(args, { ...io, ...shown, out: (text) => out(text.replace(/\n$/, '')), err })
  },
}
