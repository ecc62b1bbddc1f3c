import { openDatabase } from '../app/database.ts'
import { prepareDatabase } from '../app/prepare-database.ts'
import type { Command } from './commands.ts'
import { chosenPlace } from './town-place.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate [--json]',
  summary: 'Lleva la base de datos a la versión de este programa. Repetirla no cambia nada.',
  async run(args, context) {
    const database = await openDatabase(context.environment, 'command')
    try {
      const { databaseUrl } = await chosenPlace(context, database.url)
      const applied = await prepareDatabase(databaseUrl)
      if (args.includes('--json')) context.terminal.out(JSON.stringify({ applied }))
      else
        context.terminal.out(
          applied.length === 0
            ? 'La base ya está al día.'
            : applied.map((name) => `✓ ${name}`).join('\n'),
        )
      return 0
    } finally {
      await database.stop()
    }
  },
}
