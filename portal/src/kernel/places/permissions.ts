import type { Person } from '../identity/person.ts'

/** Every officer works somewhere: whoever is signed in sees the territory. */
export const maySeeTerritory = (person: Person | undefined): boolean => person !== undefined
