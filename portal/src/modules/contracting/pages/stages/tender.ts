import type { Method } from '@tequio/ocds'
import { publishTender } from '../../actions/publish-stage.ts'
import { amountText, dayText, typedDay, whenAgain } from './known.ts'
import { maybe, needed } from './questions.ts'
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
  questions: {
    numero: needed.line('tender/id', { most: 60 }),
    titulo: needed.line('tender/title'),
    descripcion: maybe.lines('tender/description'),
    monto: needed.money('tender/value'),
    metodo: needed.code<Method>('tender/procurementMethod'),
    metodo_detalle: maybe.line('tender/procurementMethodDetails', { most: 200, rare: true }),
    justificacion: maybe.lines('tender/procurementMethodRationale'),
    publicada: needed.day('tender/tenderPeriod/startDate', { past: true }),
    cierra: needed.day('tender/tenderPeriod/endDate'),
    aclaraciones: maybe.day('tender/clarificationMeetings/date', { rare: true }),
    motivo: needed.lines('tender/amendments/rationale', whenAgain),
  },
  valuesOf: (answers) => ({
    number: answers.numero,
    title: answers.titulo,
    description: answers.descripcion,
    amount: answers.monto,
    method: answers.metodo,
    methodDetails: answers.metodo_detalle,
    methodRationale: answers.justificacion,
    publishedOn: answers.publicada,
    closesOn: answers.cierra,
    clarificationOn: answers.aclaraciones,
    reason: answers.motivo,
  }),
  initial: ({
    state: { title: name, tender, planning },
    setting: { zone, today },
    again: said,
  }) => ({
    numero: said ? String(tender?.id ?? '') : '',
    titulo: tender?.title ?? name ?? '',
    descripcion: tender?.description ?? '',
    monto: amountText(tender?.value ?? planning?.budget?.amount),
    metodo: tender?.procurementMethod ?? '',
    metodo_detalle: tender?.procurementMethodDetails ?? '',
    justificacion: tender?.procurementMethodRationale ?? '',
    publicada: said ? dayText(zone, tender?.tenderPeriod?.startDate) : typedDay(today),
    cierra: dayText(zone, tender?.tenderPeriod?.endDate),
    aclaraciones: dayText(zone, tender?.clarificationMeetings?.[0]?.date),
  }),
  dates: { tender: 'publicada', 'tender-end': 'cierra', clarification: 'aclaraciones' },
  publish: publishTender,
})
