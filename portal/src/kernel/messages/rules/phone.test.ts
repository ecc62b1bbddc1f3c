import { expect, test } from 'vitest'
import { hiddenPhone, phoneOf } from './phone.ts'

test.each([
  '477 123 4567',
  '(477) 123-45-67',
  '+52 477 123 4567',
  '+521 477 123 4567',
  '52 477 123 4567',
  '044 477 123 4567',
  '01 477 123 4567',
  '0052 477 123 4567',
])('%s is one telephone of León', (written) => {
  expect(phoneOf(written)).toBe('+524771234567')
})

test('a neighbour abroad keeps the code of the country', () => {
  expect(phoneOf('+1 (512) 555-0100')).toBe('+15125550100')
})

test.each(['', '123', '477 123 456', '+52 477 123 456', 'ana@leon.example', '+0 477 123 4567'])(
  '«%s» is no telephone',
  (written) => {
    expect(phoneOf(written)).toBeUndefined()
  },
)

test('a list shows the end of a telephone, not all of it', () => {
  expect(hiddenPhone('+52 477 123 4567')).toBe('•••• 4567')
})
