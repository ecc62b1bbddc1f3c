import type { Context } from 'hono'
import { Card, Cards, Empty, Field, Filters, Page, PageHead } from '../../../design/index.ts'
import { fold, nfc } from '../../../lib/text.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type Found, searchAll } from '../story.ts'
import { texts } from '../texts.ts'

const SHOWN = 50
const LONGEST = 100

/** One box for everything that has a story: folio, street, company, document. */
export async function getSearch(c: Context<Visit>) {
  const asked = nfc(c.req.query('q') ?? '').trim()
  const wrong = wrongIn(asked)
  const found = asked === '' || wrong ? undefined : await find(c, asked)
  return c.html(
    <Page visit={c.var} title={texts.title} path={paths.search} here={paths.search}>
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
      {found && <Results found={found} asked={asked} />}
    </Page>,
    wrong ? 400 : 200,
  )
}

function wrongIn(asked: string): string | undefined {
  if (asked.length > LONGEST) return texts.long
  return asked !== '' && fold(asked).length < 2 ? texts.short : undefined
}

/** One more than is shown, to know whether there are more. */
const find = ({ var: { house, town } }: Context<Visit>, asked: string) =>
  searchAll(house.story, town.db, fold(asked), SHOWN + 1)

function Results({ found, asked }: { found: readonly Found[]; asked: string }) {
  if (found.length === 0) return <Empty title={texts.none(asked)}>{texts.noneHow}</Empty>
  const shown = found.slice(0, SHOWN)
  const all = shown.length === found.length
  return (
    <>
      <p role="status">{(all ? texts.found : texts.first)(shown.length, asked)}</p>
      <Cards>
        {shown.map(({ title, detail, href }) => (
          <Card title={title} href={href} detail={detail} level={2} />
        ))}
      </Cards>
    </>
  )
}
