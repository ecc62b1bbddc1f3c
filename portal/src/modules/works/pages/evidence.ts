import { explainFile, type PreparedFile, prepareFile } from '../../../kernel/documents/index.ts'
import type { FileStore } from '../../../kernel/town/index.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'

/** Keeps the files by their content before the act that names them; the first that cannot be is told. */
export async function keepFiles(
  store: FileStore,
  files: readonly File[],
): Promise<Decision<readonly PreparedFile[], string>> {
  const kept: PreparedFile[] = []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const prepared = await prepareFile(store, { name: file.name, bytes })
    if (!prepared.accepted) return refuse(`${file.name}: ${explainFile(prepared.refusal)}`)
    kept.push(prepared.fact)
  }
  return accept(kept)
}
