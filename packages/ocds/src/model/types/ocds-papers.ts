// OCDS 1.1.5: documents and people.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { MilestoneStatus } from './ocds-codes.ts'

export type Milestone = {
  /** Clave del hito. */
  id: string | number
  /** Nombre del hito. */
  title?: string | null | undefined
  /** Tipo de hito. */
  type?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Clave propia. */
  code?: string | null | undefined
  /** Prometido para el. */
  dueDate?: string | null | undefined
  /** Se cumplió el. */
  dateMet?: string | null | undefined
  /** Última revisión. */
  dateModified?: string | null | undefined
  /** Estado del hito. */
  status?: MilestoneStatus | null | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Document = {
  /** Clave del documento. */
  id: string | number
  /** Tipo de documento. */
  documentType?: string | null | undefined
  /** Título del documento. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Dirección web. */
  url?: string | null | undefined
  /** Se publicó el. */
  datePublished?: string | null | undefined
  /** Último cambio. */
  dateModified?: string | null | undefined
  /** Tipo de archivo. */
  format?: string | null | undefined
  /** Idioma. */
  language?: string | null | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  /** Idiomas. */
  languages?: readonly string[] | null | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Amendment = {
  /** Fecha del cambio. */
  date?: string | null | undefined
  /** Por qué cambia. */
  rationale?: string | null | undefined
  /** Clave del cambio. */
  id?: string | null | undefined
  /** Qué cambia. */
  description?: string | null | undefined
  /** Entrega que cambia. */
  amendsReleaseID?: string | null | undefined
  /** Entrega con el cambio. */
  releaseID?: string | null | undefined
  /** Campos que cambiaron. */
  changes?: readonly AmendmentChanges[] | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  [rationale: `rationale_${string}`]: string | null | undefined
}

export type AmendmentChanges = {
  /** Campo que cambió. */
  property?: string | undefined
  /** Valor anterior. */
  former_value?:
    | string
    | number
    | readonly unknown[]
    | { [name: string]: unknown }
    | null
    | undefined
}

export type RelatedProcess = {
  /** Clave de la relación. */
  id?: string | undefined
  /** Relación. */
  relationship?: readonly string[] | null | undefined
  /** Título de la otra contratación. */
  title?: string | null | undefined
  /** Tipo de clave. */
  scheme?: string | null | undefined
  /** Clave de la otra contratación. */
  identifier?: string | null | undefined
  /** Dirección de la otra contratación. */
  uri?: string | null | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
}

export type Organization = {
  /** Nombre o razón social. */
  name?: string | null | undefined
  /** Clave de la parte. */
  id?: string | undefined
  /** Identificador oficial. */
  identifier?: Identifier | undefined
  /** Otros identificadores. */
  additionalIdentifiers?: readonly Identifier[] | undefined
  /** Domicilio. */
  address?: Address | undefined
  /** Contacto. */
  contactPoint?: ContactPoint | undefined
  /** Papeles. */
  roles?: readonly string[] | null | undefined
  /** Más datos. */
  details?: { [name: string]: unknown } | null | undefined
  /** Cargo. */
  position?: string | null | undefined
  /** Forma parte de. */
  memberOf?: readonly OrganizationReference[] | undefined
  /** Otros contactos. */
  additionalContactPoints?: readonly ContactPoint[] | undefined
  [name: `name_${string}`]: string | null | undefined
}

export type OrganizationReference = {
  /** Nombre. */
  name?: string | null | undefined
  /** Clave de la parte. */
  id?: string | number | undefined
  /** Identificador oficial. */
  identifier?: Identifier | undefined
  /** Domicilio. */
  address?: Address | undefined
  /** Otros identificadores. */
  additionalIdentifiers?: readonly Identifier[] | undefined
  /** Contacto. */
  contactPoint?: ContactPoint | undefined
}

export type Identifier = {
  /** Registro. */
  scheme?: string | null | undefined
  /** Clave en el registro. */
  id?: string | number | null | undefined
  /** Razón social. */
  legalName?: string | null | undefined
  /** Dirección en el registro. */
  uri?: string | null | undefined
  /** Tipo de persona. */
  legalPersonality?: string | null | undefined
  /** Nombre o nombres. */
  givenName?: string | null | undefined
  /** Primer apellido. */
  patronymicName?: string | null | undefined
  /** Segundo apellido. */
  matronymicName?: string | null | undefined
  /** Dirección del catálogo. */
  schemeURL?: string | null | undefined
  [legalName: `legalName_${string}`]: string | null | undefined
}

export type Address = {
  /** Calle y número. */
  streetAddress?: string | null | undefined
  /** Localidad. */
  locality?: string | null | undefined
  /** Estado o región. */
  region?: string | null | undefined
  /** Código postal. */
  postalCode?: string | null | undefined
  /** País. */
  countryName?: string | null | undefined
  /** Señas para llegar. */
  description?: string | null | undefined
  [countryName: `countryName_${string}`]: string | null | undefined
}

export type ContactPoint = {
  /** Nombre del contacto. */
  name?: string | null | undefined
  /** Correo electrónico. */
  email?: string | null | undefined
  /** Teléfono. */
  telephone?: string | null | undefined
  /** Fax. */
  faxNumber?: string | null | undefined
  /** Página web. */
  url?: string | null | undefined
  /** Tipo de contacto. */
  type?: string | null | undefined
  /** Idiomas. */
  availableLanguages?: string | null | undefined
  /** Clave del idioma. */
  lenguageCode?: string | null | undefined
  /** Nombre o nombres. */
  givenName?: string | null | undefined
  /** Primer apellido. */
  patronymicName?: string | null | undefined
  /** Segundo apellido. */
  matronymicName?: string | null | undefined
  /** Idiomas en que atiende. */
  availableLanguage?: readonly string[] | null | undefined
  /** Domicilio. */
  address?: Address | undefined
  [name: `name_${string}`]: string | null | undefined
}
