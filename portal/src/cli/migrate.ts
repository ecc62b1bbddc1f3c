import { openDatabase } from '../app/database.ts'
import { prepareDatabase } from '../app/prepare-database.ts'
import type { Command } from './commands.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Lleva la base de datos a la versión de este programa. Repetirla no cambia nada.',
  async run(_, { environment, terminal }) {
    const database = await openDatabase(environment, 'command')
    try {
      const applied = await prepareDatabase(database.url)
      terminal.out(
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
