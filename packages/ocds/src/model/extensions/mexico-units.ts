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
      id: { title: 'Identificador', types: ['string', 'integer'], required: true },
      title: text('Título'),
      description: text('Descripción'),
      period: one('Period', 'Periodo'),
      items: many('Item', 'Bienes, servicios u obras'),
      invitedSuppliers: many('OrganizationReference', 'Proveedores invitados'),
      quotes: many('Quote', 'Cotizaciones'),
    }),
    Quote: object({
      id: key('Identificador'),
      description: text('Descripción', { translated: true }),
      date: date('Fecha'),
      items: many('Item', 'Bienes, servicios u obras'),
      value: one('Value', 'Monto'),
      period: one('Period', 'Periodo'),
      issuingSupplier: one('OrganizationReference', 'Proveedor que cotiza'),
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
      surveillanceMechanisms: codes('Mecanismos de vigilancia', 'surveillanceMechanisms'),
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
