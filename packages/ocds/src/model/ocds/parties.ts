import { codes, type Definitions, link, many, object, one, present, text } from '../field.ts'

/** Who takes part, and how to reach them. */
export const partyDefinitions: Definitions = {
  Organization: object({
    name: text('Nombre o razón social', { translated: true, personal: 'public' }),
    id: present(text('Clave de la parte', { personal: 'public', since: '1.1' })),
    identifier: one('Identifier', 'Identificador oficial'),
    additionalIdentifiers: many('Identifier', 'Otros identificadores', {
      wholeListMerge: true,
      uniqueItems: true,
    }),
    address: one('Address', 'Domicilio'),
    contactPoint: one('ContactPoint', 'Contacto'),
    roles: codes('Papeles', 'partyRole', { since: '1.1' }),
    details: { title: 'Más datos', types: ['object', 'null'], personal: 'sensitive', since: '1.1' },
  }),
  OrganizationReference: object({
    name: text('Nombre', { minLength: 1, personal: 'public' }),
    id: { title: 'Clave de la parte', types: ['string', 'integer'], personal: 'public' },
    identifier: one('Identifier', 'Identificador oficial', { deprecated: '1.1' }),
    address: one('Address', 'Domicilio', { deprecated: '1.1' }),
    additionalIdentifiers: many('Identifier', 'Otros identificadores', {
      deprecated: '1.1',
      wholeListMerge: true,
      uniqueItems: true,
    }),
    contactPoint: one('ContactPoint', 'Contacto', { deprecated: '1.1' }),
  }),
  Identifier: object({
    scheme: text('Registro'),
    id: {
      title: 'Clave en el registro',
      types: ['string', 'integer', 'null'],
      versionId: true,
      personal: 'reserved',
    },
    legalName: text('Razón social', { translated: true, personal: 'public' }),
    uri: link('Dirección en el registro'),
  }),
  Address: object({
    streetAddress: text('Calle y número', { personal: 'reserved' }),
    locality: text('Localidad'),
    region: text('Estado o región'),
    postalCode: text('Código postal', { personal: 'reserved' }),
    countryName: text('País', { translated: true }),
  }),
  ContactPoint: object({
    name: text('Nombre del contacto', { translated: true, personal: 'reserved' }),
    email: text('Correo electrónico', { personal: 'reserved' }),
    telephone: text('Teléfono', { personal: 'reserved' }),
    faxNumber: text('Fax', { personal: 'reserved' }),
    url: link('Página web'),
  }),
}
