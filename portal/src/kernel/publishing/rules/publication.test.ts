import type { Release } from '@tequio/ocds'
import { describe, expect, test } from 'vitest'
import type { ReleaseBody } from '../sources.ts'
import { type Checks, decidePublication, type OpenEvent } from './publication.ts'

const ocid = 'ocds-prueba-1'
const noon = new Date('2026-11-20T18:00:00.000Z')
const body = (title: string): ReleaseBody => ({
  ocid,
  initiationType: 'tender',
  tender: { id: '1', title },
})
const event = (seq: number, title: string | undefined, tags = ['tender']): OpenEvent => ({
  seq,
  tags,
  recordedAt: noon,
  body: title === undefined ? undefined : body(title),
})
const faulty = (release: Release) =>
  release.tender?.title === 'mal' ? [{ path: 'tender/title', message: 'Corrige el título.' }] : []
const checks: Checks = {
  release: faulty,
  record: (releases) => ({ record: { releases: releases.map(({ id }) => id) }, faults: [] }),
}
const decide = (events: readonly OpenEvent[], with_ = checks) =>
  decidePublication({ ocid, published: [], events }, with_)

test('each event is a release of its own, dated a millisecond after the one before when the clock stands', () => {
  const { planned, record } = decide([event(1, 'Obra'), event(2, 'Obra 2', ['award'])])

  expect(planned.map(({ id, tags, release }) => [id, tags, release.date])).toEqual([
    ['ocds-prueba-1-1', ['tender'], '2026-11-20T18:00:00.000Z'],
    ['ocds-prueba-1-2', ['award'], '2026-11-20T18:00:00.001Z'],
  ])
  expect(record).toEqual({ releases: ['ocds-prueba-1-1', 'ocds-prueba-1-2'] })
})

test('a release continues the chain of those published', () => {
  const earlier = { ...body('Obra'), id: 'x', date: '2026-12-01T00:00:00.000Z', tag: ['planning'] }
  const { planned } = decidePublication(
    { ocid, published: [{ seq: 4, release: earlier as Release }], events: [event(5, 'Obra')] },
    checks,
  )
  expect(planned).toMatchObject([
    { date: new Date('2026-12-01T00:00:00.001Z'), previous: { seq: 4 }, closes: [5] },
  ])
})

describe('an event that is not valid', () => {
  test('waits alone, with its reason', () => {
    const { planned, withheld, record } = decide([event(1, 'mal')])

    expect(planned).toEqual([])
    expect(record).toBeUndefined()
    expect(withheld).toEqual([
      { seq: 1, why: [{ path: 'tender/title', message: 'Corrige el título.' }] },
    ])
  })

  test('is released by the one that corrects it, in one release with the tags of both', () => {
    const { planned, withheld } = decide([event(1, 'mal'), event(2, 'bien', ['tenderUpdate'])])

    expect(withheld).toEqual([])
    expect(planned).toMatchObject([
      { id: 'ocds-prueba-1-2', tags: ['tender', 'tenderUpdate'], closes: [1, 2] },
    ])
  })

  test('that waited since before is released too', () => {
    const { planned } = decide([event(1, undefined, ['planning']), event(2, 'bien')])
    expect(planned).toMatchObject([{ tags: ['planning', 'tender'], closes: [1, 2] }])
  })
})

test('when the record would not be valid, only the event to blame waits', () => {
  const picky: Checks = {
    release: () => [],
    record: (releases) => ({
      record: { releases: releases.length },
      faults: releases.some((release) => release.tender?.title === 'rompe')
        ? [{ path: 'records/0', message: 'No se puede unir.' }]
        : [],
    }),
  }
  const { planned, withheld, record } = decide([event(1, 'bien'), event(2, 'rompe')], picky)

  expect(planned.map(({ seq }) => seq)).toEqual([1])
  expect(withheld).toMatchObject([{ seq: 2 }])
  expect(record).toEqual({ releases: 1 })
})
