import { type Fields, group, link, present, text } from '../field.ts'
import * as filled from './fields.ts'

/** A project package: what a publisher hands over at once. */
export const projectPackageFields: Fields = {
  uri: filled.link('Dirección del paquete', { required: true }),
  publishedDate: filled.date('Fecha de publicación', { required: true }),
  version: present(text('Versión del estándar', { pattern: '^(\\d+\\.)(\\d+)$', required: true })),
  projects: filled.many('Project', 'Proyectos', { required: true }),
  publisher: group(
    'Quien publica',
    {
      name: filled.text('Nombre', { required: true }),
      scheme: text('Catálogo'),
      uid: text('Identificador único'),
      uri: link('Página'),
    },
    { required: true, minProperties: 1 },
  ),
  license: link('Licencia'),
  publicationPolicy: link('Política de publicación'),
}
