import type { Document } from '@tequio/ocds'
import { Section } from '../../../design/index.ts'
import type { State } from '../rules/parts.ts'
import { documentNames, pageTexts as texts } from './texts.ts'

/** Only addresses of the web are links: a file that was loaded may carry anything. */
const isWeb = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '')

/** The papers of every stage, in their order. */
export function Documents({ state }: { state: State }) {
  const documents = documentsIn(state)
  if (documents.length === 0) return null
  return (
    <Section title={texts.documents} on="sheet" id="documentos">
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
    </Section>
  )
}

const documentsIn = ({ planning, tender, awards = [], contracts = [] }: State): Document[] => [
  ...(planning?.documents ?? []),
  ...(tender?.documents ?? []),
  ...awards.flatMap(({ documents }) => documents ?? []),
  ...contracts.flatMap(({ documents, implementation }) => [
    ...(documents ?? []),
    ...(implementation?.documents ?? []),
  ]),
]
