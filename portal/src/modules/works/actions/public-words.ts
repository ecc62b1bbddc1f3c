import { type ActRefusal, personalValues } from '../../../kernel/act/index.ts'
import { type Decision, refuse } from '../../../lib/decision.ts'

/**
 * Reasons and notes are public and are no facts of the trail, so the guard of the act does not see them. The refusal
 * when one holds what is of a person; nothing when none does.
 */
export function refusePersonal(
  words: Readonly<Record<string, string | undefined>>,
): Decision<never, ActRefusal> | undefined {
  const [found] = personalValues(words)
  return found && refuse({ because: 'personal-value', path: found.path })
}
