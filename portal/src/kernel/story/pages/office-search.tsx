import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import { OfficePage } from '../../../design/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { Found } from '../search.ts'
import { desksOf } from '../story.ts'
import { texts } from '../texts.ts'
import { SearchBox, SearchResults } from './search-results.tsx'
import { searchSeen } from './search-seen.ts'

/** The same box for who works here: what they may work on opens in the office. */
export async function getOfficeSearch(c: Context<Visit>) {
  const seen = await searchSeen(c)
  if (seen instanceof Response) return seen
  if ('wrong' in seen)
    return c.html(
      <SearchPage c={c} asked={seen.asked} wrong={seen.wrong} />,
      seen.wrong ? 400 : 200,
    )
  const { asked, named, groups, kind } = seen
  const desks = await desksIn(c, [...named, ...groups.flatMap(({ found }) => found)])
  const [only] = named
  const desk = only && desks.get(keyOf(only))
  if (only?.own && named.length === 1 && desk) return c.redirect(desk, 303)
  const told = (found: Found) => {
    const own = desks.get(keyOf(found))
    const where = own ? texts.inOffice : texts.inPublic
    return { href: own ?? found.href, detail: `${found.detail} · ${where}` }
  }
  return c.html(
    <SearchPage c={c} asked={asked} kind={kind?.slug}>
      <SearchResults seen={seen} told={told} lists={false} />
    </SearchPage>,
  )
}

/** A document opens with the work that it is about. */
const thingOf = ({ thing, about }: Found) => about ?? thing
const keyOf = (found: Found) => `${thingOf(found).kind} ${thingOf(found).id}`

async function desksIn(
  c: Context<Visit>,
  found: readonly Found[],
): Promise<ReadonlyMap<string, string>> {
  const { house, town, person } = c.var
  const desks = new Map<string, string>()
  for (const [kind, some] of Map.groupBy(found.map(thingOf), (thing) => thing.kind)) {
    const ids = [...new Set(some.map(({ id }) => id))]
    const those = await desksOf(house.story, { kind, ids }, { db: town.db, person })
    for (const [id, href] of those) desks.set(`${kind} ${id}`, href)
  }
  return desks
}

type SearchPageProps = PropsWithChildren<{
  readonly c: Context<Visit>
  readonly asked: string
  readonly kind?: string | undefined
  readonly wrong?: string | undefined
}>

const SearchPage = ({ c, asked, kind, wrong, children }: SearchPageProps) => (
  <OfficePage visit={c.var} title={texts.title} lead={texts.officeLead} here={paths.officeSearch}>
    <SearchBox asked={asked} kind={kind} wrong={wrong} />
    {children}
  </OfficePage>
)
