import { holds, type Person } from '../identity/index.ts'

export const mayManageUnits = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'participation-office')
