// OC4IDS 0.9.5: people and organizations.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { Classification, ContactPoint, PublicOffice } from './oc4ids-parts.ts'

export type Organization = {
  /** Nombre o razón social. */
  name?: string | undefined
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
  roles?: readonly string[] | undefined
  /** Beneficiarios finales. */
  beneficialOwners?: readonly Person[] | undefined
  /** Clasificaciones. */
  classifications?: readonly Classification[] | undefined
  /** Personas. */
  people?: readonly Person[] | undefined
}

export type OrganizationReference = {
  /** Nombre. */
  name?: string | undefined
  /** Clave de la parte. */
  id?: string | undefined
}

export type Person = {
  /** Clave de la persona. */
  id: string
  /** Nombre. */
  name?: string | undefined
  /** Identificador oficial. */
  identifier?: Identifier | undefined
  /** Nacionalidades. */
  nationalities?: readonly string[] | undefined
  /** Domicilio. */
  address?: Address | undefined
  /** Correo electrónico. */
  email?: string | undefined
  /** Fax. */
  faxNumber?: string | undefined
  /** Teléfono. */
  telephone?: string | undefined
  /** Cargo. */
  jobTitle?: string | undefined
}

export type Identifier = {
  /** Registro. */
  scheme?: string | undefined
  /** Clave en el registro. */
  id?: string | undefined
  /** Razón social. */
  legalName?: string | undefined
  /** Dirección en el registro. */
  uri?: string | undefined
}

export type Address = {
  /** Calle y número. */
  streetAddress?: string | undefined
  /** Localidad. */
  locality?: string | undefined
  /** Estado o región. */
  region?: string | undefined
  /** Código postal. */
  postalCode?: string | undefined
  /** País. */
  countryName?: string | undefined
}

export type Meeting = {
  /** Clave de la reunión. */
  id: string
  /** Fecha de la reunión. */
  date?: string | undefined
  /** Domicilio. */
  address?: Address | undefined
  /** Número de participantes. */
  numberOfParticipants?: number | undefined
  /** Funcionario. */
  publicOffice?: PublicOffice | undefined
}
