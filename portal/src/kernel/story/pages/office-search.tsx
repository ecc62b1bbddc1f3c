import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import { Card, Cards, Empty, Field, Filters, OfficePage, Section } from '../../../design/index.ts'
import { fold, nfc } from '../../../lib/text.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type Found, type FoundGroup, namedSo, searchAll } from '../search.ts'
import { desksOf } from '../story.ts'
import { texts } from '../texts.ts'
import { LONGEST, SHOWN, wrongIn } from './search-page.tsx'

/** The same box for who works here: what they may work on opens in the office. */
export async function getOfficeSearch(c: Context<Visit>) {
  const { house, town } = c.var
  const asked = nfc(c.req.query('q') ?? '').trim()
  const wrong = wrongIn(asked)
  if (asked === '' || wrong)
    return c.html(<SearchPage c={c} asked={asked} wrong={wrong} />, wrong ? 400 : 200)

  const named = await namedSo(house.story, town.db, asked)
  const words = { asked, folded: fold(asked), limit: SHOWN }
  const groups = await searchAll(house.story, town.db, words)
  const first = { title: texts.named, found: named, more: false, list: undefined }
  const all = named.length > 0 ? [first, ...groups] : groups
  const desks = await desksIn(c, all)
  const [only] = named
  const desk = only && desks.get(keyOf(only))
  if (only?.own && named.length === 1 && desk) return c.redirect(desk, 303)
  return c.html(
    <SearchPage c={c} asked={asked}>
      <Results groups={all} asked={asked} desks={desks} />
    </SearchPage>,
  )
}

type Desks = ReadonlyMap<string, string>

/** A document opens with the work that it is about. */
const thingOf = ({ thing, about }: Found) => about ?? thing
const keyOf = (found: Found) => `${thingOf(found).kind} ${thingOf(found).id}`

async function desksIn(c: Context<Visit>, groups: readonly FoundGroup[]): Promise<Desks> {
  const { house, town, person } = c.var
  const things = groups.flatMap(({ found }) => found.map(thingOf))
  const desks = new Map<string, string>()
  for (const [kind, some] of Map.groupBy(things, (thing) => thing.kind)) {
    const ids = [...new Set(some.map(({ id }) => id))]
    const found = await desksOf(house.story, { kind, ids }, { db: town.db, person })
    for (const [id, href] of found) desks.set(`${kind} ${id}`, href)
  }
  return desks
}

type SearchPageProps = PropsWithChildren<{
  readonly c: Context<Visit>
  readonly asked: string
  readonly wrong?: string | undefined
}>

const SearchPage = ({ c, asked, wrong, children }: SearchPageProps) => (
  <OfficePage visit={c.var} title={texts.title} lead={texts.officeLead} here={paths.officeSearch}>
    <Filters submit={texts.submit}>
      <Field
        kind="search"
        name="q"
        label={texts.box}
        value={asked}
        error={wrong}
        maxlength={LONGEST}
      />
    </Filters>
    {children}
  </OfficePage>
)

type ResultsProps = {
  readonly groups: readonly FoundGroup[]
  readonly asked: string
  readonly desks: Desks
}

function Results({ groups, asked, desks }: ResultsProps) {
  const shown = groups.reduce((sum, { found }) => sum + found.length, 0)
  if (shown === 0) return <Empty title={texts.none(asked)}>{texts.noneHow}</Empty>
  const all = groups.every(({ more }) => !more)
  return (
    <>
      <p role="status">{(all ? texts.found : texts.first)(shown, asked)}</p>
      {groups.map(({ title, found }) => (
        <Section title={title}>
          <Cards>
            {found.map((one) => (
              <Result found={one} desk={desks.get(keyOf(one))} />
            ))}
          </Cards>
        </Section>
      ))}
    </>
  )
}

const Result = ({ found, desk }: { found: Found; desk: string | undefined }) => (
  <Card
    title={found.title}
    href={desk ?? found.href}
    detail={`${found.detail} · ${desk ? texts.inOffice : texts.inPublic}`}
  />
)
