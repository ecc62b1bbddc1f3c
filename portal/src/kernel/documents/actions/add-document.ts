import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Acting, defineAct, type Thing } from '../../act/index.ts'
import type { PreparedFile } from '../prepare.ts'
import {
  type DocumentClass,
  insertDocument,
  insertPublicVersion,
  withdrawVersions,
} from '../store/documents.ts'

export const documentAdded = defineAct(
  'documents.added',
  1,
  z.strictObject({
    about: z.strictObject({ kind: z.string(), id: z.string() }),
    sha256: z.string(),
    documentType: z.string(),
    class: z.enum(['public', 'reserved', 'sensitive']),
    shown: z.boolean(),
  }),
)

export const documentWithdrawn = defineAct(
  'documents.withdrawn',
  1,
  z.strictObject({ reason: z.string() }),
)

export type AddDocument = {
  readonly about: Thing
  readonly title: string
  readonly documentType: string
  readonly class: DocumentClass
  readonly file: PreparedFile
  /** The actor approves its public version now; only a public document has one. */
  readonly show: boolean
}

/** Part of another act: a report brings its photographs. Returns the document's identifier. */
export async function addDocument(
  acting: Acting,
  { about, title, documentType, file, show, ...rest }: AddDocument,
) {
  const id = randomUUID()
  const shown = show && rest.class === 'public'
  await acting.record(
    documentAdded,
    { kind: 'document', id },
    {
      about: { kind: about.kind, id: about.id },
      sha256: file.sha256,
      documentType,
      class: rest.class,
      shown,
    },
  )
  await insertDocument(acting, { id, thing: about, title, documentType, class: rest.class, file })
  if (shown) await insertPublicVersion(acting, id, file.shown)
  return id
}

/** The address of the version then says that it was withdrawn; the original stays in the office. */
export async function withdrawDocument(acting: Acting, id: string, reason: string) {
  await acting.record(documentWithdrawn, { kind: 'document', id }, { reason })
  await withdrawVersions(acting, id, reason)
}
