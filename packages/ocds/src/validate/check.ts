import { type Place, stepsOf } from './place.ts'
import { type Finding, MOST_FINDINGS } from './report.ts'
import type { Texts } from './texts.ts'

/** What a check writes to while it walks a document. */
export type Walk = {
  readonly path: (string | number)[]
  readonly errors: Finding[]
  readonly texts: Texts
  /** Codes outside closed lists: wrong, but told elsewhere. */
  codesApart: number
  /** True when a report would not hold more errors. */
  full: boolean
}

export type Check = (value: unknown, walk: Walk) => void

/** A walk that begins at that place and writes to that list. */
export const newWalk = (texts: Texts, place?: Place, errors: Finding[] = []): Walk => ({
  path: stepsOf(place),
  errors,
  texts,
  codesApart: 0,
  full: false,
})

export function fail(walk: Walk, rule: string, message: string) {
  if (walk.errors.length < MOST_FINDINGS) {
    walk.errors.push({ path: walk.path.join('/'), rule, message })
  } else walk.full = true
}

/** Takes over what a check found apart. */
export function tell(walk: Walk, error: Finding) {
  if (walk.errors.length < MOST_FINDINGS) walk.errors.push(error)
  else walk.full = true
}

/** Runs a check one step inside. */
export function inside(walk: Walk, step: string | number, check: Check, value: unknown) {
  walk.path.push(step)
  check(value, walk)
  walk.path.pop()
}

/** Runs a check apart: what it finds is handed over instead of written, with whether it found anything. */
export function attempt({ path, texts }: Walk, check: Check, value: unknown) {
  const apart: Walk = { path: [...path], errors: [], texts, codesApart: 0, full: false }
  check(value, apart)
  return { errors: apart.errors, failed: apart.errors.length > 0 || apart.codesApart > 0 }
}
