import type { Method } from '@tequio/ocds'
import { correctPlanning } from '../../actions/publish-stage.ts'
import { amountText, dayText } from './known.ts'
import { maybe, needed } from './questions.ts'
import { stagePage } from './stage-page.ts'

export const planningQuestions = {
  titulo: needed.line('tender/title'),
  monto: needed.money('planning/budget/amount'),
  metodo: needed.code<Method>('tender/procurementMethod'),
  metodo_detalle: maybe.line('tender/procurementMethodDetails', { most: 200, rare: true }),
  para_que: maybe.lines('planning/rationale'),
  fuente: maybe.line('planning/budget/description', { rare: true }),
  convocatoria_el: maybe.day('tender/tenderPeriod/startDate'),
  termina_el: maybe.day('tender/contractPeriod/endDate'),
}

export const planningPage = stagePage({
  slug: 'planeacion',
  unchecked: true,
  words: {
    title: 'Corregir la planeación',
    lead: 'Mientras no haya convocatoria, el plan puede cambiar.',
    submit: 'Publicar el plan',
  },
  openAt: ['planning'],
  questions: planningQuestions,
  valuesOf: planOf,
  initial: ({ state: { title: name, tender, planning }, setting: { zone } }) => ({
    titulo: name ?? tender?.title ?? '',
    monto: amountText(planning?.budget?.amount),
    metodo: tender?.procurementMethod ?? '',
    metodo_detalle: tender?.procurementMethodDetails ?? '',
    para_que: planning?.rationale ?? '',
    fuente: planning?.budget?.description ?? '',
    convocatoria_el: dayText(zone, tender?.tenderPeriod?.startDate),
    termina_el: dayText(zone, tender?.contractPeriod?.endDate),
  }),
  dates: {},
  publish: correctPlanning,
})

type Plan = {
  readonly [Name in keyof typeof planningQuestions]: ReturnType<
    (typeof planningQuestions)[Name]['read']
  >
}

export function planOf(answers: Plan) {
  return {
    title: answers.titulo,
    amount: answers.monto,
    method: answers.metodo,
    methodDetails: answers.metodo_detalle,
    rationale: answers.para_que,
    source: answers.fuente,
    tenderFrom: answers.convocatoria_el,
    contractUntil: answers.termina_el,
  }
}
