import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { centavos } from '../../../lib/money.ts'
import {
  after,
  amendmentForm,
  awardForm,
  contractForm,
  day,
  endingForm,
  milestoneForm,
  paymentForm,
  planningForm,
  setting,
  street,
  tenderForm,
} from '../test/street.ts'
import { decideAward } from './awarding.ts'
import { decideCancellation } from './cancelling.ts'
import { decideAmendment, decideEnding, decideMilestone, decidePayment } from './implementing.ts'
import type { State } from './parts.ts'
import { decideContract } from './signing.ts'
import { stageOf } from './summary.ts'
import { decidePlanning, decideTender, type StageDecision } from './tendering.ts'

const reason = 'Así se acordó'
const events: Readonly<Record<string, (state: State) => StageDecision>> = {
  planning: (state) => decidePlanning(planningForm, { state, served: undefined, setting }),
  tender: (state) => decideTender({ ...tenderForm, reason }, { state, setting }),
  award: (state) => decideAward({ ...awardForm, reason }, { state, setting }),
  contract: (state) => decideContract({ ...contractForm, reason }, { state, setting }),
  amendment: (state) => decideAmendment(amendmentForm, { state, setting }),
  payment: (state) =>
    decidePayment({ ...paymentForm, number: '2', amount: centavos(1) }, { state, setting }),
  promise: (state) => decideMilestone(milestoneForm, { state, setting }),
  milestone: (state) =>
    decideMilestone({ ...milestoneForm, metOn: day('2026-05-20') }, { state, setting }),
  end: (state) => decideEnding(endingForm, { state, setting }),
  cancel: (state) => cancel(state),
}

const cancel = (state: State) =>
  decideCancellation(
    { on: day('2026-06-01'), reason, outcome: 'cancelled', papers: [] },
    { state, setting },
  )

const standings: Readonly<Record<string, () => State>> = {
  planning: () => street('planning'),
  tender: () => street('tender'),
  award: () => street('award'),
  contract: () => street('contract'),
  implementation: () => street('implementation'),
  completed: () =>
    after(
      street('implementation'),
      decideEnding(endingForm, { state: street('implementation'), setting }),
    ),
  'ended-early': () => after(street('implementation'), cancel(street('implementation'))),
  cancelled: () => after(street('tender'), cancel(street('tender'))),
}

describe('the table of stages in the README', () => {
  const [head = [], , ...rows] = tableIn(
    readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  )
  const cells = rows.flatMap(([from = '', ...ends]) =>
    ends.map((to, at) => [from, head[at + 1] ?? '', to] as const),
  )

  test('has every stage and every event', () => {
    expect(rows.map(([from]) => from)).toEqual(Object.keys(standings))
    expect(head.slice(1)).toEqual(Object.keys(events))
  })

  test.each(cells)('%s, %s: %s', (from, event, to) => {
    const state = standings[from]?.() as State
    const decision = events[event]?.(state) as StageDecision
    expect(decision.accepted ? stageOf(after(state, decision)) : '—').toBe(to)
  })
})

/** The lines of the table that begins with «from». */
function tableIn(text: string): string[][] {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('| from'))
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
