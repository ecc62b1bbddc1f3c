import { questionFor } from '@tequio/ocds'
import { describe, expect, test } from 'vitest'
import { day } from '../../test/street.ts'
import { answersTo, fieldsOf } from './answers.ts'
import { contractPage } from './contract.ts'
import { stagePages } from './index.ts'
import { maybe, needed } from './questions.ts'
import type { Known } from './stage-page.ts'

const known: Known = {
  state: { ocid: 'ocds-000tst-1', initiationType: 'tender' },
  setting: { buyer: { id: 'municipio' }, zone: 'America/Mexico_City', today: day('2026-06-10') },
  ...{ again: true, companies: [], asked: {} },
}

const filling = stagePages.flatMap(({ slug, questions }) =>
  Object.entries(questions).flatMap(([name, ask]) =>
    ask.path === undefined ? [] : [{ where: `${slug}: ${name}`, ask, path: ask.path }],
  ),
)

describe('the stage forms ask what the model asks', () => {
  test.each(filling)('$where', ({ ask, path }) => {
    const question = questionFor(path)
    expect(ask.label).toBe(question?.label)
    expect(ask.hint?.startsWith(question?.help ?? '-')).toBe(true)
    expect(ask.options).toEqual(
      question?.choices.map(({ code, title }) => ({ value: code, label: title })),
    )
    if (question?.required) expect(ask.rule.required).toBe(true)
  })

  test('in nearly all of their questions', () => {
    const own = stagePages.flatMap(({ questions }) =>
      Object.entries(questions).flatMap(([name, { path }]) => (path === undefined ? [name] : [])),
    )
    expect(new Set(own)).toEqual(
      new Set(['ganador', 'rfc', 'otras', 'contrato', 'resultado', 'fecha', 'motivo']),
    )
    expect(filling.length).toBeGreaterThan(40)
  })

  test('and none asks for what is kept of people', () => {
    const classes = filling.map(({ path }) => questionFor(path)?.personal)
    expect(new Set(classes)).toEqual(new Set(['none']))
  })

  test('a form that would ask otherwise does not start', () => {
    expect(() => needed.money('tender/title')).toThrow('the model asks for no amount')
    expect(() => needed.line('tender/none')).toThrow('the model asks for no text')
    expect(() => maybe.line('tender/id')).toThrow('the standard requires tender/id')
  })
})

describe('the rule of a field', () => {
  const rules = new Map(
    fieldsOf(contractPage.questions, known).map(({ name, rule }) => [name, rule]),
  )

  test('knows the day, the beginning of its period and what it goes along with', () => {
    expect(rules.get('firmado')).toEqual({ asks: 'date', required: true, latest: '2026-06-10' })
    expect(rules.get('termina')).toEqual({
      ...{ asks: 'date', required: true },
      from: { name: 'inicia', label: 'Vigencia desde' },
    })
    expect(rules.get('garantia_monto')?.along).toMatchObject({ name: 'garantia' })
    expect(rules.get('titulo')).toEqual({
      ...{ asks: 'text', required: true, most: 300, ofNobody: true },
    })
  })

  test('is the one by which the server reads: all that is wrong is told at once', () => {
    const sent = {
      ...{ numero: 'OP-1', titulo: 'Obra de MEOL800101HGTNRC09', monto: 'mucho' },
      ...{ firmado: '11/06/2026', inicia: '16/03/2026', termina: '1/3/2026', garantia: 'bail' },
    }
    const read = answersTo(contractPage.questions, known).safeParse(sent)
    const said = read.error?.issues.map(({ path, message }) => [path[0], message])
    expect(Object.fromEntries(said ?? [])).toEqual({
      titulo:
        'Un dato parece personal: una CURP, un RFC de persona o una clave de elector. Quítalo.',
      monto: '«mucho» no es un monto. Escríbelo así: $1,250,000.00.',
      firmado: 'Esa fecha todavía no llega.',
      termina: 'Es anterior a «Vigencia desde» (16 mar 2026).',
      garantia_monto: 'Escribe de cuánto es la garantía, o quítala.',
      motivo: 'Escribe por qué cambia.',
    })
  })
})
