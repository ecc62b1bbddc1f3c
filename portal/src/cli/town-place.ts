import { openDatabase } from '../app/database.ts'
import { filesOf, type TownPlace, townPlaces } from '../app/towns.ts'
import type { FileStore } from '../kernel/town/index.ts'
import { type CommandContext, type ExitCode, WrongUse } from './commands.ts'
import { texts } from './texts.ts'

export type Place = { readonly databaseUrl: string; readonly files: FileStore }

/** Where the town of the command is kept, as it is: nothing is migrated before a backup or a restoration. */
export async function atTownPlace(
  context: CommandContext,
  work: (place: Place) => Promise<ExitCode>,
): Promise<ExitCode> {
  const database = await openDatabase(context.environment, 'command')
  try {
    const place = await chosenPlace(context, database.url)
    return await work({ databaseUrl: place.databaseUrl, files: filesOf(place) })
  } finally {
    await database.stop()
  }
}

/** The town of `--town`, or the only one: with several, nobody guesses. */
export async function chosenPlace(
  { environment, town }: CommandContext,
  databaseUrl: string,
): Promise<TownPlace> {
  const places = await townPlaces(environment, databaseUrl)
  const hosts = places.map(({ host }) => host).join(', ')
  if (town !== undefined && !environment.TEQUIO_TOWNS) throw new WrongUse(texts.onlyTown)
  if (town === undefined && places.length > 1) throw new WrongUse(texts.severalTowns(hosts))
  const place = places.find(({ host }) => town === undefined || host === town)
  if (!place) throw new WrongUse(texts.unknownTown(town ?? '', hosts))
  return place
}
