import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { openDatabase } from './app/database.ts'
import { type Environment, WrongEnvironment } from './app/environment.ts'
import { portalLog } from './app/log.ts'
import { createPortal } from './app/portal.ts'
import { prepareDatabase } from './app/prepare-database.ts'
import { openHouse } from './app/rooms.ts'
import { seedDemonstration } from './app/seed-demonstration.ts'
import { rememberAddress } from './app/served-address.ts'
import { type OpenTown, openTown, type TownPlace, townPlaces } from './app/towns.ts'
import type { House } from './kernel/house/index.ts'
import { demonstrationAccounts } from './kernel/identity/index.ts'
import { startWorker } from './kernel/jobs/index.ts'
import type { Town } from './kernel/town/index.ts'
import { startSealer } from './kernel/trail/index.ts'
import { townByHost } from './kernel/visit/index.ts'

export type Running = { readonly stop: () => Promise<void>; readonly port: number }

/** Opens the database, the towns, the door and the jobs, in that order; closes them in the other. */
export async function openPortal(
  environment: Environment,
  print: (line: string) => void,
): Promise<Running> {
  const log = portalLog(environment.LOG_LEVEL)
  const opened: Closing[] = []
  try {
    return await openAll(environment, { log, print, opened })
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

type Closing = () => Promise<void>
type Opening = {
  readonly log: Logger
  readonly print: (line: string) => void
  readonly opened: Closing[]
}

async function openAll(
  environment: Environment,
  { log, print, opened }: Opening,
): Promise<Running> {
  const database = await openDatabase(environment, 'serve')
  opened.push(database.stop)
  const house = openHouse()
  const towns: Town[] = []
  await settleAddress(environment)
  for (const place of await townPlaces(environment, database.url)) {
    const { town, close } = await openPrepared(place, house, log)
    opened.push(close)
    towns.push(town)
  }
  const { TEQUIO_ROLE: role } = environment
  // Before the jobs: none is begun, and cut short, for a door that does not open.
  const door = role === 'worker' ? undefined : await openDoor(environment, { towns, house, log })
  if (door) opened.push(door.close)
  if (role !== 'web') for (const town of towns) opened.push(await work(town, house, log))
  if (door) announce(door.port, towns, print)
  return { port: door?.port ?? 0, stop: () => closeAll(opened) }
}

/** Commands that run beside the portal publish under the same address. */
async function settleAddress({ TEQUIO_URL, TEQUIO_TOWNS, TEQUIO_DATA, PORT }: Environment) {
  if (!TEQUIO_TOWNS) await rememberAddress(TEQUIO_DATA, TEQUIO_URL ?? `http://localhost:${PORT}`)
}

/** In the other order: first the jobs, last the database. */
async function closeAll(opened: Closing[]) {
  for (const close of opened.splice(0).reverse()) await close()
}

async function openPrepared(place: TownPlace, house: House, log: Logger): Promise<OpenTown> {
  await prepareDatabase(place.databaseUrl)
  const open = openTown(place, ({ message }) => log.warn({ message }, 'database connection lost'))
  if (place.demonstration) await seedDemonstration({ town: open.town, house }, place.databaseUrl)
  return open
}

async function work(town: Town, house: House, log: Logger): Promise<Closing> {
  const onFault = (err: unknown, job?: string) => log.error({ err, job }, 'a job failed')
  const { pool, db } = town
  const worker = await startWorker({
    pool,
    db,
    jobs: house.jobs,
    context: { town, house },
    onFault,
  })
  const sealer = startSealer(db, onFault)
  return async () => {
    await Promise.all([worker.stop(), sealer.stop()])
  }
}

type Behind = { readonly towns: readonly Town[]; readonly house: House; readonly log: Logger }

function openDoor({ PORT, HOST }: Environment, { towns, house, log }: Behind) {
  const app = createPortal({ house, townFor: townByHost(towns), log })
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: PORT, hostname: HOST }, ({ port }) => {
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new WrongEnvironment(
              `El puerto ${PORT} ya está en uso. Elige otro: PORT=3001 npm start`,
            )
          : error,
      )
    })
  })
}

function announce(port: number, towns: readonly Town[], print: (line: string) => void) {
  print(`\nTequio está en http://localhost:${port}`)
  if (!towns.some(({ demonstration }) => demonstration)) return
  print('\nCuentas de la demostración (contraseña entre paréntesis):')
  for (const { email, password, roleName } of demonstrationAccounts) {
    print(`  ${email.padEnd(38)} (${password})  ${roleName}`)
  }
  print(`\nEntra en http://localhost:${port}/entrar. Detén el portal con Ctrl-C.`)
}
