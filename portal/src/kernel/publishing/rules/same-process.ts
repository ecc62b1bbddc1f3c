type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What publishing itself writes; the source does not know it. */
const given = new Set(['id', 'date', 'tag'])

/**
 * Where the compiled release and the process as its tables tell it differ; nothing when they agree. Lists of things
 * with an id are compared by id, because the merge rule keeps the order in which they first appeared; null is absence.
 */
export function differences(compiled: object, source: object): string[] {
  const found: string[] = []
  compare(withoutGiven(compiled), withoutGiven(source), '', found)
  return found
}

const withoutGiven = (release: object): Json =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(release)) as Record<string, Json>).filter(
      ([key]) => !given.has(key),
    ),
  )

function compare(a: Json | undefined, b: Json | undefined, path: string, found: string[]) {
  const one = plain(a)
  const two = plain(b)
  if (!isBranch(one) || !isBranch(two)) {
    if (JSON.stringify(one) !== JSON.stringify(two)) found.push(path)
    return
  }
  if (Array.isArray(one) !== Array.isArray(two)) {
    found.push(path)
    return
  }
  const left = membersOf(one)
  const right = membersOf(two)
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    compare(left.get(key), right.get(key), path ? `${path}/${key}` : key, found)
  }
}

const isBranch = (value: Json | undefined): value is readonly Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null

/** What holds nothing after its nulls are gone says nothing. */
function plain(value: Json | undefined): Json | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return value
  const inside = Object.values(value)
  return inside.every((member) => plain(member) === undefined) ? undefined : value
}

function membersOf(value: readonly Json[] | { readonly [key: string]: Json }): Map<string, Json> {
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const ids = value.map((item) => (isRecord(item) ? item.id : undefined))
  const named = ids.every((id) => typeof id === 'string' || typeof id === 'number')
  return new Map(value.map((item, at) => [named ? `${ids[at]}` : `${at}`, item]))
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
