import { openDatabase } from '../app/database.ts'
import { prepareDatabase } from '../app/prepare-database.ts'
import { openHouse } from '../app/rooms.ts'
import { openTown } from '../app/towns.ts'
import type { Office } from '../kernel/house/index.ts'
import { sealAll } from '../kernel/trail/index.ts'
import type { CommandContext, ExitCode } from './commands.ts'
import { chosenPlace } from './town-place.ts'

type Work = (office: Office, databaseUrl: string) => Promise<ExitCode>

/** Opens the town for a command that acts, and seals at its end what was done: no portal may be running. */
export const inOffice = (context: CommandContext, work: Work): Promise<ExitCode> =>
  readingOffice(context, async (office, databaseUrl) => {
    try {
      return await work(office, databaseUrl)
    } finally {
      await sealAll(office.town.db)
    }
  })

/** Opens the town, beside a portal that may be serving it, and closes what it opened. */
export async function readingOffice(context: CommandContext, work: Work): Promise<ExitCode> {
  const { environment, terminal } = context
  const database = await openDatabase(environment, 'command')
  try {
    const place = await chosenPlace(context, database.url)
    await prepareDatabase(place.databaseUrl)
    const { town, close } = openTown(place, (error) => terminal.err(error.message))
    try {
      return await work({ town, house: openHouse() }, place.databaseUrl)
    } finally {
      await close()
    }
  } finally {
    await database.stop()
  }
}
