import { findPersonalData, type PersonalKind } from '@tequio/ocds'

const kinds: PersonalKind[] = ['curp', 'rfc', 'electorKey', 'clabe', 'birthDate', 'email']

/**
 * Facts of the trail hold references, never personal values (DESIGN §4). This is the last guard: the first path.
 * Telephones are not looked for: facts are full of numbers, and an act that is refused for one of them is lost work.
 */
export const findPersonalValue = (facts: unknown): string | undefined =>
  findPersonalData(facts, { kinds })[0]?.path
