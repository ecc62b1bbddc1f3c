import { rebuild, type Verified, verify } from '../kernel/publishing/index.ts'
import { type TrailCheck, verifyTrail } from '../kernel/trail/index.ts'
import type { Command } from './commands.ts'
import { inOffice } from './office.ts'

export const publishCommand: Command = {
  name: 'publish',
  usage: 'publish',
  summary:
    'Publica lo pendiente y hace de nuevo los archivos derivados. Las entregas no cambian nunca.',
  run: (_, context) =>
    inOffice(context, async (office) => {
      await rebuild(office, context.terminal.out)
      return 0
    }),
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json]',
  summary: 'Lee otra vez todo lo publicado: huellas, validez, manifiesto, sellos de la historia.',
  run: (args, context) =>
    inOffice(context, async (office) => {
      const { out } = context.terminal
      const json = args.includes('--json')
      const published = await verify(office, json ? () => {} : out)
      const trail = await verifyTrail(office.town.db)
      if (json) out(JSON.stringify({ published, trail }))
      else out(summaryOf(published, trail))
      return published.faults === 0 && trail.holds ? 0 : 1
    }),
}

function summaryOf({ paths, processes, faults }: Verified, trail: TrailCheck): string {
  const files = `${paths} archivos y ${processes} contrataciones: ${faults === 0 ? 'todo coincide' : `${faults} faltas`}.`
  const history = trail.holds
    ? `Historia: ${trail.sealed} actos sellados, sin cambios.`
    : `La historia se rompe en el número ${trail.brokenAt}.`
  return `${files}\n${history}`
}
