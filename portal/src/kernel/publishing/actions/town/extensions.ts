import { extensionFiles, extensionNamed } from '@tequio/ocds'
import { paths } from '../../paths.ts'
import { publishedExtensions } from '../../rules/terms.ts'
import type { NewFile } from '../../store/blobs.ts'

let made: readonly NewFile[] | undefined

/** Copies of the extensions that our packages declare, made from our own model; the same in every town. */
export function extensionFilesOf(): readonly NewFile[] {
  made ??= declared().flatMap((extension) =>
    Object.entries(extensionFiles(extension)).map(([file, text]) => ({
      path: paths.extension(extension.name, file),
      bytes: Buffer.from(text),
      contentType: file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json',
    })),
  )
  return made
}

const declared = () =>
  [...publishedExtensions, extensionNamed('pagination')].filter((one) => one !== undefined)
