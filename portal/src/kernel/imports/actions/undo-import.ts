import { breather } from '../../../lib/breath.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act, entriesSince } from '../../act/index.ts'
import type { Office } from '../../house/house.ts'
import { type Person, unitsOf } from '../../identity/person.ts'
import { actorOf, importApplied, importThing, importUndone } from '../acts.ts'
import type { Change } from '../importer.ts'
import { alteredSince, inverseOf } from '../rules/difference.ts'
import { decideUndoing, type Kept, type UndoingRefusal } from '../rules/loading.ts'
import { changesOf, markKept } from '../store/differences.ts'
import { loadById, lockKind, lockLoad, markUndone } from '../store/imports.ts'
import { texts } from '../texts.ts'
import { type AnyImporter, importerOf } from './read-difference.ts'

export type UndoRequest = {
  readonly id: number
  readonly reason: string
  readonly person?: Person | undefined
  /** Leave what was altered later as it is, and undo the rest. */
  readonly onlyRest?: boolean
}

export type UndoneImport = {
  readonly id: number
  readonly undone: number
  readonly kept: readonly Kept[]
}

/** Gives the office's data back as they stood before the load; what was altered later is listed, never overwritten. */
export async function undoImport(
  { town, house }: Office,
  { id, reason, person, onlyRest = false }: UndoRequest,
): Promise<Decision<UndoneImport, UndoingRefusal | ActRefusal> | undefined> {
  const load = await loadById(town.db, id)
  const importer = load && importerOf(house, load.kind)
  if (!load || !importer) return undefined

  const { kind, options } = load
  const envelope = { actor: actorOf(id, person), key: `import.undone:${id}` }
  return act(town.db, envelope, async (acting) => {
    await lockKind(acting.db, kind)
    const locked = await lockLoad(acting.db, id)
    if (!locked) return undefined

    const inverse = inverseOf(await changesOf(acting.db, id))
    const { rest, kept } = await separate(acting.db, importer, inverse)
    const verdict = decideUndoing({
      ...{ state: locked.state, reason, kept, onlyRest },
      rest: rest.length,
    })
    if (!verdict.accepted) return verdict

    const facts = { kind, undone: rest.length, kept: kept.length }
    const thing = importThing(id)
    const applied = (await entriesSince(acting.db, thing)).findLast(
      ({ act: name }) => name === importApplied.name,
    )
    const lines = [{ thing, facts, corrects: applied?.id }]
    const [entryId = 0] = await acting.recordMany(importUndone, lines)
    const unitId = person && unitsOf(person)[0]
    const { projects } = house
    const context = { importId: String(id), options, undoing: true, reason, projects }
    await importer.apply(acting, rest, { ...context, ...(unitId && { unitId }) })
    await markKept(
      acting.db,
      id,
      kept.map(({ key }) => key),
    )
    await markUndone(acting.db, id, entryId, reason)
    return accept({ id, undone: rest.length, kept })
  })
}

type Separated = { readonly rest: readonly Change<unknown>[]; readonly kept: readonly Kept[] }

/** What stays keeps what it stands on: each obstacle may make another, until none is left. */
async function separate(
  db: Db,
  importer: AnyImporter,
  inverse: readonly Change<unknown>[],
): Promise<Separated> {
  const present = await importer.present(db, inverse)
  const kept = new Map<string, string>()
  const breathe = breather()
  for (const change of inverse) {
    for (const { key } of alteredSince([change], present)) kept.set(key, texts.alteredSince)
    await breathe()
  }
  const rest = () => inverse.filter(({ key }) => !kept.has(key))
  for (let before = -1; importer.obstacles && before !== kept.size; ) {
    before = kept.size
    for (const { key, message } of await importer.obstacles(db, rest())) kept.set(key, message)
  }
  const titles = new Map(inverse.map(({ key, title }) => [key, title]))
  const list = [...kept].map(([key, message]) => ({ key, title: titles.get(key) ?? key, message }))
  return { rest: rest(), kept: list }
}
