// OC4IDS 0.9.5: everything else.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { GeometryType } from './oc4ids-codes.ts'
import type { Address, Meeting, OrganizationReference } from './oc4ids-people.ts'

export type Publisher = {
  /** Nombre. */
  name: string
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador único. */
  uid?: string | null | undefined
  /** Página. */
  uri?: string | null | undefined
}

export type RelatedProject = {
  /** Clave de la relación. */
  id: string
  /** Tipo de clave. */
  scheme?: string | undefined
  /** Clave del otro proyecto. */
  identifier?: string | undefined
  /** Relación. */
  relationship?: string | undefined
  /** Nombre del otro proyecto. */
  title?: string | undefined
  /** Dirección de los datos. */
  uri?: string | undefined
}

export type Sustainability = {
  /** Estrategias. */
  strategies?: readonly string[] | undefined
}

export type SimpleIdentifier = {
  /** Clave. */
  id: string
  /** Registro. */
  scheme?: string | undefined
}

export type ContactPoint = {
  /** Nombre del contacto. */
  name?: string | undefined
  /** Correo electrónico. */
  email?: string | undefined
  /** Teléfono. */
  telephone?: string | undefined
  /** Fax. */
  faxNumber?: string | undefined
  /** Página web. */
  url?: string | undefined
}

export type Value = {
  /** Monto. */
  amount?: number | undefined
  /** Moneda. */
  currency?: string | undefined
}

export type CostGroup = {
  /** Clave del grupo. */
  id: string
  /** Tipo de costo. */
  category?: string | undefined
  /** Costos. */
  costs?: readonly Cost[] | undefined
}

export type Cost = {
  /** Clave del costo. */
  id?: string | undefined
  /** Clasificación. */
  classification?: Classification | undefined
  /** Monto. */
  value?: Value | undefined
}

export type Location = {
  /** Clave del lugar. */
  id: string
  /** Descripción del lugar. */
  description?: string | undefined
  /** Geometría. */
  geometry?: LocationGeometry | undefined
  /** Catálogo de lugares. */
  gazetteer?: LocationGazetteer | undefined
  /** Dirección permanente. */
  uri?: string | undefined
  /** Domicilio. */
  address?: Address | undefined
}

export type LocationGeometry = {
  /** Tipo. */
  type?: GeometryType | undefined
  /** Coordenadas. */
  coordinates?: readonly (number | readonly unknown[])[] | undefined
}

export type LocationGazetteer = {
  /** Catálogo. */
  scheme?: string | undefined
  /** Identificadores. */
  identifiers?: readonly string[] | undefined
}

export type Classification = {
  /** Catálogo. */
  scheme?: string | undefined
  /** Clave en el catálogo. */
  id?: string | undefined
  /** Nombre en el catálogo. */
  description?: string | undefined
  /** Dirección en el catálogo. */
  uri?: string | undefined
}

export type Benefit = {
  /** Título. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Beneficiarios. */
  beneficiaries?: readonly Beneficiary[] | undefined
}

export type Beneficiary = {
  /** Ubicación. */
  location?: Location | undefined
  /** Descripción. */
  description?: string | undefined
  /** Número de personas. */
  numberOfPeople?: number | undefined
}

export type Social = {
  /** Reuniones de consulta. */
  consultationMeetings?: readonly Meeting[] | undefined
  /** Presupuesto para indemnizar tierras. */
  landCompensationBudget?: Value | undefined
  /** Está en tierra indígena. */
  inIndigenousLand?: boolean | undefined
  /** Salud y seguridad. */
  healthAndSafety?: HealthAndSafety | undefined
}

export type HealthAndSafety = {
  /** Pruebas de materiales. */
  materialTests?: HealthAndSafetyMaterialTests | undefined
}

export type HealthAndSafetyMaterialTests = {
  /** Pruebas. */
  tests?: readonly string[] | undefined
  /** Descripción. */
  description?: string | undefined
}

export type LaborObligations = {
  /** Obligaciones. */
  obligations?: readonly string[] | undefined
  /** Descripción. */
  description?: string | undefined
}

export type PublicOffice = {
  /** Persona. */
  person?: PublicOfficePerson | undefined
  /** Organización. */
  organization?: OrganizationReference | undefined
  /** Cargo. */
  jobTitle?: string | undefined
}

export type PublicOfficePerson = {
  /** Nombre. */
  name?: string | undefined
}

export type ClimateMeasure = {
  /** Tipos de medida. */
  type?: readonly string[] | undefined
  /** Descripción. */
  description?: string | undefined
}

export type ConservationMeasure = {
  /** Tipo de medida. */
  type?: string | undefined
  /** Descripción. */
  description?: string | undefined
}

export type EnvironmentalMeasure = {
  /** Tipo de medida. */
  type?: string | undefined
  /** Descripción. */
  description?: string | undefined
}
