import { createHash } from 'node:crypto'
import { breather } from '../../../lib/breath.ts'
import { canonicalJson } from '../../../lib/json.ts'
import type { Change, Difference, Question } from '../importer.ts'

/** SHA-256 of what would change, whatever its titles say: what is applied is what was shown. */
export async function fingerprintOf(changes: readonly Change<unknown>[]): Promise<string> {
  const hash = createHash('sha256')
  const keys = new Set<string>()
  const breathe = breather()
  for (const { key, before, after } of changes) {
    if (keys.has(key)) throw new Error(`a load changes «${key}» twice`)
    keys.add(key)
    hash.update(`${canonicalJson([key, before, after])}\n`)
    await breathe()
  }
  return hash.digest('hex')
}

const sameState = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

/** Undoing is applying the inverse of each change, the last one first. */
export const inverseOf = <State>(changes: readonly Change<State>[]): Change<State>[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse()

/** Of the inverse changes, those whose thing no longer is as the load left it. */
export const alteredSince = (
  inverse: readonly Change<unknown>[],
  present: ReadonlyMap<string, unknown>,
): Change<unknown>[] => inverse.filter(({ key, before }) => !sameState(before, present.get(key)))

export type Counts = {
  readonly added: number
  readonly altered: number
  readonly removed: number
  readonly unchanged: number
  readonly rejected: number
  readonly noticed: number
  readonly asked: number
}

export function countsOf(
  { changes, unchanged, rejects, notices, questions }: Difference<unknown>,
  answers: Readonly<Record<string, string>>,
): Counts {
  const added = changes.filter(({ before }) => before === null).length
  const removed = changes.filter(({ after }) => after === null).length
  return {
    added,
    removed,
    altered: changes.length - added - removed,
    unchanged,
    rejected: rejects.length,
    noticed: notices.length,
    asked: waiting(questions, answers).length,
  }
}

/** The questions that still wait for a person; an answer that is not among the options does not count. */
export const waiting = (
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Question[] =>
  questions.filter(({ id, options }) => !options.some(({ value }) => value === answers[id]))
