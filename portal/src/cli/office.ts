import { openDatabase } from '../app/database.ts'
import { prepareDatabase } from '../app/prepare-database.ts'
import { openHouse } from '../app/rooms.ts'
import { openTown, townPlaces } from '../app/towns.ts'
import type { Office } from '../kernel/house/index.ts'
import type { CommandContext, ExitCode } from './commands.ts'

/** Opens the (only) town for a command, beside a portal that may be serving it, and closes what it opened. */
export async function inOffice(
  { environment, terminal }: CommandContext,
  work: (office: Office, databaseUrl: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const database = await openDatabase(environment, 'command')
  try {
    await prepareDatabase(database.url)
    const [place] = await townPlaces(environment, database.url)
    if (!place) return 2
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
