import type { PublicDocument } from './store/documents.ts'

/** The permanent address of one public version; its name helps who saves it. */
export const documentPath = ({
  id,
  version,
  mediaType,
}: Pick<PublicDocument, 'id' | 'version' | 'mediaType'>) =>
  `/documentos/${id}/${version}${extensions[mediaType] ?? ''}`

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/webp': '.webp',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}
