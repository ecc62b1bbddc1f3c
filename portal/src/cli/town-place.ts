import { openDatabase } from '../app/database.ts'
import { filesOf, townPlaces } from '../app/towns.ts'
import type { FileStore } from '../kernel/town/index.ts'
import type { CommandContext, ExitCode } from './commands.ts'

export type Place = { readonly databaseUrl: string; readonly files: FileStore }

/** Where the (only) town is kept, as it is: nothing is migrated before a backup or a restoration. */
export async function atTownPlace(
  { environment }: CommandContext,
  work: (place: Place) => Promise<ExitCode>,
): Promise<ExitCode> {
  const database = await openDatabase(environment, 'command')
  try {
    const [place] = await townPlaces(environment, database.url)
    if (!place) return 2
    return await work({ databaseUrl: place.databaseUrl, files: filesOf(place) })
  } finally {
    await database.stop()
  }
}
