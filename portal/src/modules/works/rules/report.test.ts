import { expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { decideReport } from './report.ts'

const work = { folio: 'PP25-Z31-0147-R', stage: 'under-way', condition: 'active' } as const
const last = { on: '2026-05-04', physical: 40, financial: 30 }
const today = '2026-06-03'
const report = { on: '2026-06-01', physical: 55.5, financial: 45 }

test('a report says how much is built and how much is paid, on a date', () => {
  expect(decideReport({ work, last, today }, report)).toEqual({
    accepted: true,
    fact: { ...report, folio: work.folio, note: null },
  })
})

test('what is built does not shrink without a reason', () => {
  expect(decideReport({ work, last, today }, { ...report, physical: 35 })).toEqual(
    refuse({ because: 'went-down', last: 40 }),
  )
  const corrected = { ...report, physical: 35, note: 'se midió de nuevo' }
  expect(decideReport({ work, last, today }, corrected)).toMatchObject({
    fact: { physical: 35, note: 'se midió de nuevo' },
  })
})

test('what is paid may shrink: a payment can be returned', () => {
  expect(decideReport({ work, last, today }, { ...report, financial: 10 })).toMatchObject({
    accepted: true,
  })
})

test.each([
  ['physical', -1],
  ['physical', 100.01],
  ['physical', 33.333],
  ['financial', Number.NaN],
] as const)('%s progress of %s is no percentage', (field, value) => {
  expect(decideReport({ work, last, today }, { ...report, [field]: value })).toEqual(
    refuse({ because: 'not-a-percentage', field }),
  )
})

test('a report is neither of tomorrow nor older than the last', () => {
  expect(decideReport({ work, last, today }, { ...report, on: '2026-06-04' })).toEqual(
    refuse({ because: 'in-the-future', today }),
  )
  expect(decideReport({ work, last, today }, { ...report, on: '2026-05-03' })).toEqual(
    refuse({ because: 'before-last-report', last: '2026-05-04' }),
  )
})

test('only a work with a contract that moves has progress', () => {
  const design = { ...work, stage: 'design' } as const
  expect(decideReport({ work: design, last: undefined, today }, report)).toMatchObject({
    refusal: { because: 'not-under-way' },
  })
  const suspended = { ...work, condition: 'suspended' } as const
  expect(decideReport({ work: suspended, last, today }, report)).toMatchObject({
    refusal: { because: 'not-under-way' },
  })
})
