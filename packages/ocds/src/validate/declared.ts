import type { Extension } from '../model/extension.ts'
import { extensionAt } from '../model/extensions/declared.ts'
import type { Tally } from './tally.ts'
import type { ValidateOptions } from './validate.ts'
import { entriesOf, isObject, own } from './values.ts'

/** The URLs that a package declares. */
export const urlsOf = (document: unknown): string[] =>
  (isObject(document) ? entriesOf(own(document, 'extensions')) : []).filter(
    (url) => typeof url === 'string',
  )

/** The extensions of these options and those that a package declares. Each is told once, applied or unknown. */
export function extensionsOf(document: unknown, options: ValidateOptions, tally: Tally) {
  const declared = urlsOf(document).flatMap((url) => {
    const extension = options.extensionAt?.(url) ?? extensionAt(url)
    tellExtension(url, extension, tally)
    return extension ? [extension] : []
  })
  return [...(options.extensions ?? []), ...declared]
}

function tellExtension(url: string, extension: Extension | undefined, tally: Tally) {
  const { applied, unknown } = tally.report.extensions
  const list = extension ? applied : unknown
  if (list.length >= mostTold || list.includes(url)) return
  list.push(url)
  if (!extension) {
    const message = tally.texts.unknownExtension(url.slice(0, 500))
    tally.conformance('unknown-extension', 'extensions', message)
  }
}

const mostTold = 1000
