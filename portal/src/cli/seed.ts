import { seedDemonstration } from '../app/seed-demonstration.ts'
import type { Command } from './commands.ts'
import { inOffice } from './office.ts'

export const seedCommand: Command = {
  name: 'seed',
  usage: 'seed',
  summary:
    'Hace San Tequio, el municipio de demostración, en una base vacía. A un municipio con historia no lo toca.',
  run: (_, context) =>
    inOffice(context, async (office, databaseUrl) => {
      if (!office.town.demonstration) {
        context.terminal.err('TEQUIO_DEMO=no: aquí no se hace la demostración.')
        return 1
      }
      const made = await seedDemonstration(office, databaseUrl)
      context.terminal.out(
        made ? 'San Tequio está listo.' : 'Ya hay un municipio en esta base: no se cambió nada.',
      )
      return 0
    }),
}
