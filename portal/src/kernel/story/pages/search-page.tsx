import type { Context } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import {
  Card,
  Cards,
  Empty,
  Field,
  Filters,
  Page,
  PageHead,
  Section,
} from '../../../design/index.ts'
import { fold, nfc } from '../../../lib/text.ts'
import { findPersonalValue } from '../../act/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type Found, type FoundGroup, namedSo, searchAll } from '../search.ts'
import { texts } from '../texts.ts'

/** Of each kind of thing. */
export const SHOWN = 10
export const LONGEST = 100

/** One box for everything that has a story. Who types the name of one thing is taken to it. */
export async function getSearch(c: Context<Visit>) {
  const { house, town } = c.var
  const asked = nfc(c.req.query('q') ?? '').trim()
  const wrong = wrongIn(asked)
  if (asked === '' || wrong)
    return c.html(<SearchPage c={c} asked={asked} wrong={wrong} />, wrong ? 400 : 200)

  const named = await namedSo(house.story, town.db, asked)
  const [only] = named
  if (only?.own && named.length === 1) return c.redirect(only.href, 303)
  const words = { asked, folded: fold(asked), limit: SHOWN }
  const groups = await searchAll(house.story, town.db, words)
  const first = { title: texts.named, found: named, more: false, list: undefined }
  return c.html(
    <SearchPage c={c} asked={asked}>
      <Results groups={named.length > 0 ? [first, ...groups] : groups} asked={asked} />
    </SearchPage>,
  )
}

export function wrongIn(asked: string): string | undefined {
  if (asked.length > LONGEST) return texts.long
  if (findPersonalValue(asked) !== undefined) return texts.personal
  return asked !== '' && fold(asked).length < 2 ? texts.short : undefined
}

type SearchPageProps = PropsWithChildren<{
  readonly c: Context<Visit>
  readonly asked: string
  readonly wrong?: string | undefined
}>

const SearchPage = ({ c, asked, wrong, children }: SearchPageProps) => (
  <Page
    visit={c.var}
    title={asked === '' || wrong ? texts.title : texts.titleOf(asked)}
    description={texts.description}
    path={paths.search}
    here={paths.search}
  >
    <PageHead title={texts.title} lead={texts.lead} />
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
  </Page>
)

function Results({ groups, asked }: { groups: readonly FoundGroup[]; asked: string }) {
  const shown = groups.reduce((sum, { found }) => sum + found.length, 0)
  if (shown === 0) return <Empty title={texts.none(asked)}>{texts.noneHow}</Empty>
  const all = groups.every(({ more }) => !more)
  return (
    <>
      <p role="status">{(all ? texts.found : texts.first)(shown, asked)}</p>
      {groups.map(({ title, found, more, list }) => (
        <Section title={title} link={more && list ? { label: texts.all, href: list } : undefined}>
          <Cards>
            {found.map((one) => (
              <Result {...one} />
            ))}
          </Cards>
        </Section>
      ))}
    </>
  )
}

const Result = ({ title, detail, href }: Found) => (
  <Card title={title} href={href} detail={detail} />
)
