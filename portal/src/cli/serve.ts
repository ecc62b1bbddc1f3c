import { openPortal } from '../main.ts'
import type { Command } from './commands.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: `Sirve el portal hasta que lo detengas con Ctrl-C.
Variables: PORT, HOST, TEQUIO_URL, DATABASE_URL, TEQUIO_DATA, TEQUIO_DEMO, TEQUIO_ROLE, SMTP_URL, S3_URL, LOG_LEVEL.`,
  async run(_, { environment, terminal }) {
    // Asked to end while it still opens, it ends in order too: nobody would keep its database otherwise.
    const asked = endAsked()
    void asked.then(() => setTimeout(() => process.exit(0), MOST_MS).unref())
    const running = await openPortal(environment, terminal.out)
    await asked
    await running.stop()
    return 0
  },
}

/**
 * Work in hand ends within this time, also when the portal is still opening. Who told us to end is not kept longer by a
 * database that went away: what was not committed is done again by whoever starts next.
 */
const MOST_MS = 25_000

const LOOK_MS = 500

/** Resolves when a person, the system or the npm that started us wants the end. */
const endAsked = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
    // npm ends the shell between it and us, and the shell tells us nothing.
    const parent = process.ppid
    if (!process.env.npm_lifecycle_event) return
    setInterval(() => process.ppid !== parent && resolve(), LOOK_MS).unref()
  })
