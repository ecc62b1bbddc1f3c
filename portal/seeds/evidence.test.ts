import sharp from 'sharp'
import { expect, test } from 'vitest'
import { calendarDate } from '../src/lib/dates.ts'
import { pdfOf } from './paper.ts'
import { drawingOf, drawPicture } from './pictures/picture.ts'
import { planWorks } from './works-plan.ts'
import { kinds } from './works-words.ts'

const on = calendarDate('2025-11-05')
const shot = { scene: 'pavement', of: 'ST-001', done: 0.4, on } as const

test('the same picture is the same bytes, and weighs less than 60 KB', async () => {
  const bytes = await drawPicture(shot)
  expect(await drawPicture(shot)).toEqual(bytes)
  expect(bytes.byteLength).toBeLessThan(60_000)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 960, height: 640 })
})

test.each(kinds.map(({ scene }) => scene))(
  'a scene of %s looks another way before, during and after',
  (scene) => {
    const drawn = [0, 0.45, 1].map((done) => drawingOf({ ...shot, scene, done }))
    expect(new Set(drawn).size).toBe(3)
  },
)

test('no two kinds of work look the same', () => {
  const drawn = kinds.map(({ scene }) => drawingOf({ ...shot, scene }))
  expect(new Set(drawn).size).toBe(kinds.length)
})

test('a paper is a PDF whose table finds each of its objects', () => {
  const text = Buffer.from(pdfOf({ title: 'Acta (1)', lines: ['Núñez'] })).toString('latin1')
  const [table = ''] = /xref\n[\s\S]+?trailer/.exec(text) ?? []
  const places = [...table.matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place))
  expect(places.map((place) => text.slice(place).split('\n', 1)[0])).toEqual(
    places.map((_, at) => `${at + 1} 0 obj`),
  )
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/)
  expect(text).toContain('(Acta \\(1\\))')
})

test.each(['2025-11-20', '2026-01-05', '2026-11-21'])(
  'seen on %s, a report is of a day on which its work was being built',
  (today) => {
    for (const { happened, reports } of planWorks(calendarDate(today))) {
      const day = (wanted: string) => happened.find(({ stage }) => stage === wanted)?.on ?? today
      for (const { on } of reports) {
        expect(on >= day('contracted')).toBe(true)
        expect(on < day('finished') || !happened.some(({ stage }) => stage === 'finished')).toBe(
          true,
        )
      }
    }
  },
)
