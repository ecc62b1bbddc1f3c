import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calendarDate } from '../../../lib/dates.ts'
import { SUSPENDED } from './calendar.ts'
import { deadline } from './deadline.ts'
import { mexicanCalendar } from './federal-labour-law.ts'

type Vector = {
  id: string
  description: string
  received: string
  businessDays: number
  extraNonWorking: (string | [string, string])[]
  receivedAt: string | null
  cutoff: string | null
  suspensions: [string, string][]
  expected: unknown
}

const file = new URL('../../../../../../shared/data/civic/deadline-vectors.json', import.meta.url)
const present = existsSync(file)
const vectors: Vector[] = present ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

test.skipIf(!present)('the vectors of civic/deadline-vectors.json are there', () => {
  expect(vectors.length).toBeGreaterThan(0)
})

for (const vector of vectors)
  test(`${vector.id}: ${vector.description}`, () => {
    const calendar = mexicanCalendar({
      jurisdiction: 'México',
      extraDays: vector.extraNonWorking.map((day) => {
        const [date, why = ''] = typeof day === 'string' ? [day] : day
        return { date: calendarDate(date), why }
      }),
      suspensions: vector.suspensions.map(([from, to]) => ({
        from: calendarDate(from),
        to: calendarDate(to),
        why: SUSPENDED,
      })),
      cutoff: vector.cutoff,
    })
    const { receivedAt, businessDays } = vector
    const received = calendarDate(vector.received)
    expect(deadline({ received, receivedAt, businessDays, calendar })).toEqual(vector.expected)
  })
