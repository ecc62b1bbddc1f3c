import { expect, test } from 'vitest'
import { fileSize } from './file-size.ts'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [12_400, '12 KB'],
  [999_600, '1 MB'],
  [1_440_000, '1.4 MB'],
  [25_000_000, '25 MB'],
  [3_200_000_000, '3.2 GB'],
])('%i bytes are said «%s»', (bytes, said) => {
  expect(fileSize(bytes)).toBe(said)
})
