import type { Json } from '../merge/json.ts'
import { type Source, Unreadable } from '../node/sources.ts'
import { undoRepairs } from '../repair/undo-repairs.ts'
import { documentsIn } from './documents.ts'
import type { ExitCode, Io } from './io.ts'
import { withForm, written } from './json-text.ts'
import { writing } from './output.ts'
import { readChanges } from './repair-changes.ts'
import { texts } from './texts.ts'

type Job = { changes: string; out: string | undefined; io: Io; most: number }

/** Writes the file as it was before it was repaired. */
export async function undo(source: Source, { changes, out, io, most }: Job): Promise<ExitCode> {
  const all = await readChanges(changes)
  await writing(out, io, async (output) => {
    let place = 0
    for await (const { value, isLine } of withForm(documentsIn(source, most))) {
      await output.write(written(undone(value as Json, all[place++]), isLine))
    }
    if (place !== all.length) throw new Unreadable(texts.repair.otherChanges)
  })
  io.err(texts.repair.undone(all.reduce((sum, { length }) => sum + length, 0)))
  return 0
}

function undone(document: Json, repairs: Parameters<typeof undoRepairs>[1] | undefined) {
  try {
    if (repairs) return undoRepairs(document, repairs)
  } catch (error) {
    throw new Unreadable(texts.repair.otherChanges, { cause: error })
  }
  throw new Unreadable(texts.repair.otherChanges)
}
