import { type ActRefusal, findPersonalValue } from '../../../kernel/act/index.ts'
import { type Decision, refuse } from '../../../lib/decision.ts'

/**
 * Reasons and notes are public and are no facts of the trail, so the guard of the act does not see them. The refusal
 * when one holds a CURP, an RFC or an address of a person; nothing when none does.
 */
export function refusePersonal(
  words: Readonly<Record<string, string | undefined>>,
): Decision<never, ActRefusal> | undefined {
  const path = findPersonalValue(words)
  return path === undefined ? undefined : refuse({ because: 'personal-value', path })
}
