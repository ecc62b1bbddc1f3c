import type { Context } from 'hono'
import { answerCsv, answerPublicCsv, answerWrong, type Visit } from '../../visit/index.ts'
import { type DaysOff, holidaysIn } from '../rules/days-off.ts'
import { kindNames, texts } from '../texts.ts'
import { yearRead } from './year-read.ts'

type Line = Pick<DaysOff, 'first' | 'last' | 'why'> & { readonly name: string }

/** The days of a year that do not count, by law and declared here, for a spreadsheet. */
export const getCalendarCsv = (c: Context<Visit>) => answerYear(c, answerCsv)
export const getPublicCalendarCsv = (c: Context<Visit>) => answerYear(c, answerPublicCsv)

async function answerYear(c: Context<Visit>, answer: typeof answerCsv) {
  const read = await yearRead(c)
  if (!read) return answerWrong(c, texts.wrongYear)
  const { year, calendar, declared } = read
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
