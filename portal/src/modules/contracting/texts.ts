import { codelistsWith, codeTitle } from '@tequio/ocds'
import { calendarDate, formatDate } from '../../lib/dates.ts'
import { type Centavos, type Money, MXN, toDecimal } from '../../lib/money.ts'
import { formatPesos } from '../../lib/money-text.ts'
import type { Said } from './rules/description.ts'
import type { NextEvent } from './rules/follow-up.ts'
import type { ContractingRefusal, DateName } from './rules/refusals.ts'
import type { Stage } from './rules/summary.ts'
import type { Ended, MomentWords } from './rules/timeline.ts'

export const stageNames: Readonly<Record<Stage, string>> = {
  planning: 'En planeación',
  tender: 'En licitación',
  award: 'Adjudicada',
  contract: 'Contratada',
  implementation: 'En ejecución',
  completed: 'Terminada',
  'ended-early': 'Terminada antes de tiempo',
  cancelled: 'Cancelada',
  withdrawn: 'Retirada',
}

export const stateNames = { unsuccessful: 'Desierta' } as const

/** «$1,480,000»; another currency is said with its code: «90,000 USD». */
export const moneyText = ({ amount, currency }: Money): string =>
  currency === MXN
    ? formatPesos(amount)
    : `${toDecimal(amount).toLocaleString('es-MX')} ${currency}`

/** «$1,480,000 y 90,000 USD»: currencies are never added. */
export const moneysText = (amounts: readonly Money[]): string => amounts.map(moneyText).join(' y ')

/** «20 nov 2026», of a date as the database gives it. */
export const dayText = (date: string): string => formatDate(calendarDate(date))

/** What the model calls each way of procuring. */
export const methodNames: Readonly<Record<string, string>> = Object.fromEntries(
  (codelistsWith([]).method?.codes ?? []).map((code) => [code, codeTitle('method', code) ?? code]),
)

export const texts = {
  importTitle: 'Contrataciones abiertas (OCDS)',
  importHelp:
    'Sube paquetes de entregas o de registros, listas, JSON Lines o lo que descarga la plataforma del INAI. Lo que se puede componer se compone y se enlista; el archivo original se guarda.',
  importRules: { reading: 'Lectura del archivo', schema: 'Estándar OCDS' },
  importZone: 'Zona horaria de las fechas que no la dicen',
  field: {
    title: 'Título',
    stage: 'Etapa',
    contracted: 'Contratado',
    suppliers: 'Proveedores',
    releases: 'Entregas',
  },
} as const

const dateNames: Readonly<Record<DateName, string>> = {
  tender: 'la publicación de la convocatoria',
  'tender-end': 'el cierre de la convocatoria',
  clarification: 'la junta de aclaraciones',
  award: 'el fallo',
  signature: 'la firma',
  start: 'el inicio',
  end: 'el término',
  payment: 'el pago',
  milestone: 'el hito',
  ending: 'el cierre del contrato',
  cancellation: 'la cancelación',
}

const neededNames = {
  planning: 'la planeación',
  tender: 'la convocatoria',
  award: 'el fallo',
  contract: 'el contrato',
} as const

/** One sentence for each reason why a stage is not published. */
export function explain(refusal: ContractingRefusal): string {
  switch (refusal.because) {
    case 'not-at-this-stage':
      return `Antes hay que publicar ${neededNames[refusal.needed]}.`
    case 'already-done':
      return alreadyDone(refusal)
    case 'ended':
      return `La contratación ya está en otra etapa: ${stageNames[refusal.stage].toLowerCase()}.`
    case 'before':
      return `La fecha ${of(refusal.what)} (${formatDate(refusal.date)}) es anterior a la ${of(refusal.than)} (${formatDate(refusal.limit)}).`
    case 'in-the-future':
      return `La fecha ${of(refusal.what)} (${formatDate(refusal.date)}) todavía no llega.`
    case 'no-amount':
      return 'Escribe un monto mayor que cero.'
    case 'no-supplier':
      return 'Escribe quién ganó.'
    case 'beyond-the-contract':
      return beyondTheContract(refusal)
    case 'unknown-contract':
      return `No hay un contrato «${refusal.id}» en esta contratación.`
    case 'net-above-total':
      return `El monto sin IVA (${formatPesos(refusal.net)}) no puede ser mayor que el total (${formatPesos(refusal.total)}).`
    case 'project-closed':
      return refusal.condition === 'cancelled'
        ? 'La obra está cancelada: ya no puede contratarse.'
        : 'La obra fue sustituida por otra: ya no puede contratarse.'
    case 'no-reason':
      return 'Escribe por qué cambia.'
    case 'nothing-changed':
      return 'Escribe el monto nuevo o la fecha nueva.'
    case 'says-the-same':
      return 'No cambiaste nada: ya está publicado así. Corrige lo que haga falta y publícalo otra vez.'
  }
}

function beyondTheContract({
  contracted,
  paid,
  asked,
  currency = MXN,
}: Extract<ContractingRefusal, { because: 'beyond-the-contract' }>): string {
  const said = (amount: Centavos) => moneyText({ amount, currency })
  const more =
    asked > 0
      ? `no caben ${said(asked)} más. Si el contrato creció, publica antes el convenio modificatorio.`
      : 'el monto nuevo no puede ser menor.'
  return `El contrato es por ${said(contracted)} y ya se pagaron ${said(paid)}: ${more}`
}

/** «de la firma», «del fallo». */
const of = (name: DateName) => `de ${dateNames[name]}`.replace(/^de el /, 'del ')

