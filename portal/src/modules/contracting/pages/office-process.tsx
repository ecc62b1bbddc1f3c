import type { Context } from 'hono'
import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  Detail,
  Difference,
  Notice,
  OfficePage,
  Section,
  Status,
} from '../../../design/index.ts'
import { type Entry, entriesSince } from '../../../kernel/act/index.ts'
import { personNames } from '../../../kernel/identity/index.ts'
import { eventsOf, type PublicEvent } from '../../../kernel/publishing/index.ts'
import { answerForbidden, answerMissing, type Visit } from '../../../kernel/visit/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { paths as workPaths } from '../../works/index.ts'
import { thingOf } from '../actions/acts.ts'
import { paths } from '../paths.ts'
import {
  mayFollowContracts,
  mayPublishStage,
  mayReadTrail,
  mayReportPayment,
} from '../permissions.ts'
import { actName } from '../rules/act-name.ts'
import { describe } from '../rules/description.ts'
import { assemble } from '../rules/parts.ts'
import { changesOfEvent } from '../rules/told-changes.ts'
import { eventsOfEntries, findProcess, type ProcessRow, partsUntil } from '../store/processes.ts'
import { factNames, factText, tagText } from '../texts.ts'
import { statusOf } from './stage-status.ts'
import { saysAgain, stagePages, wordsOf } from './stages/index.ts'
import type { StagePage } from './stages/stage-page.ts'
import { officeTexts as texts } from './texts.ts'

type Rows = Awaited<ReturnType<typeof partsUntil>>

/** One procurement in the office: what comes next, what waits and why, and everything that was done to it. */
export async function getOfficeProcess(c: Context<Visit>) {
  const { town, person, settings } = c.var
  if (!mayFollowContracts(person)) return answerForbidden(c)
  const process = await findProcess(town.db, c.req.param('ocid') ?? '')
  if (!process) return answerMissing(c)
  const rows = await partsUntil(town.db, process.ocid, process.lastSeq)
  const state = assemble(process.ocid, rows)
  const events = await eventsOf(town.db, process.ocid)
  const facts = [...describe(state, settings.zone)].filter(([name]) => name !== 'title')
  return c.html(
    <OfficePage
      visit={c.var}
      title={process.title}
      status={statusOf(state, process.stage)}
      here={paths.office}
      crumbs={[{ label: texts.title, href: paths.office }, { label: process.title }]}
      actions={<Ways process={process} />}
    >
      {c.req.query('aviso') === 'publicado' && <Saved process={process} events={events} />}
      <Waiting events={events} />
      <Next c={c} process={process} />
      <Section title={texts.data} on="sheet">
        <Detail
          items={facts.map(([name, said]) => ({
            label: factNames[name] ?? name,
            value: factText(said),
          }))}
        />
      </Section>
      <Published c={c} events={events} />
      {mayReadTrail(person, process) && <History c={c} process={process} rows={rows} />}
    </OfficePage>,
  )
}

/** What was published, and where it is read. */
const Saved = ({
  process: { ocid },
  events,
}: {
  process: ProcessRow
  events: readonly PublicEvent[]
}) => (
  <Notice tone="success" title={texts.savedWhat(tagText(events.at(-1)?.tags ?? []))} live>
    <p>
      {texts.saved} <a href={paths.process(ocid)}>{texts.public}</a>
    </p>
  </Notice>
)

const Ways = ({ process: { ocid, folio } }: { process: ProcessRow }) => (
  <>
    <ButtonLink href={paths.process(ocid)}>{texts.public}</ButtonLink>
    {folio && <ButtonLink href={workPaths.officeWork(folio)}>{texts.project}</ButtonLink>}
  </>
)

function Waiting({ events }: { events: readonly PublicEvent[] }) {
  const last = events.findLast(({ state }) => state === 'waiting')
  if (!last) return null
  return (
    <Notice tone="error" title={texts.waitingTitle}>
      <ul>
        {last.why.map(({ message, path }) => (
          <li>
            {message} ({path})
          </li>
        ))}
      </ul>
      <p>{texts.waitingHint}</p>
    </Notice>
  )
}

