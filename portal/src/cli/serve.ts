import { openPortal } from '../main.ts'
import type { Command } from './commands.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: `Sirve el portal hasta que lo detengas con Ctrl-C.
Variables: PORT, HOST, TEQUIO_URL, DATABASE_URL, TEQUIO_DATA, TEQUIO_DEMO, TEQUIO_ROLE, SMTP_URL, S3_URL, LOG_LEVEL.`,
  async run(_, { environment, terminal }) {
    const running = await openPortal(environment, terminal.out)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await running.stop()
    return 0
  },
}
