import type { Context } from 'hono'
import { z } from 'zod'
import { Detail, Difference, List, OfficePage, Section } from '../../../design/index.ts'
import { type Entry, entriesSince } from '../../../kernel/act/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { loadPaths } from '../../../kernel/imports/index.ts'
import { answerPastEnd, answerWrong, readList, type Visit } from '../../../kernel/visit/index.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayFollowAll, mayLoadAllWorks, mayTellOf } from '../permissions.ts'
import { undoOf } from '../rules/undo.ts'
import { thingOf, type Work } from '../rules/work.ts'
import { reasonsOf } from '../store/surroundings.ts'
import { dateText } from '../texts.ts'
import { togetherTexts } from '../together-texts.ts'
import { workTexts } from '../work-texts.ts'
import { actName } from './change-words.ts'
import { historyRows } from './history-rows.ts'
import { type EntryNames, namesFor } from './names-for.ts'
import { TimeOrder } from './time-order.tsx'
import { mayUndo } from './undo-form.tsx'
import { workToTell } from './work-here.ts'

const { history: texts, fields } = pageTexts
const { undoing } = togetherTexts
const { changes } = workTexts

const rules = { filters: z.object({}), descending: true, size: 25 } as const

/** Every line of the trail about a work, newest first: who, when, before and after. */
export async function getHistory(c: Context<Visit>) {
  const { town, settings, person } = c.var
  const work = await workToTell(
    c,
    paths.history,
    ({ facts }) => mayFollowAll(person) || mayTellOf(person, facts.unitId),
  )
  if (work instanceof Response) return work
  const { list, wrong } = readList(c, { ...rules, orders: ['fecha'] })
  if (wrong !== undefined) return answerWrong(c, wrong)
  const { folio } = work
  const entries = await entriesSince(town.db, thingOf(folio))
  const past = answerPastEnd(c, list, entries.length)
  if (past) return past
  const ordered = list.descending ? entries.toReversed() : entries
  const seen = ordered.slice(list.offset, list.offset + list.limit)
  const names = await namesFor(town.db, seen)
  const reasons = await reasonsOf(town.db, folio)
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.office}
      crumbs={[
        { label: pageTexts.office.allTitle, href: paths.office },
        { label: folio, href: paths.officeWork(folio) },
        { label: texts.title },
      ]}
    >
      <List
        total={entries.length}
        noun={changes.noun}
        state={list}
        filters={<TimeOrder label={changes.order} list={list} />}
        empty={null}
      >
        {seen.map((entry) => (
          <Line
            entry={entry}
            corrected={entries.find(({ id }) => id === entry.corrects)}
            isHere={seen.some(({ id }) => id === entry.corrects)}
            names={names}
            reason={reasons.get(entry.id)}
            zone={settings.zone}
            way={entry === entries.at(-1) ? wayBack(entry, work, person) : undefined}
          />
        ))}
      </List>
    </OfficePage>,
  )
}

const lineId = ({ id }: Entry) => `linea-${id}`

type LineProps = {
  readonly entry: Entry
  /** The line that it corrects. */
  readonly corrected: Entry | undefined
  /** Whether that line is on the same page. */
  readonly isHere: boolean
  readonly names: EntryNames
  readonly reason: string | undefined
  readonly zone: string
  /** Where it can be undone. */
  readonly way: { readonly label: string; readonly href: string } | undefined
}

/** The newest act can be corrected where it was done; a load is undone as a whole. */
function wayBack(newest: Entry, work: Work, person: Person | undefined) {
  const { actorKind, actorId, onBehalfOf } = newest
  if (actorKind === 'import' && (mayLoadAllWorks(person) || onBehalfOf === person?.id))
    return { label: undoing.ofLoad, href: loadPaths.load(Number(actorId)) }
  const undo = undoOf(newest, work)
  if (!undo || !mayUndo(person, work, undo)) return undefined
  return { label: undoing.link, href: paths.undo(work.folio) }
}

function Line({ entry, corrected, isHere, names, reason, zone, way }: LineProps) {
  const rows = historyRows(entry, names)
  const moment = (at: Date) => `${dateText(dateIn(zone, at))}, ${timeIn(zone, at)}`
  const said = corrected && texts.line(actName(corrected), moment(corrected.recordedAt))
  const stated = entry.happenedAt.getTime() !== entry.recordedAt.getTime()
  return (
    <Section title={actName(entry)} on="sheet" id={lineId(entry)} link={way}>
      <Detail
        items={[
          { label: texts.who, value: names.who(entry) },
          {
            label: fields.on,
            value: stated
              ? `${dateText(dateIn(zone, entry.happenedAt))}. ${texts.recorded(moment(entry.recordedAt))}`
              : moment(entry.recordedAt),
          },
          ...(corrected
            ? [
                {
                  label: texts.corrects,
                  // On another page of the list it is only named.
                  value: isHere ? <a href={`#${lineId(corrected)}`}>{said}</a> : said,
                },
              ]
            : []),
          ...(reason ? [{ label: fields.reason, value: reason }] : []),
        ]}
      />
      {rows.length > 0 && <Difference caption={texts.caption} rows={rows} />}
    </Section>
  )
}
