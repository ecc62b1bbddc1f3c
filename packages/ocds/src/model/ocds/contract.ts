import { code, type Definitions, date, key, link, many, object, one, text } from '../field.ts'

/** The contract, its execution and its payments. */
export const contractDefinitions: Definitions = {
  Contract: object({
    id: key('Identificador'),
    awardID: key('Adjudicación de la que viene'),
    title: text('Título', { translated: true }),
    description: text('Descripción', { translated: true }),
    status: code('Estado', 'contractStatus'),
    period: one('Period', 'Vigencia'),
    value: one('Value', 'Monto del contrato'),
    items: many('Item', 'Bienes, servicios u obras', { minItems: 1, uniqueItems: true }),
    dateSigned: date('Fecha de firma'),
    documents: many('Document', 'Documentos', { uniqueItems: true }),
    implementation: one('Implementation', 'Ejecución'),
    relatedProcesses: many('RelatedProcess', 'Procesos relacionados', { uniqueItems: true }),
    milestones: many('Milestone', 'Hitos'),
    amendments: many('Amendment', 'Modificaciones'),
    amendment: one('Amendment', 'Modificación', { deprecated: '1.1' }),
  }),
  Implementation: object({
    transactions: many('Transaction', 'Pagos', { uniqueItems: true }),
    milestones: many('Milestone', 'Hitos', { uniqueItems: true }),
    documents: many('Document', 'Documentos', { uniqueItems: true }),
  }),
  Transaction: object({
    id: key('Identificador'),
    source: link('Fuente de los datos'),
    date: date('Fecha de pago'),
    value: one('Value', 'Monto pagado'),
    payer: one('OrganizationReference', 'Quien paga'),
    payee: one('OrganizationReference', 'Quien cobra'),
    uri: link('Dirección permanente'),
    amount: one('Value', 'Monto', { deprecated: '1.1' }),
    providerOrganization: one('Identifier', 'Organización que paga', { deprecated: '1.1' }),
    receiverOrganization: one('Identifier', 'Organización que cobra', { deprecated: '1.1' }),
  }),
}
