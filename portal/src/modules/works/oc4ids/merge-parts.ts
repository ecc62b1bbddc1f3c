import type { oc4ids, Project } from '@tequio/ocds'

/** Adds to a project what later rooms tell of it: lists grow, groups are filled, single values are replaced. */
export function mergeParts(project: Project, parts: readonly Partial<Project>[]): Project {
  return parts.reduce<Project>((whole, part) => mergeTwo(whole, part), project)
}

function mergeTwo(whole: Project, part: Partial<Project>): Project {
  const merged: Record<string, unknown> = { ...whole }
  for (const [key, value] of Object.entries(part)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    merged[key] = mergeValue(merged[key], value)
  }
  const parties = [...(whole.parties ?? []), ...(part.parties ?? [])]
  const updated = [whole.updated, part.updated]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
  return {
    ...merged,
    id: whole.id,
    ...(updated && { updated }),
    ...(parties.length > 0 && { parties: mergeParties(parties) }),
  }
}

function mergeValue(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value]
  return isGroup(before) && isGroup(value) ? { ...before, ...value } : value
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One organisation is told once, with all that it does. */
function mergeParties(parties: readonly oc4ids.Organization[]): oc4ids.Organization[] {
  const known = new Map<string, oc4ids.Organization>()
  for (const party of parties) {
    const id = party.id ?? party.name ?? ''
    const before = known.get(id)
    const roles = [...new Set([...(before?.roles ?? []), ...(party.roles ?? [])])]
    known.set(id, { ...before, ...party, ...(roles.length > 0 && { roles }) })
  }
  return [...known.values()]
}
