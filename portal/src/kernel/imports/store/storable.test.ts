import { expect, test } from 'vitest'
import { storableJson } from './storable.ts'

test('what the database cannot keep is replaced, wherever it stands, and nothing else', () => {
  const written = { a: ['\0', 'Peñón'], b: { c: '\ud800' }, d: '\\u0000', e: '😀' }
  expect(JSON.parse(storableJson(written))).toEqual({
    ...{ a: ['\uFFFD', 'Peñón'], b: { c: '\uFFFD' }, d: '\\u0000', e: '😀' },
  })
})
