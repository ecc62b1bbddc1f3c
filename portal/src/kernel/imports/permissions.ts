import type { House } from '../house/house.ts'
import type { Person } from '../identity/person.ts'
import type { AnyImporter } from './actions/read-difference.ts'

/** The kinds of load that the person may do: each importer says who. */
export const kindsFor = (
  { importers }: Pick<House, 'importers'>,
  person: Person | undefined,
): readonly AnyImporter[] =>
  person ? importers.filter((importer) => importer.mayLoad(person)) : []

export const mayLoad = (person: Person | undefined, importer: AnyImporter): boolean =>
  person !== undefined && importer.mayLoad(person)
