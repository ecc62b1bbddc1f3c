import { closed, open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import { code, date, key, many, object, one, patch, present, text } from '../field.ts'

export const awardRationale: Extension = {
  name: 'awardRationale',
  title: 'Razón de la adjudicación',
  repository: 'contratacionesabiertas/ocds_awardRationale_extension',
  definitions: {
    Award: patch({
      rationale: text('Por qué ganó'),
    }),
  },
}

export const budgetLines: Extension = {
  name: 'budgetLines',
  title: 'Líneas presupuestarias',
  repository: 'contratacionesabiertas/ocds_budgetLines_extension',
  definitions: {
    Measure: object({
      id: { title: 'Momento del gasto', types: ['string', 'integer', 'null'] },
      value: one('Value', 'Monto en ese momento'),
      update: text('Fecha de la cifra'),
    }),
    BudgetLine: object({
      id: present(text('Clave presupuestaria')),
      components: many('Component', 'Componentes de la clave', { wholeListMerge: true }),
      measures: many('Measure', 'Momentos del gasto', { wholeListMerge: true }),
    }),
    BudgetBreakdown: patch({
      budgetLines: many('BudgetLine', 'Líneas presupuestarias', { wholeListMerge: true }),
    }),
    Component: object({
      name: text('Parte de la clave'),
      level: { title: 'Nivel', types: ['string', 'integer', 'null'] },
      code: { title: 'Clave de la parte', types: ['string', 'integer', 'null'] },
      description: text('Nombre en el clasificador'),
    }),
    Planning: patch({
      budgetBreakdown: many('BudgetBreakdown', 'Desglose del presupuesto', { uniqueItems: true }),
    }),
    Implementation: patch({
      budgetBreakdown: many('BudgetBreakdown', 'Presupuesto ejercido', { uniqueItems: true }),
    }),
  },
}

export const clarificationMeetings: Extension = {
  name: 'clarificationMeetings',
  title: 'Juntas de aclaraciones',
  repository: 'contratacionesabiertas/ocds_clarificationMeetings_extension',
  definitions: {
    ClarificationMeeting: object({
      id: key('Clave de la junta'),
      date: date('Junta de aclaraciones'),
      attendees: many('OrganizationReference', 'Asistentes'),
      officials: many('OrganizationReference', 'Servidores públicos'),
    }),
    Tender: patch({
      clarificationMeetings: many('ClarificationMeeting', 'Juntas de aclaraciones'),
    }),
    Organization: patch({
      position: text('Cargo', { personal: 'public' }),
    }),
  },
  addedCodes: {
    partyRole: ['attendee', 'official'],
  },
}

export const contactPointType: Extension = {
  name: 'contactPointType',
  title: 'Tipo de contacto',
  repository: 'contratacionesabiertas/ocds_contactPointType_extension',
  definitions: {
    ContactPoint: patch({
      type: code('Tipo de contacto', 'contactPointType'),
      availableLanguages: text('Idiomas'),
      lenguageCode: text('Clave del idioma'),
    }),
  },
  codelists: {
    contactPointType: open('contactPoint attorney'),
  },
}

export const extendedProcurementCategory: Extension = {
  name: 'extendedProcurementCategory',
  title: 'Categorías de contratación',
  repository: 'contratacionesabiertas/ocds_extendedProcurementCategory_extension',
  addedCodes: {
    extendedProcurementCategory: ['goodsAcquisition', 'goodsLease', 'worksRelatedServices'],
  },
}

export const guarantees: Extension = {
  name: 'guarantees',
  title: 'Garantías',
  repository: 'contratacionesabiertas/ocds_guarantees_extension',
  definitions: {
    Guarantee: object({
      id: key('Número de la garantía'),
      type: code('Tipo de garantía', 'guaranteeType'),
      date: date('Fecha de la garantía'),
      obligations: code('Qué garantiza', 'guaranteedObligations'),
      value: one('Value', 'Monto de la garantía'),
      guarantor: one('OrganizationReference', 'Quien garantiza'),
      period: one('Period', 'Vigencia de la garantía'),
    }),
    Contract: patch({
      guarantees: many('Guarantee', 'Garantías'),
    }),
  },
  codelists: {
    guaranteeType: open('bail depositSlip letterOfCredit suretyBond check'),
    guaranteedObligations: open('fulfillment prepaid latentDefects confidentiality quality'),
  },
  addedCodes: {
    partyRole: ['guarantor'],
  },
}

export const implementationStatus: Extension = {
  name: 'implementationStatus',
  title: 'Estado de la ejecución',
  repository: 'contratacionesabiertas/ocds_implementationStatus_extension',
  definitions: {
    Implementation: patch({
      status: code('Estado de la ejecución', 'implementationStatus'),
    }),
  },
  codelists: {
    implementationStatus: closed('planning ongoing concluded'),
  },
}

export const nameBreakdown: Extension = {
  name: 'nameBreakdown',
  title: 'Nombre y apellidos',
  repository: 'contratacionesabiertas/ocds_nameBreakdown_extension',
  definitions: {
    Identifier: patch({
      legalPersonality: code('Tipo de persona', 'legalPersonality', { personal: 'public' }),
      givenName: text('Nombre o nombres', { personal: 'public' }),
      patronymicName: text('Primer apellido', { personal: 'public' }),
      matronymicName: text('Segundo apellido', { personal: 'public' }),
    }),
    ContactPoint: patch({
      givenName: text('Nombre o nombres', { personal: 'reserved' }),
      patronymicName: text('Primer apellido', { personal: 'reserved' }),
      matronymicName: text('Segundo apellido', { personal: 'reserved' }),
    }),
  },
  codelists: {
    legalPersonality: open('naturalPerson legalPerson'),
  },
}
