// Extensions: who offers what.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { BidStatus, ProcurementCategory, SubmissionType, TenderStatus } from './ocds-codes.ts'
import type { Classification, Item, Period, Value } from './ocds-contract.ts'
import type { SimpleIdentifier } from './ocds-extensions.ts'
import type { Document, Milestone, OrganizationReference } from './ocds-papers.ts'

export type Guarantee = {
  /** Número de la garantía. */
  id: string | number
  /** Tipo de garantía. */
  type?: string | null | undefined
  /** Fecha de la garantía. */
  date?: string | null | undefined
  /** Qué garantiza. */
  obligations?: string | null | undefined
  /** Monto de la garantía. */
  value?: Value | undefined
  /** Quien garantiza. */
  guarantor?: OrganizationReference | undefined
  /** Vigencia de la garantía. */
  period?: Period | undefined
}

export type RequestForQuotes = {
  /** Clave de la solicitud. */
  id: string | number
  /** Título de la solicitud. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Se reciben cotizaciones. */
  period?: Period | undefined
  /** Qué se cotiza. */
  items?: readonly Item[] | undefined
  /** Proveedores invitados. */
  invitedSuppliers?: readonly OrganizationReference[] | undefined
  /** Cotizaciones. */
  quotes?: readonly Quote[] | undefined
}

export type Quote = {
  /** Clave de la cotización. */
  id: string | number
  /** Descripción. */
  description?: string | null | undefined
  /** Fecha de la cotización. */
  date?: string | null | undefined
  /** Qué cotiza. */
  items?: readonly Item[] | undefined
  /** Monto cotizado. */
  value?: Value | undefined
  /** Vigencia. */
  period?: Period | undefined
  /** Quién cotiza. */
  issuingSupplier?: OrganizationReference | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Lot = {
  /** Número del lote. */
  id: string
  /** Otras claves. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Título del lote. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado del lote. */
  status?: TenderStatus | null | undefined
  /** Monto estimado. */
  value?: Value | undefined
  /** Monto mínimo. */
  minimumValue?: Value | undefined
  /** Se reciben propuestas. */
  tenderPeriod?: Period | undefined
  /** Vigencia prevista. */
  contractPeriod?: Period | undefined
  /** Comprador. */
  buyer?: OrganizationReference | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Categoría principal. */
  mainProcurementCategory?: ProcurementCategory | null | undefined
  /** Otras categorías. */
  additionalProcurementCategories?: readonly string[] | null | undefined
  /** Se responden preguntas. */
  enquiryPeriod?: Period | undefined
  /** Fechas del lote. */
  milestones?: readonly Milestone[] | undefined
  /** Dónde y cómo se entregan propuestas. */
  submissionMethodDetails?: string | null | undefined
  /** Condiciones de entrega. */
  submissionTerms?: { [name: string]: unknown } | undefined
}

export type LotGroup = {
  /** Número del grupo. */
  id: string
  /** Otras claves. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Título del grupo. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Lotes del grupo. */
  relatedLots?: readonly string[] | null | undefined
  /** Se pueden combinar. */
  optionToCombine?: boolean | null | undefined
  /** Monto máximo. */
  maximumValue?: Value | undefined
}

export type Statistic = {
  /** Clave de la cifra. */
  id: string
  /** Qué se cuenta. */
  measure: string
  /** Fecha de la cifra. */
  date?: string | null | undefined
  /** Cifra. */
  value: number
  /** Cifra con impuestos. */
  valueGross?: number | null | undefined
  /** Moneda. */
  currency?: string | null | undefined
  /** Notas. */
  notes?: string | null | undefined
  /** Lote relacionado. */
  relatedLot?: string | null | undefined
}

export type Bid = {
  /** Número de la oferta. */
  id: string
  /** Otras claves. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Tipo de entrega. */
  submissionType?: SubmissionType | null | undefined
  /** Fecha de la oferta. */
  date?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado de la oferta. */
  status?: BidStatus | null | undefined
  /** Qué ofrece. */
  items?: readonly Item[] | undefined
  /** Quién oferta. */
  tenderers?: readonly OrganizationReference[] | undefined
  /** Monto de la oferta. */
  value?: Value | undefined
  /** Vigencia. */
  validityPeriod?: Period | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  /** Países de origen. */
  countriesOfOrigin?: readonly string[] | null | undefined
  /** Se ordenan por puntaje. */
  hasRank?: boolean | null | undefined
  /** Lugar. */
  rank?: number | null | undefined
  /** Es variante. */
  variant?: boolean | null | undefined
}
