import type { Extension } from '../extension.ts'
import { extensionNamed, withNeeds } from '../extensions/declared.ts'

const kept = 40

/**
 * Derives something once for each set of known extensions, so that the same set gives the same object. A document of
 * strangers chooses the set, so only the last ones are kept.
 */
export function remembered<T>(derive: (extensions: readonly Extension[]) => T) {
  const known = new Map<string, T>()

  return (extensions: readonly Extension[] = []): T => {
    const all = withNeeds(extensions)
    if (all.some((extension) => extensionNamed(extension.name) !== extension)) return derive(all)

    const set = all.map(({ name }) => name).join()
    const before = known.get(set)
    if (before !== undefined) return before

    const derived = derive(all)
    const oldest = known.size < kept ? undefined : known.keys().next().value
    if (oldest !== undefined) known.delete(oldest)
    known.set(set, derived)
    return derived
  }
}