function alreadyDone({
  what,
  id,
}: Extract<ContractingRefusal, { because: 'already-done' }>): string {
  switch (what) {
    case 'award':
      return 'El fallo ya está publicado. Para corregirlo, escribe por qué cambia.'
    case 'contract':
      return `El contrato ${id} ya está publicado. Para corregirlo, escribe por qué cambia.`
    case 'payment':
      return `El pago ${id} ya está publicado. Escribe otro número.`
    case 'milestone':
      return `El hito ${id} ya está publicado como cumplido. Escribe otro número.`
  }
}

/** What the unit owes, and why. */
export const dutyTexts: Readonly<Record<NextEvent['event'], string>> = {
  tender: 'La convocatoria se planeó para este día.',
  award: 'El fallo se espera a más tardar 30 días después de que cierra la convocatoria.',
  contract: 'La firma se espera a más tardar 15 días después del fallo.',
  ending: 'El contrato termina este día: publica su cierre, o el convenio que lo amplía.',
}

/** How a procurement is told among the moments of its work. */
export const momentWords: MomentWords = {
  tender: (number, closes) => ({
    title: 'Se publicó la convocatoria',
    detail: closes ? `Número ${number}. Cierra el ${formatDate(closes)}.` : `Número ${number}.`,
  }),
  award: (suppliers, amount) => ({
    title: 'Se dio el fallo',
    detail: [suppliers && `Ganó ${suppliers}`, amount && moneyText(amount)]
      .filter(Boolean)
      .join(', por '),
  }),
  contract: (number, amount) => ({
    title: 'Se firmó el contrato',
    detail: amount ? `Número ${number}, por ${moneyText(amount)}.` : `Número ${number}.`,
  }),
  amendment: (reason) => ({ title: 'Cambió el contrato', ...(reason && { detail: reason }) }),
  payments: (count, amount) => ({
    title: count === 1 ? 'Se hizo un pago' : `Se hicieron ${count} pagos`,
    detail:
      count === 1
        ? `Fue de ${moneyText(amount)}.`
        : `Suman ${moneyText(amount)}. La fecha es la del último.`,
  }),
  ending: (early, reason) => ({
    title: early ? 'El contrato terminó antes de tiempo' : 'Terminó el contrato',
    ...(reason && { detail: reason }),
  }),
  cancellation: (ended, reason) => ({
    title: endedTitles[ended],
    ...(reason && { detail: reason }),
  }),
}

const endedTitles: Readonly<Record<Ended, string>> = {
  plan: 'Se canceló el plan de contratación',
  call: 'Se canceló la convocatoria',
  'void-call': 'Se declaró desierta la convocatoria',
  ruling: 'Se canceló el fallo',
}

export const storyTexts = {
  open: 'Abrir una contratación',
  link: 'Ver la contratación',
  contracted: 'Contratado',
  paid: 'Pagado',
  section: 'El contrato',
  sections: 'Los contratos',
  data: 'Proceso de contratación (OCDS, EDCA)',
  releases: (count: number) => (count === 1 ? '1 publicación' : `${count} publicaciones`),
} as const

export const measureTexts = {
  contracted: 'Contratado',
  paid: 'Pagado a contratistas',
} as const

/** The labels of what two versions of a procurement may differ in. */
export const factNames: Readonly<Record<string, string>> = {
  stage: 'Etapa',
  title: 'Qué se contrata',
  number: 'Número de la convocatoria',
  planned: 'Presupuesto',
  published: 'Publicación de la convocatoria',
  closes: 'Cierre de la convocatoria',
  supplier: 'Quién ganó',
  awarded: 'Monto del fallo',
  award: 'Fecha del fallo',
  contract: 'Número del contrato',
  contracted: 'Monto del contrato',
  signed: 'Firma',
  ends: 'Término',
  payments: 'Pagos',
  paid: 'Pagado',
  milestones: 'Hitos',
  amendments: 'Modificaciones',
  documents: 'Documentos',
}

export function factText(said: Said): string {
  switch (said.fact) {
    case 'stage':
      return stageNames[said.stage]
    case 'text':
      return said.text
    case 'money':
      return moneysText(said.amounts)
    case 'date':
      return formatDate(said.date)
    case 'count':
      return said.count.toLocaleString('es-MX')
  }
}

/** What a release says, by its OCDS tag. */
export const tagNames: Readonly<Record<string, string>> = {
  planning: 'Planeación',
  planningUpdate: 'Cambio en la planeación',
  tender: 'Convocatoria',
  tenderAmendment: 'Modificación de la convocatoria',
  tenderUpdate: 'Cambio en la convocatoria',
  tenderCancellation: 'Cancelación de la convocatoria',
  award: 'Fallo',
  awardUpdate: 'Corrección del fallo',
  awardCancellation: 'Cancelación del fallo',
  contract: 'Contrato',
  contractUpdate: 'Corrección del contrato',
  contractAmendment: 'Convenio modificatorio',
  implementation: 'Inicio de la ejecución',
  implementationUpdate: 'Avance de la ejecución',
  contractTermination: 'Fin del contrato',
}

export const tagText = (tags: readonly string[]): string =>
  tags.map((tag) => tagNames[tag] ?? tag).join(' y ')

export const tellerTexts = {
  process: 'Contratación',
  said: (what: string) => `Se publicó: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  loaded: 'Carga de un archivo',
  takenBack: 'Carga deshecha',
} as const

export const editionTexts = { label: 'Edición de la obra', all: 'Todas' } as const
