import type { Upload } from '../../../kernel/imports/importer.ts'
import { type Options, type Piece, understandPieces } from './understand.ts'

/**
 * The other side of understand-apart.ts: receives the files once, gives one piece each time it is asked, and in the
 * end nothing. It has no secrets, no database and nobody to keep waiting.
 */
let pieces: Iterator<Piece> | undefined

process.on('message', (asked: { files: readonly Upload[]; options: Options } | 'next') => {
  if (asked !== 'next') pieces = understandPieces(asked.files, asked.options)
  process.send?.(pieces?.next().value ?? null)
})
