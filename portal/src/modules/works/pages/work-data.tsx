import { ButtonLink, Links, Section } from '../../../design/index.ts'
import { documentPath, type PublicDocument } from '../../../kernel/documents/index.ts'
import { dataPaths } from '../../../kernel/publishing/index.ts'
import type { DataLink } from '../../../kernel/story/index.ts'
import { sizeText } from '../../../lib/byte-size.ts'
import { paths } from '../paths.ts'
import { workTexts } from '../work-texts.ts'

const { data, documents, share } = workTexts

type DataProps = {
  readonly folio: string
  /** Its identifier in OC4IDS. */
  readonly id: string
  /** What other rooms publish of it. */
  readonly files: readonly DataLink[]
}

/** The same as data. */
export const DataSection = ({ folio, id, files }: DataProps) => (
  <Section title={data.title} on="sheet" id="datos">
    <Links
      items={[
        ...files,
        { label: data.project, href: dataPaths.project(id), note: id },
        { label: data.history, href: paths.changes(folio), note: data.historyNote },
        { label: data.all, href: dataPaths.projects },
      ]}
    />
  </Section>
)

export function DocumentsSection({ papers }: { papers: readonly PublicDocument[] }) {
  if (papers.length === 0) return null
  const links = papers.map((paper) => ({
    ...{ label: paper.title, href: documentPath(paper), note: kindAndSize(paper) },
  }))
  return (
    <Section title={documents.title} on="sheet" id="documentos">
      <Links items={links} />
    </Section>
  )
}

/** «PDF, 240 KB» */
const kindAndSize = ({ mediaType, size }: PublicDocument) =>
  [
    documents.kinds[mediaType] ?? documents.other,
    size < 1024 ? documents.tiny : sizeText(size),
  ].join(', ')

/** Its name, how it goes and its address. The link leads out of the portal; nothing of WhatsApp is loaded here. */
export const ShareSection = ({ words, url }: { words: string; url: string }) => (
  <Section title={share.title} on="sheet">
    <p>{share.lead}</p>
    <p>
      <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(`${words}\n${url}`)}`}>
        {share.whatsapp}
      </ButtonLink>
    </p>
  </Section>
)
