import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from './dates.ts'
import { dateIn, dayIn, instantAt, isZone, timeIn } from './zones.ts'

const on = (zone: string, date: string, time?: string) =>
  instantAt(zone, calendarDate(date), time).toISOString()

test.each([
  ['America/Mexico_City', '2026-11-20', '2026-11-20T06:00:00.000Z'],
  ['America/Mexico_City', '2026-07-01', '2026-07-01T06:00:00.000Z'],
  ['America/Mexico_City', '2022-07-01', '2022-07-01T05:00:00.000Z'],
  ['America/Tijuana', '2026-01-15', '2026-01-15T08:00:00.000Z'],
  ['America/Tijuana', '2026-07-15', '2026-07-15T07:00:00.000Z'],
  ['America/Cancun', '2026-07-15', '2026-07-15T05:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, date, instant) => {
  expect(on(zone, date)).toBe(instant)
})

test('the centre of Mexico stopped changing its clocks on 30 October 2022', () => {
  const city = 'America/Mexico_City'
  expect(on(city, '2022-10-29', '12:00')).toBe('2022-10-29T17:00:00.000Z')
  expect(on(city, '2022-10-30', '12:00')).toBe('2022-10-30T18:00:00.000Z')
  expect(on(city, '2023-04-02', '12:00')).toBe('2023-04-02T18:00:00.000Z')
})

test('the hour that Tijuana skips in March counts as if clocks had not moved', () => {
  expect(on('America/Tijuana', '2026-03-08', '02:30')).toBe('2026-03-08T10:30:00.000Z')
})

test('of the hour that Tijuana lives twice in November the first is meant', () => {
  expect(on('America/Tijuana', '2026-11-01', '01:30')).toBe('2026-11-01T08:30:00.000Z')
})

test('what a neighbour sends at eleven at night is of that day, not of the next', () => {
  const sent = new Date('2026-11-21T05:30:00Z')
  expect(dateIn('America/Mexico_City', sent)).toBe('2026-11-20')
  expect(timeIn('America/Mexico_City', sent)).toBe('23:30')
  expect(dateIn('America/Tijuana', new Date('2026-11-21T07:59:59.999Z'))).toBe('2026-11-20')
})

test('a day in Tijuana lasts 23, 24 or 25 hours', () => {
  const hours = ['2026-03-08', '2026-03-09', '2026-11-01'].map((date) => {
    const { start, end } = dayIn('America/Tijuana', calendarDate(date))
    return (end.getTime() - start.getTime()) / 3_600_000
  })
  expect(hours).toEqual([23, 24, 25])
})

test('an instant and its day agree in every zone of Mexico', () => {
  const zones = ['America/Mexico_City', 'America/Tijuana', 'America/Hermosillo', 'America/Cancun']
  const instants = fc.date({
    min: new Date('1996-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const { start, end } = dayIn(zone, dateIn(zone, instant))
      expect(start <= instant && instant < end).toBe(true)
    }),
  )
})

test('a zone that does not exist is noticed when it is set', () => {
  expect(isZone('America/Mexico_City')).toBe(true)
  expect(isZone('America/Leon')).toBe(false)
  expect(() => on('America/Mexico_City', '2026-01-01', '25:00')).toThrow(RangeError)
})
