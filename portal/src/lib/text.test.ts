import { expect, test } from 'vitest'
import { fold, likenessAmong, nfc, similarity, slug } from './text.ts'

test('a name typed in two ways is one name', () => {
  expect(nfc('Leo\u0301n')).toBe(nfc('León'))
})

test.each([
  ['  Núñez   Pérez ', 'nunez perez'],
  ['PAVIMENTACIÓN\u00a0DE CALLE', 'pavimentacion de calle'],
  ['Calle 5.º', 'calle 5.o'],
])('searching «%s» does not depend on accents, case or spaces', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('a name becomes an address that can be typed', () => {
  expect(slug('Sector K3 · «El Obispo»')).toBe('sector-k3-el-obispo')
})

// What PostgreSQL 18 with pg_trgm answers to the same questions.
test.each([
  ['word', 'two words', 0.36363637],
  ['San Pedro', 'san pedro', 1],
  ['El Obispo', 'El Obispo Norte', 0.625],
  ['Revoluicion I sector', 'Revolución I sector', 0.5769231],
  ['Priv. Sierra Madre (1er sector)', 'Privada Sierra Madre 1er. Sector', 0.84375],
  ['ñandú 5.º', 'Nandu 5', 0.2],
  ['a_b-c', 'A B C', 1],
  ['abc', 'xyz', 0],
  ['', '', 0],
])('«%s» and «%s» are alike as the database says', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 5)
})

test('among many texts each resembles as it does alone', () => {
  const known = ['los pinos', 'los pinos 2', 'el llano', 'la loma', ''].map(
    (text) => [text, text] as const,
  )
  const among = likenessAmong(known)
  for (const asked of ['los pinos', 'pinos', 'loma', 'zz', '']) {
    const alone = known.map(([text]) => [text, similarity(asked, text)] as const)
    expect([...among(asked, 0.2)].toSorted()).toEqual(
      alone.filter(([, likeness]) => likeness >= 0.2).toSorted(),
    )
  }
})

test('a thing with several names resembles by the nearest', () => {
  const among = likenessAmong([
    ['k1', 'sector uno'],
    ['k1', 'el obispo'],
  ])
  expect([...among('el obispo', 0.5)]).toEqual([['k1', 1]])
})
