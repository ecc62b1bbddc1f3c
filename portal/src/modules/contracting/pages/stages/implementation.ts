import { z } from 'zod'
import { requiredText } from '../../../../lib/fields.ts'
import {
  endContract,
  publishAmendment,
  publishMilestone,
  publishPayment,
} from '../../actions/publish-stage.ts'
import { nextId } from '../../rules/papers.ts'
import { formTexts, paymentOptions } from '../form-texts.ts'
import {
  date,
  money,
  number,
  optionalCode,
  optionalDate,
  optionalMoney,
  title,
  words,
} from './form-fields.ts'
import {
  contractFields,
  contractKnown,
  dayText,
  firstContract,
  moneyField,
  typedDay,
} from './known.ts'
import { stagePage } from './stage-page.ts'

const contrato = number
const running = ['contract', 'implementation'] as const

export const amendmentPage = stagePage({
  slug: 'convenio',
  words: {
    title: 'Publicar un convenio modificatorio',
    lead: 'Cambia el monto, la fecha en que termina, o los dos. Lo que no cambia se deja en blanco.',
    submit: 'Publicar el convenio',
  },
  openAt: running,
  documentType: 'contractAnnexe',
  fields: (known) => [
    ...contractFields(known),
    { name: 'fecha', kind: 'date', label: 'Fecha del convenio' },
    { name: 'motivo', kind: 'textarea' },
    moneyField(known, { name: 'monto', optional: true, label: 'Monto nuevo del contrato' }),
    { name: 'termina', kind: 'date', optional: true, label: 'Nueva fecha de término' },
  ],
  schema: z
    .object({
      contrato,
      fecha: date,
      motivo: requiredText(formTexts.missing, 2000),
      monto: optionalMoney,
      termina: optionalDate,
    })
    .transform((values) => ({
      contractId: values.contrato,
      on: values.fecha,
      reason: values.motivo,
      amount: values.monto,
      endsOn: values.termina,
    })),
  initial: (known) => ({ ...contractKnown(known), fecha: typedDay(known.setting.today) }),
  dates: { signature: 'fecha', end: 'termina' },
  publish: publishAmendment,
})

export const paymentPage = stagePage({
  slug: 'pago',
  words: {
    title: 'Publicar un pago',
    lead: 'Cada pago por separado. La suma no puede pasar del contrato.',
    submit: 'Publicar el pago',
  },
  openAt: running,
  treasury: true,
  fields: (known) => [
    ...contractFields(known),
    { name: 'numero', kind: 'text', label: 'Número de pago' },
    { name: 'fecha', kind: 'date', label: 'Fecha del pago' },
    moneyField(known, { name: 'monto' }),
    { name: 'forma', kind: 'select', options: paymentOptions, optional: true, rare: true },
  ],
  schema: z
    .object({
      contrato,
      numero: number,
      fecha: date,
      monto: money,
      forma: optionalCode(paymentOptions),
    })
    .transform((values) => ({
      contractId: values.contrato,
      number: values.numero,
      on: values.fecha,
      amount: values.monto,
      method: values.forma,
    })),
  initial: (known) => {
    const made = firstContract(known)?.implementation?.transactions ?? []
    return {
      ...contractKnown(known),
      numero: nextId(made),
      fecha: typedDay(known.setting.today),
    }
  },
  dates: { payment: 'fecha' },
  publish: publishPayment,
})

export const milestonePage = stagePage({
  slug: 'hito',
  words: {
    title: 'Publicar un hito',
    lead: 'Una parte de la obra que se promete para un día, o que ya se terminó.',
    submit: 'Publicar el hito',
  },
  openAt: running,
  fields: (known) => [
    ...contractFields(known),
    {
      name: 'numero',
      kind: 'text',
      label: 'Clave del hito',
      hint: 'Si ya lo prometiste, usa la misma clave.',
    },
    { name: 'hito', kind: 'text' },
    { name: 'previsto', kind: 'date' },
    { name: 'cumplido', kind: 'date', optional: true },
  ],
  schema: z
    .object({ contrato, numero: number, hito: title, previsto: date, cumplido: optionalDate })
    .transform((values) => ({
      contractId: values.contrato,
      number: values.numero,
      title: values.hito,
      dueOn: values.previsto,
      metOn: values.cumplido,
    })),
  initial: (known) => {
    const made = firstContract(known)?.implementation?.milestones ?? []
    const asked = made.find(({ id }) => String(id) === known.asked.hito)
    return {
      ...contractKnown(known),
      numero: asked ? String(asked.id) : `H${made.length + 1}`,
      hito: asked?.title ?? '',
      previsto: dayText(known.setting.zone, asked?.dueDate),
    }
  },
  dates: { milestone: 'cumplido' },
  publish: publishMilestone,
})

export const endingPage = stagePage({
  slug: 'cierre',
  words: {
    title: 'Publicar el cierre del contrato',
    lead: 'La obra se recibió y ya no hay más pagos. Publica antes los que falten: después no se podrá.',
    submit: 'Publicar el cierre',
  },
  openAt: running,
  documentType: 'completionCertificate',
  fields: (known) => [
    ...contractFields(known),
    { name: 'fecha', kind: 'date', label: 'Fecha del acta de entrega' },
    { name: 'motivo', kind: 'textarea', optional: true, label: 'Observaciones', hint: '' },
  ],
  schema: z.object({ contrato, fecha: date, motivo: words() }).transform((values) => ({
    contractId: values.contrato,
    on: values.fecha,
    reason: values.motivo,
  })),
  initial: (known) => ({ ...contractKnown(known), fecha: typedDay(known.setting.today) }),
  dates: { ending: 'fecha' },
  publish: endContract,
})
