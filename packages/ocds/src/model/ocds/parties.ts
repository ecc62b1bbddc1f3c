import { codes, type Definitions, link, many, object, one, present, text } from '../field.ts'

/** Who takes part, and how to reach them. */
export const partyDefinitions: Definitions = {
  Organization: object({
    name: text('Nombre o razón social', { translated: true }),
    id: present(text('Identificador')),
    identifier: one('Identifier', 'Identificador oficial'),
    additionalIdentifiers: many('Identifier', 'Otros identificadores', {
      wholeListMerge: true,
      uniqueItems: true,
    }),
    address: one('Address', 'Domicilio'),
    contactPoint: one('ContactPoint', 'Contacto'),
    roles: codes('Papeles que tiene', 'partyRole'),
    details: { title: 'Más datos', types: ['object', 'null'] },
  }),
  OrganizationReference: object({
    name: text('Nombre', { minLength: 1 }),
    id: { title: 'Identificador', types: ['string', 'integer'] },
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
    scheme: text('Catálogo'),
    id: { title: 'Identificador', types: ['string', 'integer', 'null'], versionId: true },
    legalName: text('Razón social', { translated: true }),
    uri: link('Dirección permanente'),
  }),
  Address: object({
    streetAddress: text('Calle y número'),
    locality: text('Localidad'),
    region: text('Estado o región'),
    postalCode: text('Código postal'),
    countryName: text('País', { translated: true }),
  }),
  ContactPoint: object({
    name: text('Nombre', { translated: true }),
    email: text('Correo electrónico'),
    telephone: text('Teléfono'),
    faxNumber: text('Fax'),
    url: link('Dirección web'),
  }),
}
