import { holds, type Person } from '../../kernel/identity/person.ts'

/** Whose works a person sees in the office: those of their units, or all. */
export const mayFollowAll = (person: Person | undefined): boolean =>
  holds(person, 'participation-office') || holds(person, 'comptroller') || holds(person, 'operator')

/** A work is told by the unit that holds it, or by the participation office. */
export const mayTellOf = (person: Person | undefined, unitId: string | null): boolean =>
  holds(person, 'participation-office') ||
  (unitId !== null && holds(person, 'unit-officer', unitId))

/** Giving folios, cancelling and substituting are the participation office's. */
export const mayDecideWorks = (person: Person | undefined): boolean =>
  holds(person, 'participation-office')

/** New works, their money and their places come in by a sheet of these two only. */
export const mayLoadAllWorks = (person: Person | undefined): boolean =>
  holds(person, 'participation-office') || holds(person, 'operator')

/** A unit loads back the sheet of its own works, with what it may tell of them. */
export const mayLoadWorks = (person: Person | undefined): boolean =>
  mayLoadAllWorks(person) || holds(person, 'unit-officer')

/** The units of whose works the person tells. */
export const unitsTold = (person: Person): readonly string[] => [
  ...new Set(
    person.roles.flatMap(({ role, unitId }) => (role === 'unit-officer' && unitId ? [unitId] : [])),
  ),
]

/** Who may act on many works at once; of each, `mayTellOf`. */
export const mayActTogether = (person: Person | undefined): boolean =>
  mayDecideWorks(person) || holds(person, 'unit-officer')

/** Who has works in the office at all. */
export const mayOpenWorks = (person: Person | undefined): boolean =>
  mayFollowAll(person) || holds(person, 'unit-officer')
