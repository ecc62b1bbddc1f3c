import type { Child } from 'hono/jsx'
import {
  Card,
  Cards,
  Downloads,
  Empty,
  Field,
  Filters,
  Hidden,
  Pager,
  Pills,
  Section,
} from '../../../design/index.ts'
import { paths } from '../paths.ts'
import type { Found, FoundGroup } from '../search.ts'
import { texts } from '../texts.ts'
import { LONGEST, MOST, type SearchSeen } from './search-seen.ts'

type BoxProps = {
  readonly asked: string
  readonly kind?: string | undefined
  readonly wrong?: string | undefined
}

export const SearchBox = ({ asked, kind, wrong }: BoxProps) => (
  <Filters submit={texts.submit}>
    <Hidden name="de" value={kind} />
    <Field
      kind="search"
      name="q"
      label={texts.box}
      value={asked}
      error={wrong}
      maxlength={LONGEST}
    />
  </Filters>
)

type ResultsProps = {
  readonly seen: SearchSeen
  /** Where a result opens, and what is said of it. */
  readonly told: (found: Found) => { readonly href: string; readonly detail: Child }
  /** Whether everything opens in a list of its own too. */
  readonly lists: boolean
}

/** All kinds together, the first of each; or one kind alone, page by page. */
export function SearchResults({ seen, told, lists }: ResultsProps) {
  const { asked, named, groups, kind, total, list } = seen
  const shown = named.length + total
  const more = groups.some((group) => group.more)
  const file = `${paths.searchCsv}${list.query({ pagina: undefined })}`
  return (
    <>
      <Kinds seen={seen} />
      {shown === 0 ? (
        <Empty title={texts.none(asked)}>{texts.noneHow}</Empty>
      ) : (
        <p role="status">{(more ? texts.first : texts.found)(shown, asked)}</p>
      )}
      {named.length > 0 && (
        <Section title={texts.named}>
          <Results found={named} told={told} />
        </Section>
      )}
      {groups.map((group) => (
        <Section title={group.title} link={wayFrom(group, { seen, lists })}>
          <Results found={group.found} told={told} />
        </Section>
      ))}
      {kind && more && <p>{texts.most(MOST)}</p>}
      {kind && <Pager state={list} total={total} />}
      {shown > 0 && <Downloads items={[{ label: 'CSV', href: file }]} />}
    </>
  )
}

/** From some of a kind to all of it, and from there to its own list. */
function wayFrom(
  { slug, more, list }: FoundGroup,
  { seen: { kind, list: here }, lists }: Pick<ResultsProps, 'seen' | 'lists'>,
) {
  if (kind) return list && lists ? { label: texts.inList, href: list } : undefined
  return more ? { label: texts.all, href: here.query({ de: slug, pagina: undefined }) } : undefined
}

function Kinds({ seen: { kinds, kind, list } }: { seen: SearchSeen }) {
  const href = (de: string | undefined) => list.query({ de, pagina: undefined })
  return (
    <Pills
      label={texts.kinds}
      items={[
        { label: texts.everything, href: href(undefined), here: kind === undefined },
        ...kinds.map(({ title, slug }) => ({
          ...{ label: title, href: href(slug), here: slug === kind?.slug },
        })),
      ]}
    />
  )
}

const Results = ({ found, told }: Pick<ResultsProps, 'told'> & { found: readonly Found[] }) => (
  <Cards>
    {found.map((one) => (
      <Card title={one.title} {...told(one)} />
    ))}
  </Cards>
)
