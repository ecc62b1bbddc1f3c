import type { Acting } from '../../../kernel/act/index.ts'
import { addDocument, documentPath, type PreparedFile } from '../../../kernel/documents/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import type { Paper } from '../rules/papers.ts'
import { thingOf } from './acts.ts'

export type Attachment = {
  readonly file: PreparedFile
  readonly title: string
  /** A code of the standard's list: «tenderNotice», «contractSigned»… */
  readonly documentType: string
}

/** The document becomes public by its permanent address, in the act that names it. */
export async function attach(
  acting: Acting,
  { url }: Pick<Town, 'url'>,
  ocid: string,
  { file, title, documentType }: Attachment,
): Promise<Paper> {
  const about = thingOf(ocid)
  const shown = { about, title, documentType, file, class: 'public', show: true } as const
  const id = await addDocument(acting, shown)
  const { mediaType } = file.shown
  return {
    ...{ id, title, documentType, mediaType, publishedAt: acting.now },
    url: url + documentPath({ id, version: 1, mediaType }),
  }
}
