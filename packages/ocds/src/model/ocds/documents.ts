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
    id: key('Identificador'),
    title: text('Título', { translated: true }),
    type: code('Tipo', 'milestoneType'),
    description: text('Descripción', { translated: true }),
    code: text('Clave'),
    dueDate: date('Fecha comprometida'),
    dateMet: date('Fecha de cumplimiento'),
    dateModified: date('Última modificación'),
    status: code('Estado', 'milestoneStatus'),
    documents: many('Document', 'Documentos', { deprecated: '1.1', uniqueItems: true }),
  }),
  Document: object({
    id: key('Identificador'),
    documentType: code('Tipo de documento', 'documentType'),
    title: text('Título', { translated: true }),
    description: text('Descripción', { translated: true }),
    url: link('Dirección web'),
    datePublished: date('Fecha de publicación'),
    dateModified: date('Última modificación'),
    format: text('Formato'),
    language: text('Idioma'),
  }),
  Amendment: object({
    date: date('Fecha'),
    rationale: text('Justificación', { translated: true }),
    id: text('Identificador'),
    description: text('Descripción'),
    amendsReleaseID: text('Entrega que se modifica'),
    releaseID: text('Entrega que modifica'),
    changes: {
      title: 'Cambios',
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
    id: present(text('Identificador')),
    relationship: codes('Relación', 'relatedProcess'),
    title: text('Título'),
    scheme: code('Catálogo', 'relatedProcessScheme'),
    identifier: text('Identificador oficial'),
    uri: link('Dirección permanente'),
  }),
}
