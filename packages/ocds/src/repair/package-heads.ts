import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { add, change, type Journal, spotIn } from './journal.ts'

/** What to write on a package that does not say it. */
export type PackageDefaults = {
  uri?: string
  publishedDate?: string
  publisher?: { name: string; scheme?: string; uid?: string; uri?: string }
  license?: string
  publicationPolicy?: string
}

/** Every repaired document is of 1.1: the rules of 1.0 have been applied by then. */
export function mendVersion(journal: Journal, document: JsonObject) {
  const spot = spotIn(document, 'version', '')
  const version = own(document, 'version')
  if (version === undefined) add(journal, 'version', spot, '1.1')
  else if (version !== '1.1' && typeof version !== 'object') change(journal, 'version', spot, '1.1')
}

/** Completes what is missing; what the package says stands. */
export function completePackage(
  journal: Journal,
  document: JsonObject,
  { publisher, ...defaults }: PackageDefaults,
) {
  const known: JsonObject = JSON.parse(JSON.stringify(defaults))
  const date = own(known, 'publishedDate') ?? latestDate(document)
  const all = { ...known, ...(date !== undefined && { publishedDate: date }) }
  complete(journal, document, all, '')

  const named: JsonObject = JSON.parse(JSON.stringify(publisher ?? {}))
  const before = own(document, 'publisher')
  if (isObject(before)) complete(journal, before, named, 'publisher')
  else if (publisher) complete(journal, document, { publisher: named }, '')
}

function complete(journal: Journal, object: JsonObject, values: JsonObject, path: string) {
  for (const [key, value] of Object.entries(values)) {
    if (!Object.hasOwn(object, key))
      add(journal, 'package-metadata', spotIn(object, key, path), value)
  }
}

/** The standard: the date of the last change to what the package holds. */
function latestDate(document: JsonObject): string | undefined {
  const content = own(document, 'releases')
  const dates = (Array.isArray(content) ? content : []).flatMap((release: Json) => {
    const date = isObject(release) ? own(release, 'date') : undefined
    return typeof date === 'string' ? [date] : []
  })
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
}
