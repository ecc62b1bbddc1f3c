import { code, type Definitions, date, key, link, many, object, one, text } from '../field.ts'

/** The contract, its execution and its payments. */
export const contractDefinitions: Definitions = {
  Contract: object({
    id: key('Número del contrato'),
    awardID: key('Fallo del que sale'),
    title: text('Qué se contrata', { translated: true }),
    description: text('Descripción', { translated: true }),
    status: code('Estado del contrato', 'contractStatus'),
    period: one('Period', 'Vigencia'),
    value: one('Value', 'Monto del contrato'),
    items: many('Item', 'Bienes, servicios u obras', { minItems: 1, uniqueItems: true }),
    dateSigned: date('Fecha de firma'),
    documents: many('Document', 'Documentos del contrato', { uniqueItems: true }),
    implementation: one('Implementation', 'Ejecución'),
    relatedProcesses: many('RelatedProcess', 'Procesos relacionados', {
      uniqueItems: true,
      since: '1.1',
    }),
    milestones: many('Milestone', 'Fechas del contrato', { since: '1.1' }),
    amendments: many('Amendment', 'Cambios al contrato', { since: '1.1' }),
    amendment: one('Amendment', 'Cambio al contrato', { deprecated: '1.1' }),
  }),
  Implementation: object({
    transactions: many('Transaction', 'Pagos', { uniqueItems: true }),
    milestones: many('Milestone', 'Hitos de la obra', { uniqueItems: true }),
    documents: many('Document', 'Documentos de la ejecución', { uniqueItems: true }),
  }),
  Transaction: object({
    id: key('Número de pago'),
    source: link('Fuente de los datos'),
    date: date('Fecha de pago'),
    value: one('Value', 'Monto pagado', { since: '1.1' }),
    payer: one('OrganizationReference', 'Quien paga', { since: '1.1' }),
    payee: one('OrganizationReference', 'Quien cobra', { since: '1.1' }),
    uri: link('Datos del pago'),
    amount: one('Value', 'Monto', { deprecated: '1.1' }),
    providerOrganization: one('Identifier', 'Organización que paga', { deprecated: '1.1' }),
    receiverOrganization: one('Identifier', 'Organización que cobra', { deprecated: '1.1' }),
  }),
}
