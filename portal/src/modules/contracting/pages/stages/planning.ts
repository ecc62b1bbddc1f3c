import { z } from 'zod'
import { correctPlanning } from '../../actions/publish-stage.ts'
import { methodOptions } from '../form-texts.ts'
import { method, money, optionalDate, title, words } from './form-fields.ts'
import { amountText, dayText } from './known.ts'
import { type FieldSpec, stagePage } from './stage-page.ts'

export const planningFields: readonly FieldSpec[] = [
  { name: 'titulo', kind: 'text' },
  { name: 'monto', kind: 'money' },
  { name: 'metodo', kind: 'select', options: methodOptions },
  { name: 'metodo_detalle', kind: 'text', optional: true, rare: true },
  { name: 'para_que', kind: 'textarea', optional: true },
  { name: 'fuente', kind: 'text', optional: true, rare: true },
  { name: 'convocatoria_el', kind: 'date', optional: true },
  { name: 'termina_el', kind: 'date', optional: true },
]

export const planningShape = {
  titulo: title,
  monto: money,
  metodo: method,
  metodo_detalle: words(200),
  para_que: words(),
  fuente: words(300),
  convocatoria_el: optionalDate,
  termina_el: optionalDate,
}

type Planned = z.output<z.ZodObject<typeof planningShape>>

export const planOf = (values: Planned) => ({
  title: values.titulo,
  amount: values.monto,
  method: values.metodo,
  methodDetails: values.metodo_detalle,
  rationale: values.para_que,
  source: values.fuente,
  tenderFrom: values.convocatoria_el,
  contractUntil: values.termina_el,
})

export const planningPage = stagePage({
  slug: 'planeacion',
  unchecked: true,
  words: {
    title: 'Corregir la planeación',
    lead: 'Mientras no haya convocatoria, el plan puede cambiar.',
    submit: 'Publicar el plan',
  },
  openAt: ['planning'],
  fields: () => planningFields,
  schema: z.object(planningShape).transform(planOf),
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
