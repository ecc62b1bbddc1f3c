import {
  code,
  codes,
  type Definitions,
  date,
  type Fields,
  link,
  many,
  object,
  one,
  present,
  text,
} from '../field.ts'

/** What is planned before the call for bids. */
export const planningDefinitions: Definitions = {
  Planning: object({
    rationale: text('Justificación', { translated: true }),
    budget: one('Budget', 'Presupuesto'),
    documents: many('Document', 'Documentos'),
    milestones: many('Milestone', 'Hitos'),
  }),
  Budget: object({
    id: { title: 'Identificador', types: ['string', 'integer', 'null'] },
    description: text('Descripción', { translated: true }),
    amount: one('Value', 'Monto'),
    project: text('Proyecto', { translated: true }),
    projectID: { title: 'Identificador del proyecto', types: ['string', 'integer', 'null'] },
    uri: link('Dirección permanente'),
    source: link('Fuente del presupuesto', { translated: true, deprecated: '1.1' }),
  }),
}

/** The top of a release: one event of one contracting process. */
export const releaseFields: Fields = {
  ocid: present(text('Identificador de contratación abierta', { required: true, minLength: 1 })),
  id: present(
    text('Identificador de la entrega', { required: true, omitWhenMerged: true, minLength: 1 }),
  ),
  date: present(date('Fecha de la entrega', { required: true, omitWhenMerged: true })),
  tag: present(
    codes('Etapas que publica', 'releaseTag', {
      required: true,
      omitWhenMerged: true,
      minItems: 1,
    }),
  ),
  initiationType: present(code('Tipo de inicio', 'initiationType', { required: true })),
  parties: many('Organization', 'Partes involucradas', { uniqueItems: true }),
  buyer: one('OrganizationReference', 'Comprador'),
  planning: one('Planning', 'Planeación'),
  tender: one('Tender', 'Licitación'),
  awards: many('Award', 'Adjudicaciones', { uniqueItems: true }),
  contracts: many('Contract', 'Contratos', { uniqueItems: true }),
  language: text('Idioma', { default: 'en' }),
  relatedProcesses: many('RelatedProcess', 'Procesos relacionados', { uniqueItems: true }),
}
