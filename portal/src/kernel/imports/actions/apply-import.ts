import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act } from '../../act/index.ts'
import type { Office } from '../../house/house.ts'
import { type Person, unitsOf } from '../../identity/person.ts'
import { actorOf, importApplied, importThing } from '../acts.ts'
import type { LoadContext, Understood } from '../importer.ts'
import { fingerprintOf } from '../rules/difference.ts'
import { type ApplyingRefusal, decideApplying } from '../rules/loading.ts'
import { loadById, lockKind, lockLoad, markApplied } from '../store/imports.ts'
import { previewAgain } from './preview-import.ts'
import { compare, importerOf, readStored } from './read-difference.ts'

export type ApplyRequest = {
  readonly id: number
  readonly person?: Person | undefined
  /** What the preview of this very load read; without it the stored files are read again. */
  readonly understood?: Understood<unknown>
}

export type AppliedImport = { readonly id: number; readonly changed: number }

/**
 * One act in one transaction: a load that is killed leaves nothing half done. It compares once more with the town as
 * it is now; if something moved since the preview, nothing is written and the new difference takes its place.
 */
export async function applyImport(
  office: Office,
  { id, person, ...given }: ApplyRequest,
): Promise<Decision<AppliedImport, ApplyingRefusal | ActRefusal> | undefined> {
  const { town, house } = office
  const load = await loadById(town.db, id)
  const importer = load && importerOf(house, load.kind)
  if (!load || !importer) return undefined

  const { kind, options, answers } = load
  const understood =
    given.understood ??
    (await importer.understand(await readStored(town.files, load.files), options))
  // A second click receives the first answer.
  const envelope = { actor: actorOf(id, person), key: `import.applied:${id}` }
  const decision = await act(town.db, envelope, async (acting) => {
    await lockKind(acting.db, kind)
    const locked = await lockLoad(acting.db, id)
    if (!locked) return undefined

    const difference = await compare(acting.db, importer, understood, { options, answers })
    const fingerprint = await fingerprintOf(difference.changes)
    const verdict = decideApplying(locked, difference, fingerprint)
    if (!verdict.accepted) return verdict

    const { changes } = difference
    const facts = { kind, changed: changes.length, fingerprint }
    const entryId = await acting.record(importApplied, importThing(id), facts)
    await importer.apply(acting, changes, {
      ...contextOf(id, options, person),
      projects: house.projects,
    })
    await markApplied(acting.db, id, entryId)
    return accept({ id, changed: changes.length })
  })

  if (decision && !decision.accepted && decision.refusal.because === 'moved')
    await previewAgain(office, importer, { load, person })
  return decision
}

function contextOf(
  id: number,
  options: LoadContext['options'],
  person: Person | undefined,
): Omit<LoadContext, 'projects'> {
  const unitId = person && unitsOf(person)[0]
  return { importId: String(id), options, undoing: false, ...(unitId && { unitId }) }
}
