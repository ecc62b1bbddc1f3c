import { expect, test } from 'vitest'
import { refusePersonal } from './public-words.ts'

test('a reason that tells somebody’s telephone or key is refused, with its name', () => {
  for (const reason of ['Lo pide Ana, 477 123 4567', 'Lo pide GOMA800101HGTNRR09']) {
    const refusal = { because: 'personal-value', path: 'reason' }
    expect(refusePersonal({ note: 'Bien', reason })).toMatchObject({ refusal })
  }
})

test('nothing is refused where nothing is a person’s', () => {
  const reason = 'Lo pide obras@santequio.gob.mx, oficio 4771234567'
  expect(refusePersonal({ reason, note: undefined })).toBeUndefined()
})
