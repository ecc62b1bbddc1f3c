import { describe, expect, test } from 'vitest'
import { centavos } from '../../lib/money.ts'
import type { ContractingRefusal } from './rules/refusals.ts'
import { day } from './test/street.ts'
import { explain } from './texts.ts'

const one = centavos(100)
const dates = { date: day('2026-03-01'), limit: day('2026-03-02') }

describe('each reason why a stage is not published is one plain sentence', () => {
  test.each<[ContractingRefusal, string]>([
    [
      { because: 'not-at-this-stage', stage: 'planning', needed: 'tender' },
      'Antes hay que publicar la convocatoria.',
    ],
    [
      { because: 'already-done', what: 'award', id: '1' },
      'El fallo ya está publicado. Para corregirlo, escribe por qué cambia.',
    ],
    [
      { because: 'already-done', what: 'contract', id: 'OP-1' },
      'El contrato OP-1 ya está publicado. Para corregirlo, escribe por qué cambia.',
    ],
    [
      { because: 'already-done', what: 'payment', id: '2' },
      'El pago 2 ya está publicado. Escribe otro número.',
    ],
    [
      { because: 'already-done', what: 'milestone', id: 'H1' },
      'El hito H1 ya está publicado como cumplido. Escribe otro número.',
    ],
    [{ because: 'ended', stage: 'award' }, 'La contratación ya está en otra etapa: adjudicada.'],
    [
      { because: 'before', what: 'signature', than: 'award', ...dates },
      'La fecha de la firma (1 mar 2026) es anterior a la del fallo (2 mar 2026).',
    ],
    [
      { because: 'before', what: 'award', than: 'tender-end', ...dates },
      'La fecha del fallo (1 mar 2026) es anterior a la del cierre de la convocatoria (2 mar 2026).',
    ],
    [
      { because: 'in-the-future', what: 'payment', date: dates.date },
      'La fecha del pago (1 mar 2026) todavía no llega.',
    ],
    [{ because: 'no-amount' }, 'Escribe un monto mayor que cero.'],
    [{ because: 'no-supplier' }, 'Escribe quién ganó.'],
    [
      { because: 'beyond-the-contract', contracted: one, paid: one, asked: one },
      'El contrato es por $1 y ya se pagaron $1: no caben $1 más. Si el contrato creció, publica antes el convenio modificatorio.',
    ],
    [
      { because: 'beyond-the-contract', contracted: one, paid: one, asked: centavos(0) },
      'El contrato es por $1 y ya se pagaron $1: el monto nuevo no puede ser menor.',
    ],
    [{ because: 'unknown-contract', id: 'X' }, 'No hay un contrato «X» en esta contratación.'],
    [
      { because: 'net-above-total', net: centavos(200), total: one },
      'El monto sin IVA ($2) no puede ser mayor que el total ($1).',
    ],
    [
      { because: 'project-closed', condition: 'cancelled' },
      'La obra está cancelada: ya no puede contratarse.',
    ],
    [
      { because: 'project-closed', condition: 'substituted' },
      'La obra fue sustituida por otra: ya no puede contratarse.',
    ],
    [{ because: 'no-reason' }, 'Escribe por qué cambia.'],
    [
      { because: 'says-the-same' },
      'No cambiaste nada: ya está publicado así. Corrige lo que haga falta y publícalo otra vez.',
    ],
    [{ because: 'nothing-changed' }, 'Escribe el monto nuevo o la fecha nueva.'],
  ])('%o', (refusal, sentence) => {
    expect(explain(refusal)).toBe(sentence)
  })
})
