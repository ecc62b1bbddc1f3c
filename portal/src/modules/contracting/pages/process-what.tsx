import type { Item } from '@tequio/ocds'
import { type Column, DataTable, Fold, Section } from '../../../design/index.ts'
import type { Work } from '../../works/index.ts'
import { paths as workPaths } from '../../works/index.ts'
import type { State } from '../rules/parts.ts'
import { pageTexts as texts } from './texts.ts'

type Props = { readonly state: State; readonly work: Work | undefined }

/** What is read at once; a file may bring a page of text. */
const AT_ONCE = 320

/** What was bought and for which work. */
export function What({ state, work }: Props) {
  const text = describedIn(state)
  const items = itemsOf(state)
  if (!text && items.length === 0 && !work) return null
  return (
    <Section title={texts.what} on="sheet" id="que">
      <LongText text={text} />
      {work && (
        <p>
          {texts.forWork} <a href={workPaths.work(work.folio)}>{work.facts.title}</a> ({work.folio}
          ).
        </p>
      )}
      {items.length > 0 && (
        <Fold label={`${texts.items} (${items.length})`}>
          <DataTable caption={texts.items} quiet columns={columns} rows={items} />
        </Fold>
      )}
    </Section>
  )
}

/** The beginning, and the rest where it is asked for. */
export function LongText({ text }: { text: string }) {
  if (text.length <= AT_ONCE) return text === '' ? null : <p>{text}</p>
  const cut = text.lastIndexOf(' ', AT_ONCE)
  const at = cut > 0 ? cut : AT_ONCE
  return (
    <>
      <p>{text.slice(0, at).replace(/[\s.,;:]+$/, '')}…</p>
      <Fold label={texts.readAll}>
        {text.split(/\n+/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Fold>
    </>
  )
}

/** The longest thing that is said of it which the title does not say already. */
function describedIn({ tender, planning, contracts = [], awards = [] }: State): string {
  const said = [
    ...[tender?.description, contracts[0]?.description, awards[0]?.description],
    ...[planning?.rationale, planning?.budget?.description],
  ]
  return said.find((text) => text?.trim() && text !== tender?.title)?.trim() ?? ''
}

const itemsOf = ({ tender, awards = [], contracts = [] }: State): readonly Item[] =>
  [contracts.flatMap(({ items }) => items ?? []), awards.flatMap(({ items }) => items ?? [])].find(
    (items) => items.length > 0,
  ) ??
  tender?.items ??
  []

const columns: readonly Column<Item>[] = [
  {
    key: 'what',
    label: texts.what,
    main: true,
    cell: ({ description, id }) => description ?? String(id),
  },
  {
    key: 'quantity',
    label: texts.quantity,
    kind: 'number',
    cell: ({ quantity, unit }) =>
      [quantity?.toLocaleString('es-MX'), unit?.name].filter(Boolean).join(' '),
  },
]
