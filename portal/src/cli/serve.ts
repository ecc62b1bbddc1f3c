import { openPortal } from '../main.ts'
import type { Command } from './commands.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: `Sirve el portal hasta que lo detengas con Ctrl-C.
Variables: PORT, HOST, TEQUIO_URL, DATABASE_URL, TEQUIO_DATA, TEQUIO_DEMO, TEQUIO_ROLE, SMTP_URL, S3_URL, LOG_LEVEL.`,
  async run(_, { environment, terminal }) {
    // Asked to end while it still opens, it ends in order too: a database of ours stays in no one's hands otherwise.
    const asked = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    const running = await openPortal(environment, terminal.out)
    await asked
    await running.stop()
    return 0
  },
}
