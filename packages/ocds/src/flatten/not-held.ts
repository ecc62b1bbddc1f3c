import { copy, type Json, type JsonObject, own, setOwn } from '../merge/json.ts'
import { stepsIn } from './path.ts'
import type { NotHeld } from './sheets.ts'

type Holder = Json[] | JsonObject

/** The document with all that its sheets did not hold back in its place. The document is changed. */
export function restore(document: Json, notHeld: readonly NotHeld[]): Json {
  const root: JsonObject = { document }
  for (const { path, value } of notHeld) {
    const steps = ['document', ...stepsIn(path)]
    const last = steps.pop() ?? 'document'
    const holder = steps.reduce<Holder>(
      (at, step, place) => inside(at, step, steps[place + 1] ?? last),
      root,
    )
    // An item of a list stands before those that came after it; from the first on, every place is right by its turn.
    if (Array.isArray(holder)) holder.splice(Number(last), 0, copy(value))
    else setOwn(holder, String(last), copy(value))
  }
  return root.document ?? null
}

/** The object or list at a step; it is made where nothing of it was held. */
function inside(holder: Holder, step: string | number, next: string | number): Holder {
  const before = Array.isArray(holder) ? holder[Number(step)] : own(holder, String(step))
  if (typeof before === 'object' && before !== null) return before
  const made: Holder = typeof next === 'number' ? [] : {}
  if (Array.isArray(holder)) holder[Number(step)] = made
  else setOwn(holder, String(step), made)
  return made
}
