import type { House } from '../house/house.ts'
import type { Person } from '../identity/person.ts'
import type { AnyImporter } from './actions/read-difference.ts'
import type { Load } from './store/imports.ts'

/** The kinds of load that the person may do: each importer says who. */
export const kindsFor = (
  { importers }: Pick<House, 'importers'>,
  person: Person | undefined,
): readonly AnyImporter[] =>
  person ? importers.filter((importer) => importer.mayLoad(person)) : []

export const mayLoad = (person: Person | undefined, importer: AnyImporter): boolean =>
  person !== undefined && importer.mayLoad(person)

/** Whether the person may load only a part, and so sees only the loads of their own. */
export const isLimited = (person: Person | undefined, importer: AnyImporter): boolean =>
  person !== undefined && importer.limits?.(person) !== undefined

/** Who has limits opens a load of their own, as long as the limits under which it was read are still theirs. */
export function mayOpenLoad(
  person: Person | undefined,
  importer: AnyImporter,
  { personId, options }: Pick<Load, 'personId' | 'options'>,
): boolean {
  if (!person || !importer.mayLoad(person)) return false
  const limits = importer.limits?.(person)
  if (!limits) return true
  return (
    personId === person.id &&
    Object.entries(limits).every(([name, value]) => options[name] === value)
  )
}
