import { z } from 'zod'
import { publishTender } from '../../actions/publish-stage.ts'
import { methodOptions } from '../form-texts.ts'
import { date, method, money, number, optionalDate, title, words } from './form-fields.ts'
import { amountText, dayText, typedDay } from './known.ts'
import { stagePage } from './stage-page.ts'

export const tenderPage = stagePage({
  slug: 'convocatoria',
  words: {
    title: 'Publicar la convocatoria',
    lead: 'Quién puede participar, hasta cuándo y por cuánto. El día del cierre cuenta completo.',
    submit: 'Publicar la convocatoria',
  },
  titleAgain: 'Modificar la convocatoria',
  openAt: ['planning', 'tender'],
  againAt: ['tender'],
  documentType: 'tenderNotice',
  fields: () => [
    { name: 'numero', kind: 'text' },
    { name: 'titulo', kind: 'text' },
    { name: 'descripcion', kind: 'textarea', optional: true },
    { name: 'monto', kind: 'money', label: 'Presupuesto base' },
    { name: 'metodo', kind: 'select', options: methodOptions },
    { name: 'metodo_detalle', kind: 'text', optional: true, rare: true },
    { name: 'justificacion', kind: 'textarea', optional: true },
    { name: 'publicada', kind: 'date' },
    { name: 'cierra', kind: 'date' },
    { name: 'aclaraciones', kind: 'date', optional: true, rare: true },
  ],
  schema: z
    .object({
      numero: number,
      titulo: title,
      descripcion: words(),
      monto: money,
      metodo: method,
      metodo_detalle: words(200),
      justificacion: words(),
      publicada: date,
      cierra: date,
      aclaraciones: optionalDate,
      motivo: words(),
    })
    .transform((values) => ({
      number: values.numero,
      title: values.titulo,
      description: values.descripcion,
      amount: values.monto,
      method: values.metodo,
      methodDetails: values.metodo_detalle,
      methodRationale: values.justificacion,
      publishedOn: values.publicada,
      closesOn: values.cierra,
      clarificationOn: values.aclaraciones,
      reason: values.motivo,
    })),
  initial: ({ state: { title: name, tender, planning }, setting: { zone, today }, again }) => ({
    numero: again ? String(tender?.id ?? '') : '',
    titulo: tender?.title ?? name ?? '',
    descripcion: tender?.description ?? '',
    monto: amountText(tender?.value ?? planning?.budget?.amount),
    metodo: tender?.procurementMethod ?? '',
    metodo_detalle: tender?.procurementMethodDetails ?? '',
    justificacion: tender?.procurementMethodRationale ?? '',
    publicada: again ? dayText(zone, tender?.tenderPeriod?.startDate) : typedDay(today),
    cierra: dayText(zone, tender?.tenderPeriod?.endDate),
    aclaraciones: dayText(zone, tender?.clarificationMeetings?.[0]?.date),
  }),
  dates: { tender: 'publicada', 'tender-end': 'cierra', clarification: 'aclaraciones' },
  publish: publishTender,
})
