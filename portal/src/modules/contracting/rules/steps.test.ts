import { expect, test } from 'vitest'
import { mexicanCalendar, workingDays } from '../../../kernel/calendar/index.ts'
import { amendmentForm, contractForm, day, endingForm, setting, street } from '../test/street.ts'
import { amendmentsTold } from './amendments.ts'
import { decideCancellation } from './cancelling.ts'
import { decideAmendment, decideEnding } from './implementing.ts'
import { assemble, decompose, type Part, type State } from './parts.ts'
import { type StepsAsked, stepsOf } from './steps.ts'
import type { EventDraft } from './tendering.ts'

const days = workingDays(mexicanCalendar({ jurisdiction: 'MX' }))
const asked = (rows: readonly Part[], today = '2026-06-10'): StepsAsked => ({
  ...{ zone: setting.zone, today: day(today), days, rows },
  plannedOn: day('2026-01-05'),
  followed: true,
})
const shown = (state: State, today?: string, rows = decompose(state)) =>
  stepsOf(state, asked(rows, today)).map(({ name, state: how }) => `${name} ${how}`)

/** What the rules make of a form, in rows as the table keeps them. */
function told(state: State, decision: { accepted: boolean; fact?: EventDraft }) {
  if (!decision.accepted || !decision.fact) throw new Error(JSON.stringify(decision))
  const rows = [...decompose(state), ...decision.fact.parts]
  return { rows, state: assemble(state.ocid, rows) }
}

test('each step is done, is the one that comes, or waits for it', () => {
  expect(shown(street('tender'))).toEqual([
    ...['planning done', 'tender done', 'award here', 'contract next', 'ending next'],
  ])
  expect(shown(street('implementation'))).toEqual([
    ...['planning done', 'tender done', 'award done', 'contract done', 'ending here'],
  ])
})

test('a contract that should have ended is late, in working days since its first promise', () => {
  const signed = street('contract')
  const { rows, state } = told(
    signed,
    decideAmendment(
      { ...amendmentForm, contractId: contractForm.number },
      { state: signed, setting },
    ),
  )
  const ending = stepsOf(state, asked(rows, '2026-09-04')).at(-1)
  expect(ending).toEqual({
    ...{ name: 'ending', state: 'late', daysLate: 4 },
    ...{ promised: '2026-08-31', newPromise: '2026-09-15' },
  })
})

test('what another office follows is promised, and not called late', () => {
  const signed = street('contract')
  const rows = decompose(signed)
  const steps = stepsOf(signed, { ...asked(rows, '2027-09-04'), followed: false })
  expect(steps.at(-1)).toMatchObject({ state: 'here', promised: '2026-08-31' })
})

test('what ended shows when it ended, beside its promise', () => {
  const running = street('implementation')
  const { rows, state } = told(running, decideEnding(endingForm, { state: running, setting }))
  expect(stepsOf(state, asked(rows)).at(-1)).toMatchObject({
    ...{ state: 'done', on: '2026-06-05', promised: '2026-08-31' },
  })
})

test('a call that was declared void stops where it stood', () => {
  const called = street('tender')
  const form = { outcome: 'unsuccessful', on: setting.today, reason: 'Nadie ofreció', papers: [] }
  const { rows, state } = told(
    called,
    decideCancellation(form as never, { state: called, setting }),
  )
  expect(shown(state, undefined, rows)).toEqual(['planning done', 'tender done'])
})

test('a file that only knows the contract invents no step before it', () => {
  const state: State = {
    ...{ ocid: 'ocds-000tst-x', initiationType: 'tender' },
    contracts: [{ id: 'C-1', awardID: '1', dateSigned: '2026-03-10T00:00:00-06:00' }],
  }
  const steps = stepsOf(state, { ...asked(decompose(state)), plannedOn: undefined })
  expect(steps.map(({ name }) => name)).toEqual(['contract', 'ending'])
})

test('an amendment tells what the contract said before it', () => {
  const signed = street('contract')
  const { rows } = told(
    signed,
    decideAmendment(
      { ...amendmentForm, contractId: contractForm.number },
      { state: signed, setting },
    ),
  )
  const [amendment] = amendmentsTold(rows).get(contractForm.number) ?? []
  expect(amendment).toMatchObject({
    reason: amendmentForm.reason,
    amount: { before: { amount: 1_480_000 }, after: { amount: 1_520_000 } },
  })
  expect(amendment?.ends?.before).toContain('2026-08-31')
  expect(amendment?.ends?.after).toContain('2026-09-15')
})

test('amendments that a file brought whole keep their reasons, without a before', () => {
  const contract = { id: 'C-1', awardID: '1', amendments: [{ id: '1', rationale: 'Más plazo' }] }
  const told = amendmentsTold([{ kind: 'contract', key: 'C-1', content: contract }])
  expect(told.get('C-1')).toEqual([
    { date: undefined, reason: 'Más plazo', amount: undefined, ends: undefined },
  ])
})
