import { holds, type Person } from '../identity/person.ts'

/** Whoever has an account may ask when a term ends. */
export const maySeeCalendar = (person: Person | undefined): boolean => person !== undefined

export const mayDeclareDays = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'participation-office')
