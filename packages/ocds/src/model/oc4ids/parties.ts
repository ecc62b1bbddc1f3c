import type { Definitions } from '../field.ts'
import { codes, filled, key, link, many, object, one, text } from './fields.ts'

/** Who takes part, and how to reach them. */
export const partiesDefinitions: Definitions = {
  Organization: object({
    name: text('Nombre o razón social'),
    id: text('Identificador'),
    identifier: one('Identifier', 'Identificador oficial'),
    additionalIdentifiers: many('Identifier', 'Otros identificadores'),
    address: one('Address', 'Domicilio'),
    contactPoint: one('ContactPoint', 'Contacto'),
    roles: filled(codes('Papeles que tiene', 'partyRole')),
    beneficialOwners: many('Person', 'Beneficiarios finales'),
    classifications: many('Classification', 'Clasificaciones'),
    people: many('Person', 'Personas'),
  }),
  OrganizationReference: object({
    name: text('Nombre'),
    id: text('Identificador'),
  }),
  Person: object({
    id: key('Identificador'),
    name: text('Nombre'),
    identifier: one('Identifier', 'Identificador oficial'),
    nationalities: codes('Nacionalidades', 'country'),
    address: one('Address', 'Domicilio'),
    email: text('Correo electrónico', { format: 'email' }),
    faxNumber: text('Fax'),
    telephone: text('Teléfono'),
    jobTitle: text('Cargo'),
  }),
  Identifier: object({
    scheme: text('Catálogo'),
    id: text('Identificador', { versionId: true }),
    legalName: text('Razón social'),
    uri: link('Dirección permanente'),
  }),
  SimpleIdentifier: object({
    id: key('Identificador'),
    scheme: text('Catálogo'),
  }),
  Address: object({
    streetAddress: text('Calle y número'),
    locality: text('Localidad'),
    region: text('Estado o región'),
    postalCode: text('Código postal'),
    countryName: text('País'),
  }),
  ContactPoint: object({
    name: text('Nombre'),
    email: text('Correo electrónico'),
    telephone: text('Teléfono'),
    faxNumber: text('Fax'),
    url: link('Dirección web'),
  }),
}
