import { expect, test } from 'vitest'
import { byteRange, bytesBetween } from './byte-range.ts'

test.each([
  ['bytes=0-3', { first: 0, last: 3 }],
  ['bytes=4-', { first: 4, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-50', { first: 0, last: 9 }],
  ['bytes=8-50', { first: 8, last: 9 }],
])('of ten bytes, «%s» is a part', (header, part) => {
  expect(byteRange(header, 10)).toEqual(part)
})

test.each(['bytes=10-', 'bytes=99-120', 'bytes=-0'])('«%s» begins after the end', (header) => {
  expect(byteRange(header, 10)).toBe('outside')
})

test.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b'])(
  '«%s» is answered with the whole file',
  (header) => {
    expect(byteRange(header, 10)).toBeUndefined()
  },
)

test('an empty file has no part', () => {
  expect(byteRange('bytes=0-', 0)).toBe('outside')
  expect(byteRange('bytes=-5', 0)).toBe('outside')
})

test('a part that spans several chunks comes whole, and what follows is not read', async () => {
  let read = 0
  async function* chunks() {
    for (const text of ['abc', 'def', 'ghi', 'jkl']) {
      read += 1
      yield Buffer.from(text)
    }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of bytesBetween(chunks(), 2, 7)) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).toBe('cdefg')
  expect(read).toBe(3)
})
