import type { Context } from 'hono'
import { dateIn } from '../../../lib/zones.ts'
import { answerCsv, answerPublicCsv, answerWrong, type Visit } from '../../visit/index.ts'
import { type DaysOff, holidaysIn } from '../rules/days-off.ts'
import { calendarOf, daysOffOf } from '../store/calendars.ts'
import { kindNames, texts } from '../texts.ts'
import { yearIn } from './calendar-form.ts'

type Line = Pick<DaysOff, 'first' | 'last' | 'why'> & { readonly name: string }

/** The days of a year that do not count, by law and declared here, for a spreadsheet. */
export const getCalendarCsv = (c: Context<Visit>) => answerYear(c, answerCsv)
export const getPublicCalendarCsv = (c: Context<Visit>) => answerYear(c, answerPublicCsv)

async function answerYear(c: Context<Visit>, answer: typeof answerCsv) {
  const { town, settings, now } = c.var
  const year = yearIn(c.req.query('anio'), dateIn(settings.zone, now))
  if (year === undefined) return answerWrong(c, texts.wrongYear)
  const [calendar, declared] = await Promise.all([
    calendarOf(town.db, settings.calendar),
    daysOffOf(town.db, settings.calendar, year),
  ])
  const byLaw = holidaysIn(calendar, year).map(
    ({ date, name, why }): Line => ({
      ...{ first: date, last: date, name, why },
    }),
  )
  const here = declared.map(
    ({ kind, first, last, why }): Line => ({
      ...{ first, last, name: kindNames[kind], why },
    }),
  )
  return answer(c, {
    name: `calendario-${year}`,
    rows: [...byLaw, ...here].toSorted((a, b) => (a.first < b.first ? -1 : 1)),
    columns: [
      { heading: texts.from, value: ({ first }) => first },
      { heading: texts.to, value: ({ last }) => last },
      { heading: texts.name, value: ({ name }) => name },
      { heading: texts.why, value: ({ why }) => why },
    ],
  })
}
