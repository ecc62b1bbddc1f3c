import type { Context } from 'hono'
import { z } from 'zod'
import {
  ButtonLink,
  Detail,
  Difference,
  Empty,
  List,
  OfficePage,
  Section,
} from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import {
  answerForbidden,
  answerMissing,
  answerPastEnd,
  answerWrong,
  personOf,
  readList,
  type Visit,
} from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { unitsRead } from '../permissions.ts'
import { linesOf } from '../store/lines.ts'
import { texts } from '../texts.ts'
import { type ToldLine, toldLines } from '../told-lines.ts'
import { lineId } from './lines-table.tsx'

const rules = { filters: z.object({}), orders: ['fecha'], descending: true } as const

/** Every line about one thing, newest first, with all that it changed. */
export async function getThingHistory(c: Context<Visit, '/:slug/:id'>) {
  const { house, town, settings } = c.var
  const teller = house.tellers.find(({ slug }) => slug === c.req.param('slug'))
  if (!teller) return answerMissing(c)
  const person = personOf(c)
  if (!teller.mayRead(person)) return answerForbidden(c)
  const { list, wrong } = readList(c, { ...rules, orders: ['fecha'] })
  if (!list) return answerWrong(c, wrong)
  const { kind, own } = teller
  const id = c.req.param('id')
  const { entries, total } = await linesOf(
    town.db,
    { kinds: [kind], thing: { kind, id }, units: unitsRead(person), zone: settings.zone },
    list,
  )
  const thing = (await teller.named(c.var, { ids: [id], person })).get(id)
  if (!thing && total === 0) return answerMissing(c)
  const past = answerPastEnd(c, list, total)
  if (past) return past
  const lines = await toldLines(c.var, entries, person)
  const { title, href } = thing ?? { title: id }
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.historyOf(title)}
      lead={teller.name}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: title }]}
      actions={
        <>
          {href && <ButtonLink href={href}>{texts.goTo(title)}</ButtonLink>}
          {href && own && <ButtonLink href={own(id)}>{texts.own}</ButtonLink>}
        </>
      }
    >
      <List
        total={total}
        noun={texts.noun}
        state={list}
        empty={<Empty title={texts.noneOf}>{texts.noneTodo}</Empty>}
      >
        {lines.map((line) => (
          <Line line={line} zone={settings.zone} />
        ))}
      </List>
    </OfficePage>,
  )
}

function Line({ line, zone }: { line: ToldLine; zone: string }) {
  const { entry, what, who, unit, changes } = line
  const moment = (at: Date) => `${formatDate(dateIn(zone, at))}, ${timeIn(zone, at)}`
  const stated = entry.happenedAt.getTime() !== entry.recordedAt.getTime()
  return (
    <Section title={what} on="sheet" id={lineId(entry.id)}>
      <Detail
        items={[
          { label: texts.who, value: [who, unit].filter(Boolean).join(' · ') },
          ...(stated
            ? [{ label: texts.stated, value: formatDate(dateIn(zone, entry.happenedAt)) }]
            : []),
          { label: stated ? texts.recorded : texts.when, value: moment(entry.recordedAt) },
          ...(entry.corrects
            ? [
                {
                  label: texts.corrects,
                  value: <a href={`#${lineId(entry.corrects)}`}>{texts.lineBefore}</a>,
                },
              ]
            : []),
        ]}
      />
      {changes.length > 0 && <Difference caption={texts.changed} rows={changes} />}
    </Section>
  )
}
