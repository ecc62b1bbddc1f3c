import { canonicalJson } from '../../../lib/json.ts'
import type { Part } from './parts.ts'

export type SaidPart = Part & { readonly entryId: number }

/**
 * The line of the trail that a correction corrects: the newest that gave one of the corrected fields the value that
 * stands. A payment or an amendment after it wrote the same contract again, and is not what was wrong.
 */
export function entryCorrected(
  parts: readonly Part[],
  rows: readonly SaidPart[],
): number | undefined {
  const entries = parts.flatMap((part) => {
    const versions = rows.filter(({ kind, key }) => kind === part.kind && key === part.key)
    const fields = changedFields(versions.at(-1), part)
    const said = versions.findLastIndex((version, at) =>
      changedFields(versions[at - 1], version).some((field) => fields.includes(field)),
    )
    return versions[said]?.entryId ?? []
  })
  return entries.length > 0 ? Math.max(...entries) : undefined
}

function changedFields(before: Part | undefined, after: Part): string[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => canonicalJson(was[field] ?? null) !== canonicalJson(is[field] ?? null),
  )
}

const fieldsOf = (part: Part | undefined): Readonly<Record<string, unknown>> => ({
  ...part?.content,
})
