import type { Codelist, Codelists } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import { withNeeds } from '../extensions/declared.ts'
import { ocdsCodelists } from '../ocds/codelists.ts'

/** The lists of codes of OCDS with those that these extensions bring, and the codes that they add. */
export function codelistsWith(extensions: readonly Extension[]): Codelists {
  const lists: Record<string, Codelist> = { ...ocdsCodelists }
  for (const extension of withNeeds(extensions)) {
    Object.assign(lists, extension.codelists)
    for (const [name, added] of Object.entries(extension.addedCodes ?? {})) {
      const { open, codes } = lists[name] ?? { open: true, codes: [] }
      lists[name] = { open, codes: [...new Set([...codes, ...added])] }
    }
  }
  return lists
}
