import type { Document } from '@tequio/ocds'
import { documentNames, pageTexts as texts } from './texts.ts'

/** Only addresses of the web are links: a file that was loaded may carry anything. */
const isWeb = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '')

export function Documents({ documents = [] }: { documents?: readonly Document[] | undefined }) {
  if (documents.length === 0) return null
  return (
    <>
      <h3>{texts.documents}</h3>
      <ul>
        {documents.map(({ id, title, url, documentType }) => {
          const kind = documentNames[documentType ?? '']
          const name = title ?? kind ?? String(id)
          return (
            <li>
              {isWeb(url) ? <a href={url}>{name}</a> : name}
              {kind && kind !== name && ` · ${kind}`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
