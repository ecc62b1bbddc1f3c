import { holds, type Person } from '../identity/index.ts'

/** What the town publishes under, and how it looks, is the operator's to set. */
export const mayChangeSettings = (person: Person | undefined): boolean => holds(person, 'operator')
