// Extensions: everything else.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { GeometryType, MonetaryValue, ParticipationFeeType, ReleaseTag } from './ocds-codes.ts'
import type { Classification, Period, Value } from './ocds-contract.ts'
import type { Address, OrganizationReference } from './ocds-papers.ts'

export type Measure = {
  /** Momento del gasto. */
  id?: string | number | null | undefined
  /** Monto en ese momento. */
  value?: Value | undefined
  /** Fecha de la cifra. */
  update?: string | null | undefined
}

export type BudgetLine = {
  /** Clave presupuestaria. */
  id?: string | undefined
  /** Componentes de la clave. */
  components?: readonly Component[] | undefined
  /** Momentos del gasto. */
  measures?: readonly Measure[] | undefined
}

export type BudgetBreakdown = {
  /** Líneas presupuestarias. */
  budgetLines?: readonly BudgetLine[] | undefined
  /** Clave de la parte. */
  id: string | number
  /** Descripción. */
  description?: string | null | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Años o meses que cubre. */
  period?: Period | undefined
  /** Quien aporta. */
  sourceParty?: OrganizationReference | undefined
}

export type Component = {
  /** Parte de la clave. */
  name?: string | null | undefined
  /** Nivel. */
  level?: string | number | null | undefined
  /** Clave de la parte. */
  code?: string | number | null | undefined
  /** Nombre en el clasificador. */
  description?: string | null | undefined
}

export type ClarificationMeeting = {
  /** Clave de la junta. */
  id: string | number
  /** Junta de aclaraciones. */
  date?: string | null | undefined
  /** Asistentes. */
  attendees?: readonly OrganizationReference[] | undefined
  /** Servidores públicos. */
  officials?: readonly OrganizationReference[] | undefined
}

export type ExchangeRate = {
  /** Tipo de cambio. */
  rate?: number | null | undefined
  /** Otra moneda. */
  currency?: string | null | undefined
  /** Fecha del tipo de cambio. */
  date?: string | null | undefined
  /** Fuente del tipo de cambio. */
  source?: string | null | undefined
}

export type ParticipationFee = {
  /** Clave de la cuota. */
  id: string
  /** Tipo de cuota. */
  type?: readonly ParticipationFeeType[] | null | undefined
  /** Monto de la cuota. */
  value?: Value | undefined
  /** Cuota como parte. */
  relativeValue?: RelativeValue | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Cómo puede pagarse. */
  methodOfPayment?: readonly string[] | null | undefined
  /** Dónde se paga. */
  paymentAddress?: Address | undefined
  /** Quien cobra. */
  payee?: OrganizationReference | undefined
}

export type RelativeValue = {
  /** Parte. */
  proportion: number
  /** De qué monto. */
  monetaryValue: MonetaryValue
}

export type Location = {
  /** Descripción del lugar. */
  description?: string | null | undefined
  /** Geometría. */
  geometry?: LocationGeometry | undefined
  /** Catálogo de lugares. */
  gazetteer?: LocationGazetteer | undefined
  /** Dirección de los datos. */
  uri?: string | null | undefined
}

export type LocationGeometry = {
  /** Tipo. */
  type?: GeometryType | null | undefined
  /** Coordenadas. */
  coordinates?: readonly (number | readonly unknown[])[] | null | undefined
}

export type LocationGazetteer = {
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificadores. */
  identifiers?: readonly string[] | null | undefined
}

export type SimpleIdentifier = {
  /** Registro. */
  scheme?: string | null | undefined
  /** Clave. */
  id?: string | null | undefined
}

export type Project = {
  /** Clave del proyecto. */
  id?: string | null | undefined
  /** Nombre del proyecto. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Costo total. */
  totalValue?: Value | undefined
  /** Dirección de los datos. */
  uri?: string | null | undefined
  /** Sector. */
  sector?: Classification | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Ubicaciones. */
  locations?: readonly Location[] | undefined
}

export type Metric = {
  /** Clave de la medida. */
  id: string
  /** Nombre de la medida. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Observaciones. */
  observations?: readonly Observation[] | undefined
}

export type Observation = {
  /** Clave de la cifra. */
  id: string
  /** Periodo de la cifra. */
  period?: Period | undefined
  /** Monto. */
  value?: Value | undefined
  /** Cifra. */
  measure?: string | number | null | undefined
  /** Unidad de medida. */
  unit?: ObservationUnit | undefined
  /** Dimensiones. */
  dimensions?: { [name: string]: unknown } | undefined
  /** Notas. */
  notes?: string | null | undefined
  /** Hito relacionado. */
  relatedImplementationMilestone?: MilestoneReference | undefined
}

export type ObservationUnit = {
  /** Nombre. */
  name?: string | null | undefined
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador. */
  id?: string | null | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
}

export type MilestoneReference = {
  /** Clave del hito. */
  id: string
  /** Nombre del hito. */
  title?: string | null | undefined
}

export type Link = {
  /** Relación. */
  rel?: string | undefined
  /** Dirección. */
  href?: string | undefined
}

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

export type PackageLinks = {
  /** Página siguiente. */
  next?: string | undefined
  /** Página anterior. */
  prev?: string | undefined
}

export type LinkedRelease = {
  /** Dirección de la entrega. */
  url: string | null
  /** Fecha de la entrega. */
  date: string
  /** Etapas que publica. */
  tag?: readonly ReleaseTag[] | undefined
}
