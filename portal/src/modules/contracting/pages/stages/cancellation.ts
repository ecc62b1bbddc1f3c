import { cancelProcurement } from '../../actions/publish-stage.ts'
import { stageOf } from '../../rules/summary.ts'
import { cancellationWords, formTexts, outcomeOptions } from '../form-texts.ts'
import { typedDay } from './known.ts'
import { asTyped, dayIn, own } from './questions.ts'
import { stagePage } from './stage-page.ts'

type Outcome = (typeof outcomeOptions)[number]['value']

export const cancellationPage = stagePage({
  slug: 'cancelacion',
  words: cancellationWords,
  openAt: ['planning', 'tender', 'award', 'contract', 'implementation'],
  documentType: 'cancellationDetails',
  questions: {
    resultado: own(
      {
        ...{ kind: 'select', label: formTexts.outcome, options: outcomeOptions },
        when: ({ state }) => stageOf(state) === 'tender',
        rule: { asks: 'code', required: true, codes: outcomeOptions.map(({ value }) => value) },
      },
      (typed): Outcome => (asTyped(typed) === 'unsuccessful' ? 'unsuccessful' : 'cancelled'),
    ),
    fecha: own(
      {
        ...{ kind: 'date', label: formTexts.endedOn, hint: formTexts.howTo.date, past: true },
        rule: { asks: 'date', required: true },
      },
      dayIn,
    ),
    motivo: own(
      {
        ...{ kind: 'textarea', label: formTexts.why, hint: formTexts.whyHint },
        rule: { asks: 'text', required: true, most: 2000, ofNobody: true },
      },
      asTyped,
    ),
  },
  valuesOf: (answers) => ({
    outcome: answers.resultado,
    on: answers.fecha,
    reason: answers.motivo,
  }),
  initial: ({ setting }) => ({ resultado: 'cancelled', fecha: typedDay(setting.today) }),
  dates: { ending: 'fecha', cancellation: 'fecha' },
  publish: cancelProcurement,
})
