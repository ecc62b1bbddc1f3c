import { canonicalJson } from '../../../lib/json.ts'
import type { Change, Field, Importer, Names } from '../importer.ts'

export type ChangedField = {
  readonly label: string
  readonly before: string
  readonly after: string
}

const LONGEST = 160

/** What a change does, field by field; only the fields that differ. */
export function changedFields<State>(
  { fields }: Pick<Importer<never, State>, 'fields'>,
  { before, after }: Pick<Change<State>, 'before' | 'after'>,
  names: Names = new Map(),
): ChangedField[] {
  const read = (state: State) => (fields ? fields(state, names) : membersOf(state))
  const old = before === null ? [] : read(before)
  const fresh = after === null ? [] : read(after)
  const labels = new Set([...old, ...fresh].map(({ label }) => label))
  const valueIn = (list: readonly Field[], label: string) =>
    list.find((field) => field.label === label)?.value ?? ''
  return [...labels]
    .map((label) => ({ label, before: valueIn(old, label), after: valueIn(fresh, label) }))
    .filter((field) => field.before !== field.after)
    .map((field) => ({ ...field, before: shortened(field.before), after: shortened(field.after) }))
}

function membersOf(state: unknown): Field[] {
  if (typeof state !== 'object' || state === null) return [{ label: '', value: String(state) }]
  return Object.entries(state).map(([label, value]) => ({ label, value: readable(value) }))
}

const readable = (value: unknown) => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? canonicalJson(value) : String(value)
}

/** A page shows the beginning of a long value; the file holds it whole. */
export const shortened = (value: string): string =>
  value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
