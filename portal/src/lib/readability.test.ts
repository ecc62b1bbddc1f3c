import { expect, test } from 'vitest'
import { readingEase, syllablesOf } from './readability.ts'

test.each([
  ['sol', 1],
  ['y', 1],
  ['que', 1],
  ['guerra', 2],
  ['pingüino', 3],
  ['ciudad', 2],
  ['país', 2],
  ['aéreo', 4],
  ['ahora', 3],
  ['ley', 1],
  ['leyes', 2],
  ['obra', 2],
  ['río', 2],
  ['municipio', 4],
  ['averiguáis', 4],
  ['contratación', 4],
  ['responsabilidad', 6],
])('«%s» has %i syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables)
})

test('short words in short sentences are read easily, long ones are not', () => {
  expect(readingEase('Busca tu calle. Mira cuánto costó la obra.').ease).toBeGreaterThan(85)
  expect(
    readingEase(
      'La determinación de la procedencia administrativa corresponderá exclusivamente a la dependencia contratante competente.',
    ).ease,
  ).toBeLessThan(20)
})

test('the formula is 206.835 less 62.3 syllables for each word, less the words of a sentence', () => {
  expect(readingEase('La casa roja.')).toEqual({
    ...{ sentences: 1, words: 3, syllables: 5 },
    ease: 206.835 - (62.3 * 5) / 3 - 3,
  })
})

test('lines without a stop are sentences; figures, folios and signs are no words', () => {
  expect(readingEase('Obras\nPP25-Z31-0006-G · $1,200\nDatos')).toMatchObject({
    ...{ sentences: 2, words: 2 },
  })
})

test('a text without words is easy', () => {
  expect(readingEase('$1,200 · 46 %').ease).toBe(100)
})
