import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act } from '../../act/index.ts'
import type { Office } from '../../house/house.ts'
import type { Person } from '../../identity/person.ts'
import { actorOf, importPreviewed, importThing } from '../acts.ts'
import type { Difference, Understood, Upload } from '../importer.ts'
import { type Counts, countsOf, fingerprintOf } from '../rules/difference.ts'
import {
  decideAnswering,
  decideStarting,
  type Options,
  type StartingRefusal,
} from '../rules/loading.ts'
import { decideReading, type ReadingRefusal } from '../rules/reading.ts'
import { keepDifference } from '../store/differences.ts'
import {
  appliedBefore,
  keepPreview,
  type Load,
  lockLoad,
  nextImportId,
  type StoredFile,
} from '../store/imports.ts'
import { type AnyImporter, compare, readStored } from './read-difference.ts'

export type PreviewRequest = {
  readonly importer: AnyImporter
  readonly files: readonly Upload[]
  readonly options?: Options
  readonly answers?: Options
  /** Nobody when the operator loads from the command. */
  readonly person?: Person | undefined
}

export type PreviewedImport = {
  readonly id: number
  /** What was read: applying at once need not read it again. */
  readonly understood: Understood<unknown>
  readonly difference: Difference<unknown>
  readonly counts: Counts
  /** The load that already applied the same files. */
  readonly appliedBefore: number | undefined
}

export type PreviewRefusal = StartingRefusal | ReadingRefusal | ActRefusal

/**
 * Reads, understands and checks; keeps the files and the difference, and touches nothing else. What cannot be read
 * at all leaves nothing behind.
 */
export async function previewImport(
  office: Office,
  { importer, files, options: asked = {}, answers = {}, person }: PreviewRequest,
): Promise<Decision<PreviewedImport, PreviewRefusal>> {
  const start = decideStarting(files, importer.options ?? [], asked)
  if (!start.accepted) return start
  const options = { ...asked, ...(person && importer.limits?.(person)) }

  // The file is read again when it is applied: by then it only has its own name, not that of a folder.
  const uploads = files.map(({ name, bytes }) => ({ name: baseName(name), bytes }))
  const understood = await importer.understand(uploads, options)
  const reading = decideReading(understood)
  if (!reading.accepted) return reading

  const stored: StoredFile[] = []
  for (const { name, bytes } of uploads)
    stored.push({ name, ...(await office.town.files.put(bytes)) })
  const id = await nextImportId(office.town.db)
  const preview = { id, files: stored, options, answers, personId: person?.id ?? null }
  const shown = await show(office, importer, { preview, person, understood })
  if (!shown) throw new Error('a new load exists')
  return shown
}

/** Browsers and commands may send a path; the name is its end. */
const baseName = (name: string) => name.split(/[\\/]/).at(-1) || 'archivo'

/** The same files compared anew: after an answer, or when the town moved since. Nothing if it was applied meanwhile. */
export async function previewAgain(
  office: Office,
  importer: AnyImporter,
  { load, answers = {}, person }: { load: Load; answers?: Options; person?: Person | undefined },
): Promise<Decision<PreviewedImport, ActRefusal> | undefined> {
  const { id, files, options } = load
  const uploads = await readStored(office.town.files, files)
  const understood = await importer.understand(uploads, options)
  const preview = { id, files, options, answers, personId: load.personId ?? person?.id ?? null }
  return show(office, importer, { preview, person, understood })
}

type Shown = {
  readonly preview: {
    readonly id: number
    readonly files: readonly StoredFile[]
    readonly options: Options
    /** Those given now; what was answered before stands beside them. */
    readonly answers: Options
    readonly personId: string | null
  }
  readonly person: Person | undefined
  readonly understood: Understood<unknown>
}

async function show(
  { town }: Office,
  importer: AnyImporter,
  { preview, person, understood }: Shown,
): Promise<Decision<PreviewedImport, ActRefusal> | undefined> {
  const { id, files, options } = preview
  const { kind } = importer
  const hashes = files.map(({ sha256 }) => sha256)
  const earlier = await appliedBefore(town.db, kind, hashes)
  const envelope = { actor: actorOf(id, person) }
  return act<PreviewedImport, never>(town.db, envelope, async ({ db, record }) => {
    const before = await lockLoad(db, id)
    // Applied meanwhile by somebody else: what they applied stays as it was shown to them.
    if (before && !decideAnswering(before.state).accepted) return undefined

    // What a person answered about the same files stands, until they answer otherwise.
    const answers = { ...earlier?.answers, ...before?.answers, ...preview.answers }
    const difference = await compare(db, importer, understood, { options, answers })
    const counts = countsOf(difference, answers)
    const entryId = await record(importPreviewed, importThing(id), {
      kind,
      files: files.map(({ sha256, size }) => ({ sha256, size })),
      changed: difference.changes.length,
      ...{ unchanged: counts.unchanged, rejected: counts.rejected, asked: counts.asked },
    })
    const fingerprint = await fingerprintOf(difference.changes)
    await keepPreview(db, { ...preview, answers, kind, counts, fingerprint, entryId })
    await keepDifference(db, id, difference)
    return accept({ id, understood, difference, counts, appliedBefore: earlier?.id })
  })
}
