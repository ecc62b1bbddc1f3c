// Extensions: everything else.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { GeometryType, MonetaryValue, ParticipationFeeType, ReleaseTag } from './ocds-codes.ts'
import type { Classification, Period, Value } from './ocds-contract.ts'
import type { Address, OrganizationReference } from './ocds-papers.ts'

export type Measure = {
  /** Identificador. */
  id?: string | number | null | undefined
  /** Monto. */
  value?: Value | undefined
  /** Fecha de la cifra. */
  update?: string | null | undefined
}

export type BudgetLine = {
  /** Identificador. */
  id?: string | undefined
  /** Componentes de la clave. */
  components?: readonly Component[] | undefined
  /** Momentos del gasto. */
  measures?: readonly Measure[] | undefined
}

export type BudgetBreakdown = {
  /** Líneas presupuestarias. */
  budgetLines?: readonly BudgetLine[] | undefined
  /** Identificador. */
  id: string | number
  /** Descripción. */
  description?: string | null | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Periodo. */
  period?: Period | undefined
  /** Quien aporta. */
  sourceParty?: OrganizationReference | undefined
}

export type Component = {
  /** Nombre. */
  name?: string | null | undefined
  /** Nivel. */
  level?: string | number | null | undefined
  /** Clave. */
  code?: string | number | null | undefined
  /** Descripción. */
  description?: string | null | undefined
}

export type ClarificationMeeting = {
  /** Identificador. */
  id: string | number
  /** Fecha. */
  date?: string | null | undefined
  /** Asistentes. */
  attendees?: readonly OrganizationReference[] | undefined
  /** Servidores públicos. */
  officials?: readonly OrganizationReference[] | undefined
}

export type ExchangeRate = {
  /** Tipo de cambio. */
  rate?: number | null | undefined
  /** Moneda. */
  currency?: string | null | undefined
  /** Fecha. */
  date?: string | null | undefined
  /** Fuente de los datos. */
  source?: string | null | undefined
}

export type ParticipationFee = {
  /** Identificador. */
  id: string
  /** Tipo. */
  type?: readonly ParticipationFeeType[] | null | undefined
  /** Monto. */
  value?: Value | undefined
  /** Valor relativo. */
  relativeValue?: RelativeValue | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Formas de pago. */
  methodOfPayment?: readonly string[] | null | undefined
  /** Domicilio de pago. */
  paymentAddress?: Address | undefined
  /** Quien cobra. */
  payee?: OrganizationReference | undefined
}

export type RelativeValue = {
  /** Proporción. */
  proportion: number
  /** Monto de referencia. */
  monetaryValue: MonetaryValue
}

export type Location = {
  /** Descripción del lugar. */
  description?: string | null | undefined
  /** Geometría. */
  geometry?: LocationGeometry | undefined
  /** Catálogo de lugares. */
  gazetteer?: LocationGazetteer | undefined
  /** Dirección permanente. */
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
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador. */
  id?: string | null | undefined
}

export type Project = {
  /** Identificador. */
  id?: string | null | undefined
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Costo total. */
  totalValue?: Value | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Sector. */
  sector?: Classification | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Ubicaciones. */
  locations?: readonly Location[] | undefined
}

export type Metric = {
  /** Identificador. */
  id: string
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Observaciones. */
  observations?: readonly Observation[] | undefined
}

export type Observation = {
  /** Identificador. */
  id: string
  /** Periodo. */
  period?: Period | undefined
  /** Monto. */
  value?: Value | undefined
  /** Medida. */
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
  /** Identificador. */
  id: string
  /** Título. */
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
