import { holds, type Person, unitsOf } from '../identity/person.ts'
import type { DutyFilter } from './store/duties.ts'

/** The participation office and the operator see what is late anywhere; everyone else, their own units. */
export const mayOverseeDuties = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'participation-office')

/** Whose duties the person finds in the inbox. */
export const unitsInInbox = (person: Person): DutyFilter['units'] =>
  mayOverseeDuties(person) ? 'all' : unitsOf(person)
