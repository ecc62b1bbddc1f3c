import type { Context } from 'hono'
import { z } from 'zod'
import { List, News, Page, Section } from '../../../design/index.ts'
import { type Entry, entriesSince, versionOf } from '../../../kernel/act/index.ts'
import {
  answerPastEnd,
  answerPublicCsv,
  answerWrong,
  readList,
  type Visit,
} from '../../../kernel/visit/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { dateIn } from '../../../lib/zones.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { thingOf } from '../rules/work.ts'
import { reasonsOf } from '../store/surroundings.ts'
import { workTexts } from '../work-texts.ts'
import { changesToTell, type ToldChange } from './change-words.ts'
import { thingNames } from './names-for.ts'
import { TimeOrder } from './time-order.tsx'
import { workHere } from './work-here.ts'

const { changes: texts } = workTexts

/** As many as the page of the work tells. */
const NEWEST = 5

type ChangesProps = {
  readonly folio: string
  readonly changes: readonly ToldChange[]
}

/** The newest public acts on a work, newest first. */
export async function newestChanges(db: Db, folio: string, zone: string) {
  const thing = thingOf(folio)
  const version = await versionOf(db, thing)
  const entries = await entriesSince(db, thing, version - NEWEST)
  return told(db, folio, { entries: entries.toReversed(), zone, most: 2 })
}

export const ChangesSection = ({ folio, changes }: ChangesProps) => (
  <Section
    title={texts.title}
    on="sheet"
    id="cambios"
    link={{ label: texts.all, href: paths.changes(folio) }}
  >
    <News items={changes} />
  </Section>
)

const rules = { filters: z.object({}), orders: ['fecha'], descending: true } as const

/** All of them: what the office's own history says, without the people. */
export async function getChanges(c: Context<Visit>) {
  const work = await workHere(c, paths.changes)
  if (work instanceof Response) return work
  const { list, wrong } = readList(c, { ...rules, orders: ['fecha'] })
  if (wrong !== undefined) return answerWrong(c, wrong)
  const { folio } = work
  const entries = await entriesIn(c.var.town.db, folio, list)
  const past = answerPastEnd(c, list, entries.length)
  if (past) return past
  const seen = entries.slice(list.offset, list.offset + list.limit)
  const changes = await told(c.var.town.db, folio, { entries: seen, zone: c.var.settings.zone })
  const { title } = work.facts
  const file = paths.changesCsv(folio) + list.query({ pagina: undefined })
  return c.html(
    <Page
      visit={c.var}
      title={`${workTexts.data.history} · ${title}`}
      description={texts.lead}
      path={paths.changes(folio)}
      here={paths.works}
      crumbs={[
        { label: pageTexts.public.title, href: paths.works },
        { label: title, href: paths.work(folio) },
        { label: workTexts.data.history },
      ]}
    >
      <List
        title={workTexts.data.history}
        lead={texts.leadOf(title)}
        total={entries.length}
        noun={texts.noun}
        state={list}
        filters={<TimeOrder label={texts.order} list={list} />}
        downloads={[{ label: 'CSV', href: file }]}
        empty={null}
      >
        <News items={changes} />
      </List>
    </Page>,
  )
}

/** The same as a file. */
export async function getChangesCsv(c: Context<Visit>) {
  const work = await workHere(c, paths.changesCsv)
  if (work instanceof Response) return work
  const { list, wrong } = readList(c, { ...rules, orders: ['fecha'] })
  if (wrong !== undefined) return answerWrong(c, wrong)
  const { folio } = work
  const entries = await entriesIn(c.var.town.db, folio, list)
  const rows = await told(c.var.town.db, folio, { entries, zone: c.var.settings.zone })
  const columns = [
    { heading: texts.on, value: ({ on }: ToldChange) => on },
    { heading: texts.what, value: ({ what }: ToldChange) => what },
    { heading: texts.words, value: ({ words }: ToldChange) => words },
    { heading: texts.who, value: ({ who }: ToldChange) => who },
  ]
  return answerPublicCsv(c, { name: `historia-${folio}`, rows, columns })
}

async function entriesIn(db: Db, folio: string, { descending }: { readonly descending: boolean }) {
  const entries = await entriesSince(db, thingOf(folio))
  return descending ? entries.toReversed() : entries
}

type Telling = {
  readonly entries: readonly Entry[]
  readonly zone: string
  readonly most?: number
}

async function told(db: Db, folio: string, { entries, zone, ...telling }: Telling) {
  const [names, reasons] = [await thingNames(db, entries), await reasonsOf(db, folio)]
  return changesToTell(entries, { ...telling, names, reasons, dateOf: (at) => dateIn(zone, at) })
}
