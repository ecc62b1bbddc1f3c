import { z } from 'zod'
import { cancelProcurement } from '../../actions/publish-stage.ts'
import { stageOf } from '../../rules/summary.ts'
import { cancellationWords, formTexts, outcomeOptions } from '../form-texts.ts'
import { date, words } from './form-fields.ts'
import { typedDay } from './known.ts'
import { stagePage } from './stage-page.ts'

export const cancellationPage = stagePage({
  slug: 'cancelacion',
  words: cancellationWords,
  openAt: ['planning', 'tender', 'award', 'contract', 'implementation'],
  documentType: 'cancellationDetails',
  fields: ({ state }) => [
    ...(stageOf(state) === 'tender'
      ? [{ name: 'resultado', kind: 'select', options: outcomeOptions } as const]
      : []),
    { name: 'fecha', kind: 'date', label: formTexts.endedOn },
    { name: 'motivo', kind: 'textarea', label: 'Por qué', hint: 'Cualquiera podrá leerlo.' },
  ],
  schema: z
    .object({
      resultado: z.enum(['cancelled', 'unsuccessful'], formTexts.choose).default('cancelled'),
      fecha: date,
      motivo: words().transform((value) => value ?? ''),
    })
    .transform((values) => ({
      outcome: values.resultado,
      on: values.fecha,
      reason: values.motivo,
    })),
  initial: ({ setting }) => ({ resultado: 'cancelled', fecha: typedDay(setting.today) }),
  dates: { ending: 'fecha', cancellation: 'fecha' },
  publish: cancelProcurement,
})
