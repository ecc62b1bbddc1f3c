import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Centavos,
  centavos,
  fromDecimal,
  MOST_CENTAVOS,
  moneyInCell,
  parseMoney,
  sumOf,
  toDecimal,
} from './money.ts'
import { formatMillions, formatPesos, pesosInWords } from './money-text.ts'

const amounts = fc.integer({ min: -MOST_CENTAVOS, max: MOST_CENTAVOS }).map(centavos)
const read = (text: string) => {
  const decision = parseMoney(text)
  return decision.accepted ? decision.fact : decision.refusal.because
}

test.each([
  ['$1,250,000.00', 125_000_000],
  ['1250000', 125_000_000],
  ['1250000.5', 125_000_050],
  ['1 250 000.50', 125_000_050],
  ["1'250,000.00", 125_000_000],
  ['$ 426,908.57 M.N.', 42_690_857],
  ['MXN 500', 50_000],
  ['$500.00 pesos', 50_000],
  ['1250000 MXN', 125_000_000],
  ['(426,908.57)', -42_690_857],
  ['$(500)', -50_000],
  ['($500.00)', -50_000],
  ['-$500', -50_000],
  ['$ -', 0],
  ['-', 0],
  ['.50', 50],
  ['1,250.0000', 125_000],
  ['0.500', 50],
])('«%s» is read to the centavo', (text, amount) => {
  expect(read(text)).toBe(amount)
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['por definir', 'not-an-amount'],
  ['12 y 15', 'not-an-amount'],
  ['1 250 000,50', 'decimal-comma'],
  ['1.250.000,50', 'decimal-comma'],
  ['0,5', 'decimal-comma'],
  ['1.250', 'ambiguous-point'],
  ['1.250.000', 'ambiguous-point'],
  ['1,25,000', 'bad-grouping'],
  ['1250,000.00', 'bad-grouping'],
  ['10.005', 'ambiguous-point'],
  ['1,010.005', 'more-than-centavos'],
  ['USD 100', 'other-currency'],
  ['€100', 'other-currency'],
  ['99,999,999,999,999,999', 'too-large'],
])('«%s» is refused and says why: %s', (text, because) => {
  expect(read(text)).toBe(because)
})

test('an amount written by the portal is read back without losing a centavo', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(read(formatPesos(amount))).toBe(amount)
    }),
  )
})

test('an amount goes to JSON and comes back without losing a centavo', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const number: number = JSON.parse(JSON.stringify(toDecimal(amount)))
      expect(fromDecimal(number)).toEqual({ accepted: true, fact: amount })
    }),
  )
})

test('a number with thousandths of a peso is refused', () => {
  expect(fromDecimal(0.005)).toMatchObject({ refusal: { because: 'more-than-centavos' } })
  expect(fromDecimal(Number.NaN)).toMatchObject({ refusal: { because: 'not-an-amount' } })
})

test('the noise that Excel leaves in a saved sum does not reject the row', () => {
  expect(moneyInCell(58499999.940000005)).toEqual({ accepted: true, fact: 5_849_999_994 })
  expect(moneyInCell('$1,250,000.00')).toEqual({ accepted: true, fact: 125_000_000 })
  expect(moneyInCell(null)).toMatchObject({ refusal: { because: 'empty' } })
})

test('half a centavo never becomes money', () => {
  expect(() => centavos(0.5)).toThrow(RangeError)
  expect(sumOf([10, 20, -5].map(centavos))).toBe(25)
})

test.each([
  [160_000_000, '$1,600,000'],
  [42_690_857, '$426,908.57'],
  [-50_005, '-$500.05'],
  [0, '$0'],
])('%i centavos are shown as %s', (amount, text) => {
  expect(formatPesos(centavos(amount))).toBe(text)
})

test.each([
  [3_140_000_000, '$31.4 M'],
  [5_849_999_994, '$58.5 M'],
  [-40_000_000, '-$0.4 M'],
  [4_966_549, '$49,665'],
  [0, '$0'],
])('%i centavos are shown in millions as %s', (amount, text) => {
  expect(formatMillions(centavos(amount))).toBe(text)
})

test.each([
  [160_000_000, 'un millón seiscientos mil pesos 00/100 M.N.'],
  [100_000_000, 'un millón de pesos 00/100 M.N.'],
  [200_000_100, 'dos millones un pesos 00/100 M.N.'],
  [42_690_857, 'cuatrocientos veintiséis mil novecientos ocho pesos 57/100 M.N.'],
  [2_100_000, 'veintiún mil pesos 00/100 M.N.'],
  [10_000, 'cien pesos 00/100 M.N.'],
  [13_101, 'ciento treinta y un pesos 01/100 M.N.'],
  [100_100, 'mil un pesos 00/100 M.N.'],
  [100, 'un peso 00/100 M.N.'],
  [50, 'cero pesos 50/100 M.N.'],
  [-100, 'menos un peso 00/100 M.N.'],
  [100_000_000_000_000, 'un billón de pesos 00/100 M.N.'],
])('%i centavos are written in a contract as «%s»', (amount, words) => {
  expect(pesosInWords(amount as Centavos)).toBe(words)
})
