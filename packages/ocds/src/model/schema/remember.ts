import type { Extension } from '../extension.ts'
import { extensionNamed, withNeeds } from '../extensions/declared.ts'

/**
 * Derives something once for each set of known extensions, so that the same set gives the same object. A document of
 * strangers chooses the set, so only the last ones are kept: 40 unless told.
 */
export function remembered<T>(derive: (extensions: readonly Extension[]) => T, kept = 40) {
  const known = new Map<string, T>()

  return (extensions: readonly Extension[] = []): T => {
    const all = withNeeds(extensions)
    if (all.some((extension) => extensionNamed(extension.name) !== extension)) return derive(all)

    const set = all.map(({ name }) => name).join()
    const before = known.get(set)
    if (before !== undefined) return before

    const derived = derive(all)
    keepLast(known, { key: set, value: derived, most: kept })
    return derived
  }
}

type Kept<T> = { readonly key: string; readonly value: T; readonly most: number }

/** Keeps what was derived; of more than `most` the oldest is let go. */
export function keepLast<T>(known: Map<string, T>, { key, value, most }: Kept<T>) {
  const oldest = known.size < most ? undefined : known.keys().next().value
  if (oldest !== undefined) known.delete(oldest)
  known.set(key, value)
}

/** A schema takes less than 0.1 MB, and repair tries some hundred sets to find which one explains a document. */
export const SCHEMAS_KEPT = 200
