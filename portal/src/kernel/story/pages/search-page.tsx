import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import { Page, PageHead } from '../../../design/index.ts'
import { answerPublicCsv, answerWrong, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { SearchBox, SearchResults } from './search-results.tsx'
import { searchSeen } from './search-seen.ts'

/** One box for everything that has a story. Who types the name of one thing is taken to it. */
export async function getSearch(c: Context<Visit>) {
  const seen = await searchSeen(c)
  if (seen instanceof Response) return seen
  if ('wrong' in seen)
    return c.html(
      <SearchPage c={c} asked={seen.asked} wrong={seen.wrong} />,
      seen.wrong ? 400 : 200,
    )
  const { asked, named, kind } = seen
  const [only] = named
  if (only?.own && named.length === 1) return c.redirect(only.href, 303)
  return c.html(
    <SearchPage c={c} asked={asked} kind={kind?.slug}>
      <SearchResults seen={seen} told={({ href, detail }) => ({ href, detail })} lists />
    </SearchPage>,
  )
}

/** The results as a file, with the address of each. */
export async function getSearchCsv(c: Context<Visit>) {
  const seen = await searchSeen(c, { whole: true })
  if (seen instanceof Response) return seen
  if ('wrong' in seen) return answerWrong(c, seen.wrong ?? texts.short)
  const { named, groups } = seen
  const rows = [{ title: texts.named, found: named }, ...groups].flatMap(({ title, found }) =>
    found.map((one) => ({ title, one })),
  )
  return answerPublicCsv(c, {
    name: 'busqueda',
    rows,
    columns: [
      { heading: texts.kind, value: ({ title }) => title },
      { heading: texts.name, value: ({ one }) => one.title },
      { heading: texts.detail, value: ({ one }) => one.detail },
      { heading: texts.address, value: ({ one }) => c.var.town.url + one.href },
    ],
  })
}

type SearchPageProps = PropsWithChildren<{
  readonly c: Context<Visit>
  readonly asked: string
  readonly kind?: string | undefined
  readonly wrong?: string | undefined
}>

const SearchPage = ({ c, asked, kind, wrong, children }: SearchPageProps) => (
  <Page
    visit={c.var}
    title={asked === '' || wrong ? texts.title : texts.titleOf(asked)}
    description={texts.description}
    path={paths.search}
    here={paths.search}
  >
    <PageHead title={texts.title} lead={texts.lead} />
    <SearchBox asked={asked} kind={kind} wrong={wrong} />
    {children}
  </Page>
)
