import type { Definitions } from '../field.ts'
import { codes, filled, key, link, many, object, one, text } from './fields.ts'

/** Who takes part, and how to reach them. */
export const partiesDefinitions: Definitions = {
  Organization: object({
    name: text('Nombre o razón social', { personal: 'public' }),
    id: text('Clave de la parte', { personal: 'public' }),
    identifier: one('Identifier', 'Identificador oficial'),
    additionalIdentifiers: many('Identifier', 'Otros identificadores'),
    address: one('Address', 'Domicilio'),
    contactPoint: one('ContactPoint', 'Contacto'),
    roles: filled(codes('Papeles', 'partyRole')),
    beneficialOwners: many('Person', 'Beneficiarios finales'),
    classifications: many('Classification', 'Clasificaciones'),
    people: many('Person', 'Personas'),
  }),
  OrganizationReference: object({
    name: text('Nombre', { personal: 'public' }),
    id: text('Clave de la parte', { personal: 'public' }),
  }),
  Person: object({
    id: key('Clave de la persona'),
    name: text('Nombre', { personal: 'public' }),
    identifier: one('Identifier', 'Identificador oficial'),
    nationalities: codes('Nacionalidades', 'country', { personal: 'reserved' }),
    address: one('Address', 'Domicilio'),
    email: text('Correo electrónico', { format: 'email', personal: 'reserved' }),
    faxNumber: text('Fax', { personal: 'reserved' }),
    telephone: text('Teléfono', { personal: 'reserved' }),
    jobTitle: text('Cargo', { personal: 'public' }),
  }),
  Identifier: object({
    scheme: text('Registro'),
    id: text('Clave en el registro', { versionId: true, personal: 'reserved' }),
    legalName: text('Razón social', { personal: 'public' }),
    uri: link('Dirección en el registro'),
  }),
  SimpleIdentifier: object({
    id: key('Clave'),
    scheme: text('Registro'),
  }),
  Address: object({
    streetAddress: text('Calle y número', { personal: 'reserved' }),
    locality: text('Localidad'),
    region: text('Estado o región'),
    postalCode: text('Código postal', { personal: 'reserved' }),
    countryName: text('País'),
  }),
  ContactPoint: object({
    name: text('Nombre del contacto', { personal: 'reserved' }),
    email: text('Correo electrónico', { personal: 'reserved' }),
    telephone: text('Teléfono', { personal: 'reserved' }),
    faxNumber: text('Fax', { personal: 'reserved' }),
    url: link('Página web'),
  }),
}
