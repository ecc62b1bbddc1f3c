import { expect, test } from 'vitest'
import { STAGE_ORDER, stages } from '../../works/index.ts'
import { after, day, setting, street } from '../test/street.ts'
import { momentWords } from '../texts.ts'
import { decideCancellation } from './cancelling.ts'
import { contractsAsSigned, decompose, type Part, type State } from './parts.ts'
import { timelineOfProcess } from './timeline.ts'

const momentsOf = (state: State, rows: readonly Part[] = decompose(state)) =>
  timelineOfProcess(state, {
    ...{ zone: setting.zone, words: momentWords, signed: contractsAsSigned(rows) },
    link: { label: 'Ver', href: '/' },
    after: (stage) => stages.indexOf(stage) * STAGE_ORDER,
  })

test('a contract that ended before its time is told where the work stood, and not as its end', () => {
  const state = street('implementation')
  const form = { on: day('2026-06-01'), reason: 'Abandonó la obra', outcome: 'cancelled' } as const
  const ended = after(state, decideCancellation({ ...form, papers: [] }, { state, setting }))
  const last = momentsOf(ended).at(-1)
  expect(last).toMatchObject({
    ...{ title: 'El contrato terminó antes de tiempo', detail: 'Abandonó la obra' },
    ...{ state: 'stopped', on: '2026-06-01' },
  })
  expect(last?.order).toBeLessThan(stages.indexOf('finished') * STAGE_ORDER)
})
