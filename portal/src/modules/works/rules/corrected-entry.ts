import type { Entry } from '../../../kernel/act/index.ts'
import type { FactKey } from './facts.ts'

type Told = { readonly facts?: object; readonly after?: { readonly facts?: object } }

/**
 * The line of the trail that a correction of these facts corrects: the newest that set one of them. What no line told
 * was left empty by the first, which registered or loaded the work.
 */
export function entryCorrected(
  entries: readonly Pick<Entry, 'id' | 'act' | 'facts'>[],
  keys: readonly FactKey[],
): number | undefined {
  const setting = entries.findLast((entry) => keys.some((key) => key in factsSet(entry)))
  return (setting ?? entries[0])?.id
}

function factsSet({ act, facts }: Pick<Entry, 'act' | 'facts'>): object {
  const told = facts as Told
  switch (act) {
    case 'works.registered':
      return told.facts ?? {}
    case 'works.corrected':
      return told.after ?? {}
    case 'works.loaded':
      return told.after?.facts ?? {}
    default:
      return {}
  }
}