function Next({ c, process }: { c: Context<Visit>; process: ProcessRow }) {
  const { person } = c.var
  const open = stagePages.filter(({ openAt }) => openAt.includes(process.stage))
  const mine = open.filter(({ treasury }) =>
    (treasury ? mayReportPayment : mayPublishStage)(person, process),
  )
  // What comes next stands out, not the correction of what is said already.
  const first = mine.find((page) => !saysAgain(page, process.stage))
  const kindOf = (page: StagePage) =>
    page.slug === 'cancelacion' ? 'danger' : page === first ? 'strong' : 'plain'
  return (
    <Section title={texts.next}>
      {open.length === 0 ? (
        <p>{texts.nothingNext}</p>
      ) : mine.length === 0 ? (
        <p>{texts.notYours}</p>
      ) : (
        <Actions>
          {mine.map((page) => (
            <ButtonLink href={paths.stage(process.ocid, page.slug)} kind={kindOf(page)}>
              {wordsOf(page, process.stage).title}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </Section>
  )
}

function Published({ c, events }: { c: Context<Visit>; events: readonly PublicEvent[] }) {
  const { zone } = c.var.settings
  const columns: readonly Column<PublicEvent>[] = [
    { key: 'what', label: texts.what, main: true, cell: ({ tags }) => tagText(tags) },
    {
      key: 'when',
      kind: 'date',
      label: texts.when,
      cell: ({ recordedAt }) =>
        `${formatDate(dateIn(zone, recordedAt))}, ${timeIn(zone, recordedAt)}`,
    },
    {
      ...{ key: 'state', label: texts.state, kind: 'state' },
      cell: ({ state }) => <Status {...published[state]} />,
    },
    { key: 'why', label: texts.changes, cell: ({ reason }) => reason ?? '' },
  ]
  return (
    <Section title={texts.events}>
      <DataTable caption={texts.events} quiet columns={columns} rows={events} />
    </Section>
  )
}

const published = {
  due: { tone: 'waiting', word: texts.due },
  waiting: { tone: 'late', word: texts.waitingTitle },
  published: { tone: 'done', word: texts.published },
} as const

type HistoryProps = {
  readonly c: Context<Visit>
  readonly process: ProcessRow
  readonly rows: Rows
}

/** The trail of the procurement, newest first: who did what, when, and what it changed. */
async function History({ c, process: { ocid }, rows }: HistoryProps) {
  const { town, settings } = c.var
  const entries = await entriesSince(town.db, thingOf(ocid))
  const ids = entries.map(({ id }) => id)
  const events = await eventsOfEntries(town.db, ocid, ids)
  const people = entries.filter(({ actorKind }) => actorKind === 'person')
  const names = await personNames(
    town.db,
    people.map(({ actorId }) => actorId),
  )
  const who = ({ actorKind, actorId }: Entry) =>
    actorKind === 'person' ? (names.get(actorId) ?? texts.gone) : texts.bySystem
  const moment = ({ recordedAt }: Entry) =>
    `${formatDate(dateIn(settings.zone, recordedAt))}, ${timeIn(settings.zone, recordedAt)}`
  return (
    <Section title={texts.history} id="historia">
      {entries.toReversed().map((entry) => {
        const seq = events.get(entry.id)
        const corrected = entries.find(({ id }) => id === entry.corrects)
        const mends = corrected && texts.corrects(nameOf(corrected), moment(corrected))
        const caption = [nameOf(entry), who(entry), moment(entry), mends]
          .filter(Boolean)
          .join(' · ')
        return <Difference caption={caption} rows={changesAt(rows, seq, ocid, settings.zone)} />
      })}
    </Section>
  )
}

const nameOf = ({ facts }: Entry) => actName(facts)

const changesAt = (rows: Rows, seq: number | undefined, ocid: string, zone: string) =>
  seq === undefined ? [] : changesOfEvent(rows, { ocid, seq, zone })
