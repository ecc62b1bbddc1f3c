import { hasPersonalKey, pathsWith } from './personal-keys.ts'

/** An e-mail address. The first part is tried from its beginning only: a long word takes one pass. */
const email = /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w/

/** Facts of the trail hold references, never personal values (DESIGN §4). This is the last guard: the first path. */
export const findPersonalValue = (facts: unknown): string | undefined =>
  pathsWith((text) => hasPersonalKey(text) || email.test(text), facts)[0]
