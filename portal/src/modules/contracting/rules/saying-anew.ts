import { canonicalJson } from '../../../lib/json.ts'
import type { Part } from './parts.ts'

/**
 * Whether an event says anything that does not stand already. The amendment that a form adds for its reason is no
 * change by itself: a release that repeats what is public would only say that somebody pressed a button.
 */
export function saysAnew(parts: readonly Part[], rows: readonly Part[]): boolean {
  const standing = new Map(rows.map((part) => [nameOf(part), part]))
  return parts.some((part) => told(part) !== told(standing.get(nameOf(part))))
}

const nameOf = ({ kind, key }: Part) => `${kind} ${key}`

function told(part: Part | undefined): string {
  if (!part?.content) return 'null'
  return canonicalJson({ ...part.content, amendments: undefined })
}
