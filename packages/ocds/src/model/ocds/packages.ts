import { type Definitions, date, type Fields, group, link, one, present, text } from '../field.ts'
import { releaseFields } from './release.ts'

const publisher = group(
  'Quien publica',
  {
    name: present(text('Nombre', { required: true })),
    scheme: text('Catálogo'),
    uid: text('Identificador único'),
    uri: link('Página'),
  },
  { required: true },
)

const packageFields: Fields = {
  uri: present(link('Dirección del paquete', { required: true })),
  version: present(
    text('Versión del estándar', { pattern: '^(\\d+\\.)(\\d+)$', required: true, since: '1.1' }),
  ),
  extensions: {
    title: 'Extensiones',
    since: '1.1',
    types: ['array'],
    items: { types: ['string'], format: 'uri' },
  },
  publishedDate: present(date('Fecha de publicación', { required: true })),
  publisher,
  license: link('Licencia'),
  publicationPolicy: link('Política de publicación'),
}

const linkedReleaseFields: Fields = {
  url: link('Dirección de la entrega', { required: true }),
  date: present(date('Fecha de la entrega', { required: true })),
  tag: { ...tagField(), required: false },
}

/** A release package: what a publisher hands over at once. */
export const releasePackageFields: Fields = {
  ...packageFields,
  releases: {
    title: 'Entregas',
    types: ['array'],
    items: { ref: 'Release' },
    minItems: 1,
    uniqueItems: true,
    required: true,
  },
}

/** A record package: for each process, all its releases and what they amount to. */
export const recordPackageFields: Fields = {
  ...packageFields,
  packages: {
    title: 'Paquetes de origen',
    types: ['array'],
    items: { types: ['string'], format: 'uri' },
    minItems: 1,
    uniqueItems: true,
  },
  records: {
    title: 'Registros',
    types: ['array'],
    items: { ref: 'record' },
    minItems: 1,
    uniqueItems: true,
    required: true,
  },
}

export const recordDefinitions: Definitions = {
  record: {
    fields: {
      ocid: present(text('Identificador de contratación abierta', { required: true })),
      releases: {
        title: 'Entregas',
        required: true,
        oneOf: [
          {
            types: ['array'],
            items: { types: ['object'], fields: linkedReleaseFields },
            minItems: 1,
          },
          { types: ['array'], items: { ref: 'Release' }, minItems: 1 },
        ],
      },
      compiledRelease: one('Release', 'Entrega compilada'),
      versionedRelease: one('VersionedRelease', 'Entrega con versiones'),
    },
  },
}

/** The tags of a linked release are those of the release. */
function tagField() {
  const { omitWhenMerged: _, ...tag } = releaseFields.tag ?? { title: 'Etapas que publica' }
  return tag
}
