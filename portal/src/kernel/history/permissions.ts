import { holds, type Person, unitsOf } from '../identity/person.ts'

/** Who answers for the whole town, or checks it, reads what anyone did; everyone else, what their own areas did. */
const readsAll = (person: Person | undefined): boolean =>
  (['operator', 'participation-office', 'comptroller'] as const).some((role) => holds(person, role))

export const unitsRead = (person: Person): readonly string[] | 'all' =>
  readsAll(person) ? 'all' : unitsOf(person)

/** Accounts and what goes out to people are read by who manages them, and by who checks. */
export const mayReadAccounts = readsAll

/** What the operator sets, and who checks. */
export const mayReadSettings = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'comptroller')
