import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf, isBody, isFolio, readFolio, withCheck } from './folio.ts'

const letters = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUWXYZ')
const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`))
const bodies = fc
  .tuple(letters, letters, digits(2, 2), fc.option(fc.tuple(letters, digits(1, 3))), digits(4, 6))
  .map(([a, b, year, place, number]) =>
    [`${a}${b}${year}`, place?.join(''), number].filter(Boolean).join('-'),
  )
const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('the folio of the design ends as it is printed there', () => {
  expect(withCheck('PP26-K3-0147')).toBe('PP26-K3-0147-R')
  expect(bodyOf(withCheck('PP26-K3-0147'))).toBe('PP26-K3-0147')
  expect(isFolio('PP26-K3-0147-R')).toBe(true)
})

test('a folio with one wrong sign is never taken for another', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const folio = withCheck(body)
      for (let at = 0; at < folio.length; at += 1)
        for (const sign of signs.filter((other) => other !== folio[at] && folio[at] !== '-'))
          expect(isFolio(folio.slice(0, at) + sign + folio.slice(at + 1))).toBe(false)
    }),
  )
})

test('a folio with two neighbouring signs swapped is never taken for another', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const folio = withCheck(body)
      const places = [...folio.matchAll(/[A-Z0-9]/g)].map(({ index }) => index)
      for (const [turn, first] of places.entries()) {
        const second = places[turn + 1] ?? first
        if (folio[first] !== folio[second]) expect(isFolio(swap(folio, first, second))).toBe(false)
      }
    }),
  )
})

function swap(text: string, first: number, second: number) {
  const all = [...text]
  const [a = '', b = ''] = [all[first], all[second]]
  return all.with(first, b).with(second, a).join('')
}

test('the check letter is never one that is mistaken when it is said aloud', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect('IOV').not.toContain(withCheck(body).slice(-1))
    }),
  )
})

test.each([
  'PP26-K3-0147-R',
  'pp26-k3-0147-r',
  'pp26 k3 0147 r',
  'PP26K30147R',
  ' Pp 26 – K 3 – 0147 – R ',
  'PP26-K3-O147-R',
  'PP26-K3-0l47-R',
])('at the counter «%s» is understood', (said) => {
  expect(readFolio(said)).toEqual({ accepted: true, fact: 'PP26-K3-0147-R' })
})

test('whoever writes V for the B they heard is understood', () => {
  const folio = withCheck('AB26-B2-0001')
  expect(readFolio(folio.replaceAll('B', 'V'))).toEqual({ accepted: true, fact: folio })
})

test('a folio said without hyphens is understood, or both readings are offered', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const folio = withCheck(body)
      const decision = readFolio(folio.replaceAll('-', ''))
      const offered =
        !decision.accepted && decision.refusal.because === 'two-readings'
          ? decision.refusal.readings
          : [decision.accepted ? decision.fact : undefined]
      expect(offered).toContain(folio)
      expect(readFolio(folio)).toEqual({ accepted: true, fact: folio })
    }),
  )
})

test('what is not a folio is told apart from a folio copied wrongly', () => {
  expect(readFolio('PP26-K3-0148-R')).toMatchObject({ refusal: { because: 'wrong-check' } })
  expect(readFolio('hola')).toMatchObject({ refusal: { because: 'not-a-folio' } })
  expect(readFolio('')).toMatchObject({ refusal: { because: 'not-a-folio' } })
})

test('only a body with its signs in their places gets a folio', () => {
  expect(isBody('PP26-0147')).toBe(true)
  expect(isBody('PP26-CENTRO-0147')).toBe(false)
  expect(() => withCheck('PI26-K3-0147')).toThrow(RangeError)
})
