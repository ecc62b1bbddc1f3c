import {
  code,
  codes,
  type Definitions,
  date,
  key,
  link,
  many,
  object,
  present,
  text,
} from '../field.ts'

/** What accompanies every stage. */
export const documentDefinitions: Definitions = {
  Milestone: object({
    id: key('Clave del hito'),
    title: text('Nombre del hito', { translated: true }),
    type: code('Tipo de hito', 'milestoneType', { since: '1.1' }),
    description: text('Descripción', { translated: true }),
    code: text('Clave propia', { since: '1.1' }),
    dueDate: date('Prometido para el'),
    dateMet: date('Se cumplió el', { since: '1.1' }),
    dateModified: date('Última revisión'),
    status: code('Estado del hito', 'milestoneStatus'),
    documents: many('Document', 'Documentos del hito', { deprecated: '1.1', uniqueItems: true }),
  }),
  Document: object({
    id: key('Clave del documento'),
    documentType: code('Tipo de documento', 'documentType'),
    title: text('Título del documento', { translated: true }),
    description: text('Descripción', { translated: true }),
    url: link('Dirección web'),
    datePublished: date('Se publicó el'),
    dateModified: date('Último cambio'),
    format: text('Tipo de archivo'),
    language: text('Idioma'),
  }),
  Amendment: object({
    date: date('Fecha del cambio'),
    rationale: text('Por qué cambia', { translated: true }),
    id: text('Clave del cambio', { since: '1.1' }),
    description: text('Qué cambia', { since: '1.1' }),
    amendsReleaseID: text('Entrega que cambia', { since: '1.1' }),
    releaseID: text('Entrega con el cambio', { since: '1.1' }),
    changes: {
      title: 'Campos que cambiaron',
      types: ['array'],
      items: {
        types: ['object'],
        fields: {
          property: present(text('Campo que cambió')),
          former_value: {
            title: 'Valor anterior',
            types: ['string', 'number', 'integer', 'array', 'object', 'null'],
          },
        },
      },
      deprecated: '1.1',
    },
  }),
  RelatedProcess: object({
    id: present(text('Clave de la relación')),
    relationship: codes('Relación', 'relatedProcess'),
    title: text('Título de la otra contratación'),
    scheme: code('Tipo de clave', 'relatedProcessScheme'),
    identifier: text('Clave de la otra contratación'),
    uri: link('Dirección de la otra contratación'),
  }),
}
