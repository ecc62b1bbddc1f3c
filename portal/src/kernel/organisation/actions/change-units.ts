import { accept, type Decision } from '../../../lib/decision.ts'
import { slug } from '../../../lib/text.ts'
import { dateIn } from '../../../lib/zones.ts'
import { type Acting, type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { announceTown } from '../../publishing/actions/announce.ts'
import { readTownSettings } from '../../settings/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import {
  decideAdding,
  decideAddingAlias,
  decideClosing,
  decideMoving,
  decideRenaming,
  type Unit,
  type UnitRefusal,
} from '../rules/unit.ts'
import {
  addAliasRow,
  addUnitRow,
  aliasesOf,
  countOpenUnder,
  dropAlias,
  findUnitById,
  lockNames,
  lockUnit,
  namesakeOf,
  setUnit,
  unitsAbove,
} from '../store/units.ts'

export type NewUnit = {
  /** Its key in files; without it, made from the name. */
  readonly id?: string
  readonly name: string
  readonly parentId: string | null
  readonly validFrom: string | null
}

type Changed<Fact> = Promise<Decision<Fact, UnitRefusal | ActRefusal> | undefined>

export const addUnit = (
  { db }: Town,
  envelope: Envelope,
  added: NewUnit,
): Changed<{ id: string }> =>
  act(db, envelope, async (acting) => {
    await lockNames(acting.db)
    const unit: Unit = { ...added, id: added.id ?? slug(added.name), validTo: null }
    const decision = decideAdding(unit, {
      keyTaken: (await findUnitById(acting.db, unit.id)) !== undefined,
      namesake: await namesakeOf(acting.db, unit.name),
      parent: await parentOf(acting, unit.parentId),
    })
    if (!decision.accepted) return decision
    const { id, name, parentId, validFrom } = unit
    await acting.record(acts.added, { kind: 'unit', id }, { name, parentId, validFrom })
    await addUnitRow(acting, unit)
    return accept({ id })
  })

/** The old name stays as an alias until the day before: files of other years still find the unit. */
export const renameUnit = (
  { db }: Town,
  envelope: Envelope,
  { id, name }: { id: string; name: string },
): Changed<null> =>
  act(db, envelope, async (acting) => {
    await lockNames(acting.db)
    const unit = await lockUnit(acting.db, id)
    if (!unit) return undefined
    const decision = decideRenaming(unit, name, await namesakeOf(acting.db, name))
    if (!decision.accepted) return decision
    const { before, after } = decision.fact
    const on = await today(acting)
    await acting.record(acts.renamed, { kind: 'unit', id }, { before, after, on })
    await dropAlias(acting, id, after)
    await setUnit(acting, id, { name: after })
    await addAliasRow(acting, id, { alias: before, validFrom: null, validTo: on })
    // The files of what it holds say its name.
    await announceTown(acting)
    return accept(null)
  })

export const moveUnit = (
  { db }: Town,
  envelope: Envelope,
  { id, parentId }: { id: string; parentId: string | null },
): Changed<null> =>
  act(db, envelope, async (acting) => {
    await lockNames(acting.db)
    const unit = await lockUnit(acting.db, id)
    if (!unit) return undefined
    const above = parentId === null ? [] : await unitsAbove(acting.db, parentId)
    const decision = decideMoving(unit, await parentOf(acting, parentId), above)
    if (!decision.accepted) return decision
    if (decision.fact.before === decision.fact.after) return accept(null)
    await acting.record(acts.moved, { kind: 'unit', id }, decision.fact)
    await setUnit(acting, id, { parent_id: parentId })
    return accept(null)
  })

export const closeUnit = (
  { db }: Town,
  envelope: Envelope,
  { id, lastDay }: { id: string; lastDay: string },
): Changed<null> =>
  act(db, envelope, async (acting) => {
    await lockNames(acting.db)
    const unit = await lockUnit(acting.db, id)
    if (!unit) return undefined
    const decision = decideClosing(unit, lastDay, await countOpenUnder(acting.db, id))
    if (!decision.accepted) return decision
    await acting.record(acts.closed, { kind: 'unit', id }, decision.fact)
    await setUnit(acting, id, { valid_to: lastDay })
    return accept(null)
  })

export const addAlias = (
  { db }: Town,
  envelope: Envelope,
  { id, alias }: { id: string; alias: string },
): Changed<null> =>
  act(db, envelope, async (acting) => {
    await lockNames(acting.db)
    const unit = await lockUnit(acting.db, id)
    if (!unit) return undefined
    const [aliases, namesake] = [await aliasesOf(acting.db, id), await namesakeOf(acting.db, alias)]
    const decision = decideAddingAlias(unit, alias, { aliases, namesake })
    if (!decision.accepted) return decision
    await acting.record(acts.aliasAdded, { kind: 'unit', id }, decision.fact)
    await addAliasRow(acting, id, { alias, validFrom: null, validTo: null })
    return accept(null)
  })

const parentOf = async ({ db }: Acting, id: string | null) =>
  id === null ? null : findUnitById(db, id)

const today = async ({ db, now }: Acting) => dateIn((await readTownSettings(db)).zone, now)
