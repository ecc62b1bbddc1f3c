import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import { decideMoney } from './money.ts'

test('a work may receive up to the ceiling of its place', () => {
  expect(decideMoney({ ceiling: 160_000_000, assigned: 160_000_000 })).toEqual(accept(null))
  expect(decideMoney({ ceiling: null, assigned: 160_000_000 })).toEqual(accept(null))
})

test('more than the ceiling asks for a reason', () => {
  const over = { ceiling: 160_000_000, assigned: 160_000_001 }
  expect(decideMoney(over)).toEqual(refuse({ because: 'over-the-ceiling', ...over }))
  expect(decideMoney({ ...over, reason: 'acuerdo del Ayuntamiento' })).toEqual(accept(null))
})

test('no amount is less than nothing', () => {
  expect(decideMoney({ ceiling: null, assigned: -1 })).toEqual(
    refuse({ because: 'negative', field: 'assigned' }),
  )
})
