import {
  endContract,
  publishAmendment,
  publishMilestone,
  publishPayment,
} from '../../actions/publish-stage.ts'
import { nextId } from '../../rules/papers.ts'
import {
  contractCurrency,
  contractKnown,
  dayText,
  firstContract,
  typedDay,
  whichContract,
} from './known.ts'
import { maybe, needed } from './questions.ts'
import { stagePage } from './stage-page.ts'

const running = ['contract', 'implementation'] as const
const currency = contractCurrency

export const amendmentPage = stagePage({
  slug: 'convenio',
  words: {
    title: 'Publicar un convenio modificatorio',
    lead: 'Cambia el monto, la fecha en que termina, o los dos. Lo que no cambia se deja en blanco.',
    submit: 'Publicar el convenio',
  },
  openAt: running,
  documentType: 'contractAnnexe',
  questions: {
    contrato: whichContract,
    fecha: needed.day('contracts/amendments/date', { past: true }),
    motivo: needed.lines('contracts/amendments/rationale'),
    monto: maybe.money('contracts/value', { currency }),
    termina: maybe.day('contracts/period/endDate'),
  },
  valuesOf: (answers) => ({
    contractId: answers.contrato,
    on: answers.fecha,
    reason: answers.motivo,
    amount: answers.monto,
    endsOn: answers.termina,
  }),
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
  questions: {
    contrato: whichContract,
    numero: needed.line('contracts/implementation/transactions/id', { most: 60 }),
    fecha: needed.day('contracts/implementation/transactions/date', { past: true }),
    monto: needed.money('contracts/implementation/transactions/value', { currency }),
    forma: maybe.code('contracts/implementation/transactions/paymentMethod', { rare: true }),
  },
  valuesOf: (answers) => ({
    contractId: answers.contrato,
    number: answers.numero,
    on: answers.fecha,
    amount: answers.monto,
    method: answers.forma,
  }),
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
  questions: {
    contrato: whichContract,
    numero: needed.line('contracts/implementation/milestones/id', { most: 60 }),
    hito: needed.line('contracts/implementation/milestones/title'),
    previsto: needed.day('contracts/implementation/milestones/dueDate'),
    cumplido: maybe.day('contracts/implementation/milestones/dateMet', { past: true }),
  },
  valuesOf: (answers) => ({
    contractId: answers.contrato,
    number: answers.numero,
    title: answers.hito,
    dueOn: answers.previsto,
    metOn: answers.cumplido,
  }),
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
  questions: {
    contrato: whichContract,
    fecha: needed.day('contracts/implementation/endDate', { past: true }),
    motivo: maybe.lines('contracts/implementation/endDateDetails'),
  },
  valuesOf: (answers) => ({
    contractId: answers.contrato,
    on: answers.fecha,
    reason: answers.motivo,
  }),
  initial: (known) => ({ ...contractKnown(known), fecha: typedDay(known.setting.today) }),
  dates: { ending: 'fecha' },
  publish: endContract,
})
