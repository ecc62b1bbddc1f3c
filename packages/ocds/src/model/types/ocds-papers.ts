// OCDS 1.1.5: documents and people.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { MilestoneStatus } from './ocds-codes.ts'

export type Milestone = {
  /** Identificador. */
  id: string | number
  /** Título. */
  title?: string | null | undefined
  /** Tipo. */
  type?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Clave. */
  code?: string | null | undefined
  /** Fecha comprometida. */
  dueDate?: string | null | undefined
  /** Fecha de cumplimiento. */
  dateMet?: string | null | undefined
  /** Última modificación. */
  dateModified?: string | null | undefined
  /** Estado. */
  status?: MilestoneStatus | null | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Document = {
  /** Identificador. */
  id: string | number
  /** Tipo de documento. */
  documentType?: string | null | undefined
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Dirección web. */
  url?: string | null | undefined
  /** Fecha de publicación. */
  datePublished?: string | null | undefined
  /** Última modificación. */
  dateModified?: string | null | undefined
  /** Formato. */
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
  /** Fecha. */
  date?: string | null | undefined
  /** Justificación. */
  rationale?: string | null | undefined
  /** Identificador. */
  id?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Entrega que se modifica. */
  amendsReleaseID?: string | null | undefined
  /** Entrega que modifica. */
  releaseID?: string | null | undefined
  /** Cambios. */
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
  /** Identificador. */
  id?: string | undefined
  /** Relación. */
  relationship?: readonly string[] | null | undefined
  /** Título. */
  title?: string | null | undefined
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador oficial. */
  identifier?: string | null | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
}

export type Organization = {
  /** Nombre o razón social. */
  name?: string | null | undefined
  /** Identificador. */
  id?: string | undefined
  /** Identificador oficial. */
  identifier?: Identifier | undefined
  /** Otros identificadores. */
  additionalIdentifiers?: readonly Identifier[] | undefined
  /** Domicilio. */
  address?: Address | undefined
  /** Contacto. */
  contactPoint?: ContactPoint | undefined
  /** Papeles que tiene. */
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
  /** Identificador. */
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
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador. */
  id?: string | number | null | undefined
  /** Razón social. */
  legalName?: string | null | undefined
  /** Dirección permanente. */
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
  /** Referencias. */
  description?: string | null | undefined
  [countryName: `countryName_${string}`]: string | null | undefined
}

export type ContactPoint = {
  /** Nombre. */
  name?: string | null | undefined
  /** Correo electrónico. */
  email?: string | null | undefined
  /** Teléfono. */
  telephone?: string | null | undefined
  /** Fax. */
  faxNumber?: string | null | undefined
  /** Dirección web. */
  url?: string | null | undefined
  /** Tipo. */
  type?: string | null | undefined
  /** Idiomas en que atiende. */
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
