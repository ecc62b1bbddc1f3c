import { open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import {
  code,
  codes,
  date,
  flag,
  key,
  link,
  many,
  number,
  object,
  one,
  patch,
  present,
  text,
} from '../field.ts'

export const paymentMethod: Extension = {
  name: 'paymentMethod',
  title: 'Forma de pago',
  repository: 'contratacionesabiertas/ocds_paymentMethod_extension',
  definitions: {
    Transaction: patch({
      paymentMethod: code('Forma de pago', 'paymentMethod'),
    }),
  },
  codelists: {
    paymentMethod: open('cash check wireTransfe corporateCard letterOfCredit'),
  },
}

export const procurementUnits: Extension = {
  name: 'procurementUnits',
  title: 'Unidades que contratan',
  repository: 'contratacionesabiertas/ocds_procurementUnits_extension',
  definitions: {
    Planning: patch({
      requestingUnits: many('OrganizationReference', 'Unidades solicitantes', {
        uniqueItems: true,
        codelist: '+partyRole',
      }),
      responsibleUnits: many('OrganizationReference', 'Unidades responsables', {
        uniqueItems: true,
        codelist: '+partyRole',
      }),
      contractingUnits: many('OrganizationReference', 'Unidades contratantes', {
        uniqueItems: true,
        codelist: '+partyRole',
      }),
    }),
  },
  addedCodes: {
    partyRole: ['contractingUnit', 'requestingUnit', 'technicalUnit', 'responsibleUnit'],
  },
}

export const publicNotices: Extension = {
  name: 'publicNotices',
  title: 'Avisos públicos',
  repository: 'contratacionesabiertas/ocds_publicNotices_extension',
  addedCodes: {
    milestoneType: ['publicNotices'],
  },
}

export const requestForQuotes: Extension = {
  name: 'requestForQuotes',
  title: 'Investigación de mercado',
  repository: 'contratacionesabiertas/ocds_requestForQuotes_extension',
  definitions: {
    RequestForQuotes: object({
      id: { title: 'Clave de la solicitud', types: ['string', 'integer'], required: true },
      title: text('Título de la solicitud'),
      description: text('Descripción'),
      period: one('Period', 'Se reciben cotizaciones'),
      items: many('Item', 'Qué se cotiza'),
      invitedSuppliers: many('OrganizationReference', 'Proveedores invitados'),
      quotes: many('Quote', 'Cotizaciones'),
    }),
    Quote: object({
      id: key('Clave de la cotización'),
      description: text('Descripción', { translated: true }),
      date: date('Fecha de la cotización'),
      items: many('Item', 'Qué cotiza'),
      value: one('Value', 'Monto cotizado'),
      period: one('Period', 'Vigencia'),
      issuingSupplier: one('OrganizationReference', 'Quién cotiza'),
    }),
    Planning: patch({
      hasQuotes: flag('Hubo investigación de mercado'),
      requestsForQuotes: many('RequestForQuotes', 'Solicitudes de cotización'),
    }),
  },
  addedCodes: {
    partyRole: ['invitedSupplier', 'issuingSupplier'],
  },
}

export const surveillanceMechanisms: Extension = {
  name: 'surveillanceMechanisms',
  title: 'Mecanismos de vigilancia',
  repository: 'contratacionesabiertas/ocds_surveillanceMechanisms_extension',
  definitions: {
    Contract: patch({
      surveillanceMechanisms: codes('Quién lo vigila', 'surveillanceMechanisms'),
    }),
  },
  codelists: {
    surveillanceMechanisms: open(
      'socialWitness citizenComptroller internalControlUnit externalAuditor',
    ),
  },
}

export const taxes: Extension = {
  name: 'taxes',
  title: 'Impuestos',
  repository: 'contratacionesabiertas/ocds_taxes_extension',
  definitions: {
    Value: patch({
      netAmount: number('Monto sin impuestos'),
    }),
  },
}

export const schemeUrl: Extension = {
  name: 'schemeUrl',
  title: 'Dirección del catálogo',
  repository: 'CompraNet/ocds_schemeUrl_extension',
  definitions: {
    Identifier: patch({
      schemeURL: link('Dirección del catálogo'),
    }),
  },
}

export const frameworkAgreement: Extension = {
  name: 'frameworkAgreement',
  title: 'Contratos marco',
  repository: 'compranet-dev/ocds_frameworkAgreement_extension',
  definitions: {
    Contract: patch({
      frameworkAgreementRequisitionNumber: text('Número de requisición del contrato marco'),
    }),
    Tender: patch({
      frameworkAgreement: present(flag('Viene de un contrato marco')),
      frameworkAgreementPlatform: text('Plataforma del contrato marco'),
      frameworkAgreementTitle: text('Título del contrato marco'),
    }),
  },
}
