import { FILE_LIMIT } from '../../../lib/byte-size.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'

export type FileKind = {
  readonly mediaType: string
  readonly extension: string
  readonly image: boolean
}

export type FileRefusal =
  | { readonly because: 'empty' }
  | { readonly because: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly because: 'unknown-kind'; readonly found: string | undefined }

const kinds: Readonly<Record<string, FileKind>> = Object.fromEntries(
  [
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['image/webp', 'webp'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['application/vnd.oasis.opendocument.text', 'odt'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ].map(([mediaType = '', extension = '']) => [
    mediaType,
    { mediaType, extension, image: mediaType.startsWith('image/') },
  ]),
)

/** «.pdf»; nothing for what is not kept here. */
export const extensionOf = (mediaType: string): string => {
  const kind = kinds[mediaType]
  return kind ? `.${kind.extension}` : ''
}

/** What a file is comes from its bytes, never from its name (DESIGN §4, documents). */
export function decideKind(
  size: number,
  found: string | undefined,
): Decision<FileKind, FileRefusal> {
  if (size === 0) return refuse({ because: 'empty' })
  if (size > FILE_LIMIT) return refuse({ because: 'too-large', size, limit: FILE_LIMIT })
  const kind = kinds[found ?? '']
  return kind ? accept(kind) : refuse({ because: 'unknown-kind', found })
}
