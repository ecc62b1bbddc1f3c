import { type ActRefusal, personalValues } from '../../../kernel/act/index.ts'
import { type Decision, refuse } from '../../../lib/decision.ts'
import type { WorkFacts } from '../rules/work.ts'

/**
 * Sentences are public, and the guard of the act does not see them whole: reasons and notes are no facts of the trail,
 * and in its facts it looks for no telephone. The refusal when one holds what is of a person; nothing when none does.
 */
export function refusePersonal(
  words: Readonly<Record<string, string | null | undefined>>,
): Decision<never, ActRefusal> | undefined {
  const [found] = personalValues(words)
  return found && refuse({ because: 'personal-value', path: found.path })
}

/** What people write of a work; its keys and numbers are none. */
export const sentencesOf = ({ title, description, address }: Partial<WorkFacts>) => ({
  ...{ title, description, address },
})
