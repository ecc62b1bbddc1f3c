import { expect, test } from 'vitest'
import { FORM_LIMIT, sizeText, UPLOAD_LIMIT } from './byte-size.ts'

test.each([
  [UPLOAD_LIMIT, '60 MB'],
  [FORM_LIMIT, '256 KB'],
  [1024 * 1024 - 1, '1023 KB'],
])('%i bytes are told in the unit that people know', (bytes, told) => {
  expect(sizeText(bytes)).toBe(told)
})
