import { extensionOf } from './rules/kinds.ts'
import type { PublicDocument } from './store/documents.ts'

/** The permanent address of one public version; its name helps who saves it. */
export const documentPath = ({
  id,
  version,
  mediaType,
}: Pick<PublicDocument, 'id' | 'version' | 'mediaType'>) =>
  `/documentos/${id}/${version}${extensionOf(mediaType)}`

/** The picture as a list or a phone shows it: its small size, where it has one. */
export const picturePath = (
  document: Pick<PublicDocument, 'id' | 'version' | 'mediaType' | 'hasSmall'>,
) =>
  document.hasSmall
    ? `/documentos/${document.id}/${document.version}-${SMALL}${extensionOf(document.mediaType)}`
    : documentPath(document)

/** What the address of a small size says before the ending. */
export const SMALL = 'chica'
