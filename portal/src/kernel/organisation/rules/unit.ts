import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { fold } from '../../../lib/text.ts'

export type Alias = {
  readonly alias: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

export type Unit = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Calendar dates; `validTo` is its last day. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Another unit that already answers to the name. */
export type Namesake = { readonly id: string; readonly name: string }

export type UnitRefusal =
  | { readonly because: 'name-taken'; readonly by: Namesake }
  | { readonly because: 'key-taken' }
  | { readonly because: 'no-such-parent' }
  | { readonly because: 'under-itself' }
  | { readonly because: 'same-name' }
  | { readonly because: 'closed'; readonly lastDay: string }
  | { readonly because: 'has-open-units'; readonly count: number }
  | { readonly because: 'closes-before-it-began'; readonly validFrom: string }

export type Adding = {
  readonly keyTaken: boolean
  readonly namesake: Namesake | undefined
  /** `undefined` when it was named but does not exist. */
  readonly parent: Unit | null | undefined
}

export function decideAdding(
  unit: Unit,
  { keyTaken, namesake, parent }: Adding,
): Decision<Unit, UnitRefusal> {
  if (namesake) return refuse({ because: 'name-taken', by: namesake })
  if (keyTaken) return refuse({ because: 'key-taken' })
  const wrong = parentRefusal(parent)
  return wrong ? refuse(wrong) : accept(unit)
}

export function decideRenaming(
  unit: Unit,
  name: string,
  namesake: Namesake | undefined,
): Decision<{ before: string; after: string }, UnitRefusal> {
  if (unit.validTo) return refuse({ because: 'closed', lastDay: unit.validTo })
  if (unit.name === name) return refuse({ because: 'same-name' })
  if (namesake && namesake.id !== unit.id) return refuse({ because: 'name-taken', by: namesake })
  return accept({ before: unit.name, after: name })
}

/** `above` are the units over the new parent, itself included. */
export function decideMoving(
  unit: Unit,
  parent: Unit | null | undefined,
  above: readonly string[],
): Decision<{ before: string | null; after: string | null }, UnitRefusal> {
  if (unit.validTo) return refuse({ because: 'closed', lastDay: unit.validTo })
  const wrong = parentRefusal(parent)
  if (wrong) return refuse(wrong)
  if (above.includes(unit.id)) return refuse({ because: 'under-itself' })
  return accept({ before: unit.parentId, after: parent?.id ?? null })
}

export function decideClosing(
  unit: Unit,
  lastDay: string,
  openUnits: number,
): Decision<{ lastDay: string }, UnitRefusal> {
  if (unit.validTo) return refuse({ because: 'closed', lastDay: unit.validTo })
  if (unit.validFrom && lastDay < unit.validFrom)
    return refuse({ because: 'closes-before-it-began', validFrom: unit.validFrom })
  if (openUnits > 0) return refuse({ because: 'has-open-units', count: openUnits })
  return accept({ lastDay })
}

export function decideAddingAlias(
  unit: Unit,
  alias: string,
  { aliases, namesake }: { aliases: readonly Alias[]; namesake: Namesake | undefined },
): Decision<{ alias: string }, UnitRefusal> {
  const known = [unit.name, ...aliases.map((one) => one.alias)].some(
    (name) => fold(name) === fold(alias),
  )
  if (known) return refuse({ because: 'same-name' })
  if (namesake && namesake.id !== unit.id) return refuse({ because: 'name-taken', by: namesake })
  return accept({ alias })
}

function parentRefusal(parent: Unit | null | undefined): UnitRefusal | undefined {
  if (parent === undefined) return { because: 'no-such-parent' }
  if (parent?.validTo) return { because: 'closed', lastDay: parent.validTo }
  return undefined
}
