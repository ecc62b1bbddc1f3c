import { rebuild, verify } from '../kernel/publishing/index.ts'
import { type TrailCheck, verifyTrail } from '../kernel/trail/index.ts'
import { type Command, tellProgress } from './commands.ts'
import { inOffice, readingOffice } from './office.ts'
import { texts } from './texts.ts'

export const publishCommand: Command = {
  name: 'publish',
  usage: 'publish [--json]',
  summary:
    'Publica lo pendiente y hace de nuevo los archivos derivados. Las entregas no cambian nunca.',
  run: (args, context) =>
    inOffice(context, async (office) => {
      const { out } = context.terminal
      const json = args.includes('--json')
      const done: string[] = []
      tellProgress(context.terminal, texts.publishing)
      await rebuild(office, (line) => (json ? done.push(line) : out(line)))
      if (json) out(JSON.stringify({ done }))
      return 0
    }),
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json]',
  summary: `Lee otra vez todo lo publicado: huellas, validez, manifiesto, sellos de la historia.
Con --json da las faltas en una lista.`,
  run: (args, context) =>
    readingOffice(context, async (office) => {
      const { out } = context.terminal
      const json = args.includes('--json')
      tellProgress(context.terminal, texts.readingPublished)
      const findings: string[] = []
      const published = await verify(office, (line) => (json ? findings.push(line) : out(line)))
      tellProgress(context.terminal, texts.readingTrail)
      const trail = await verifyTrail(office.town.db)
      if (json) out(JSON.stringify({ published, findings, trail }))
      else out(`${texts.published(published)}\n${texts.trail(trail)}`)
      return published.faults === 0 && isSealed(trail) ? 0 : 1
    }),
}

/** Lines of the last minute may wait for the sealer. */
export const isSealed = (trail: TrailCheck) => trail.holds && trail.unsealed.overdue === 0
