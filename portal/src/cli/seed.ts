import { seedDemonstration } from '../app/seed-demonstration.ts'
import { type Command, tellProgress } from './commands.ts'
import { inOffice } from './office.ts'
import { texts } from './texts.ts'

export const seedCommand: Command = {
  name: 'seed',
  usage: 'seed [--json]',
  summary:
    'Hace San Tequio, el municipio de demostración, en una base vacía. A un municipio con historia no lo toca.',
  run: (args, context) =>
    inOffice(context, async (office, databaseUrl) => {
      if (!office.town.demonstration) {
        context.terminal.err('TEQUIO_DEMO=no: aquí no se hace la demostración.')
        return 1
      }
      tellProgress(context.terminal, texts.seeding)
      const made = await seedDemonstration(office, databaseUrl)
      const said = made ? texts.seeded : texts.alreadySeeded
      context.terminal.out(args.includes('--json') ? JSON.stringify({ made }) : said)
      return 0
    }),
}
