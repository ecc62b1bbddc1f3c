import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../lib/dates.ts'
import { type AnswerRule, faultOf } from './answer-rule.ts'

const fault = (rule: AnswerRule, typed: string, others: Record<string, string> = {}) =>
  faultOf(rule, typed, (name) => others[name] ?? '')

describe('an answer that is left blank', () => {
  test('is missed only where it is required, by what it is', () => {
    expect(fault({ asks: 'text' }, ' ')).toBeUndefined()
    expect(fault({ asks: 'text', required: true }, ' ')).toBe('Falta este dato.')
    expect(fault({ asks: 'money', required: true }, '')).toBe('Falta el monto.')
    expect(fault({ asks: 'date', required: true }, '')).toBe('Falta la fecha.')
    const why: AnswerRule = { asks: 'text', required: true, missing: 'Di por qué.' }
    expect(fault(why, '')).toBe('Di por qué.')
    expect(fault({ asks: 'code', required: true, codes: ['a'] }, '')).toBe('Elige una opción.')
  })

  test('is missed where another says nothing without it', () => {
    const rule: AnswerRule = { asks: 'money', along: { name: 'tipo', said: 'Di de cuánto es.' } }
    expect(fault(rule, '', { tipo: 'fianza' })).toBe('Di de cuánto es.')
    expect(fault(rule, '', { tipo: ' ' })).toBeUndefined()
    expect(fault(rule, '$100', { tipo: 'fianza' })).toBeUndefined()
  })
})

test.each<[AnswerRule, string, string | undefined]>([
  [{ asks: 'text', most: 5 }, 'Nogal', undefined],
  [{ asks: 'text', most: 5 }, 'Nogales', 'Usa 5 letras o menos.'],
  [
    { asks: 'text', like: { pattern: '^20\\d\\d$', said: 'Cuatro cifras.' } },
    '26',
    'Cuatro cifras.',
  ],
  [{ asks: 'text', like: { pattern: '^20\\d\\d$', said: 'Cuatro cifras.' } }, '2026', undefined],
  [{ asks: 'text' }, 'Atiende MEOL800101HGTNRC09', undefined],
  [
    { asks: 'text', ofNobody: true },
    'Atiende MEOL800101HGTNRC09',
    'Un dato parece personal: una CURP, un RFC de persona o una clave de elector. Quítalo.',
  ],
  [{ asks: 'text', ofNobody: true }, 'Empresa CNO010203AB1', undefined],
  [{ asks: 'money' }, '$1,480,000.00', undefined],
  [{ asks: 'money' }, 'mucho', '«mucho» no es un monto. Escríbelo así: $1,250,000.00.'],
  [{ asks: 'money', required: true }, '0', 'Escribe un monto mayor que cero.'],
  [{ asks: 'money' }, '-5', 'Escribe un monto mayor que cero, o déjalo en blanco.'],
  [{ asks: 'code', codes: ['bail'] }, 'bail', undefined],
  [{ asks: 'code', codes: ['bail'] }, 'palabra', 'Elige una opción.'],
  [{ asks: 'date' }, '31/02/2026', 'El día «31/02/2026» no existe.'],
  [{ asks: 'date', latest: calendarDate('2026-06-10') }, '10/06/2026', undefined],
  [
    { asks: 'date', latest: calendarDate('2026-06-10') },
    '11 jun 2026',
    'Esa fecha todavía no llega.',
  ],
])('%o says of «%s»: %s', (rule, typed, said) => {
  expect(fault(rule, typed)).toBe(said)
})

describe('the end of a period', () => {
  const rule: AnswerRule = { asks: 'date', from: { name: 'inicia', label: 'Vigencia desde' } }

  test('does not come before its beginning', () => {
    const others = { inicia: '16/03/2026' }
    expect(fault(rule, '15/03/2026', others)).toBe('Es anterior a «Vigencia desde» (16 mar 2026).')
    expect(fault(rule, '16/03/2026', others)).toBeUndefined()
  })

  test('is not compared with a beginning that is none', () => {
    expect(fault(rule, '15/03/2026', { inicia: 'pronto' })).toBeUndefined()
    expect(fault(rule, '15/03/2026')).toBeUndefined()
  })
})
