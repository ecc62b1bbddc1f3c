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
    rationale: text('Para qué', { translated: true }),
    budget: one('Budget', 'Presupuesto'),
    documents: many('Document', 'Documentos de la planeación'),
    milestones: many('Milestone', 'Fechas de la planeación', { since: '1.1' }),
  }),
  Budget: object({
    id: { title: 'Clave presupuestaria', types: ['string', 'integer', 'null'] },
    description: text('De dónde sale el dinero', { translated: true }),
    amount: one('Value', 'Presupuesto'),
    project: text('Nombre del proyecto', { translated: true }),
    projectID: { title: 'Clave del proyecto', types: ['string', 'integer', 'null'] },
    uri: link('Datos de la partida'),
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
  initiationType: present(code('Cómo empezó', 'initiationType', { required: true })),
  parties: many('Organization', 'Partes involucradas', { uniqueItems: true, since: '1.1' }),
  buyer: one('OrganizationReference', 'Comprador'),
  planning: one('Planning', 'Planeación'),
  tender: one('Tender', 'Licitación'),
  awards: many('Award', 'Adjudicaciones', { uniqueItems: true }),
  contracts: many('Contract', 'Contratos', { uniqueItems: true }),
  language: text('Idioma', { default: 'en' }),
  relatedProcesses: many('RelatedProcess', 'Procesos relacionados', {
    uniqueItems: true,
    since: '1.1',
  }),
}
