import { attempt, type Check, fail, tell } from './check.ts'
import { entriesOf, isObject, own } from './values.ts'

/**
 * The releases of a record: all linked or all whole (OCDS 1.1, «Record»). Of the two shapes, the errors told are those
 * of the one that the publisher meant: whole releases have an `id`, links do not.
 */
export function linkedOrEmbedded(linked: Check, embedded: Check): Check {
  return (value, walk) => {
    if (areWhole(value)) return embedded(value, walk)
    const asLinks = attempt(walk, linked, value)
    if (!asLinks.failed) {
      if (!attempt(walk, embedded, value).failed) fail(walk, 'oneOf', walk.texts.bothReleases)
      return
    }
    const meant = meantAs(value)
    if (meant === 'mixed') return fail(walk, 'oneOf', walk.texts.mixedReleases)
    if (meant === 'embedded') return embedded(value, walk)
    for (const error of asLinks.errors) tell(walk, error)
  }
}

/** Surely whole, which is seen at once: a link has an address. */
const areWhole = (value: unknown) =>
  meantAs(value) === 'embedded' &&
  entriesOf(value).some((entry) => isObject(entry) && own(entry, 'url') === undefined)

function meantAs(value: unknown): 'linked' | 'embedded' | 'mixed' {
  if (!Array.isArray(value)) return 'linked'
  const withId = value.filter((entry) => isObject(entry) && own(entry, 'id') !== undefined).length
  if (withId === 0) return 'linked'
  return withId === value.length ? 'embedded' : 'mixed'
}
