import { extensionOf } from './rules/kinds.ts'
import type { PublicDocument } from './store/documents.ts'

/** The permanent address of one public version; its name helps who saves it. */
export const documentPath = ({
  id,
  version,
  mediaType,
}: Pick<PublicDocument, 'id' | 'version' | 'mediaType'>) =>
  `/documentos/${id}/${version}${extensionOf(mediaType)}`
