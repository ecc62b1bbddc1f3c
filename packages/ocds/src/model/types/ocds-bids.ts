// Extensions: who offers what.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { BidStatus, ProcurementCategory, SubmissionType, TenderStatus } from './ocds-codes.ts'
import type { Classification, Item, Period, Value } from './ocds-contract.ts'
import type { SimpleIdentifier } from './ocds-extensions.ts'
import type { Document, Milestone, OrganizationReference } from './ocds-papers.ts'

export type Guarantee = {
  /** Identificador. */
  id: string | number
  /** Tipo. */
  type?: string | null | undefined
  /** Fecha. */
  date?: string | null | undefined
  /** Obligaciones. */
  obligations?: string | null | undefined
  /** Monto. */
  value?: Value | undefined
  /** Quien garantiza. */
  guarantor?: OrganizationReference | undefined
  /** Periodo. */
  period?: Period | undefined
}

export type RequestForQuotes = {
  /** Identificador. */
  id: string | number
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Periodo. */
  period?: Period | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Proveedores invitados. */
  invitedSuppliers?: readonly OrganizationReference[] | undefined
  /** Cotizaciones. */
  quotes?: readonly Quote[] | undefined
}

export type Quote = {
  /** Identificador. */
  id: string | number
  /** Descripción. */
  description?: string | null | undefined
  /** Fecha. */
  date?: string | null | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Monto. */
  value?: Value | undefined
  /** Periodo. */
  period?: Period | undefined
  /** Proveedor que cotiza. */
  issuingSupplier?: OrganizationReference | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Lot = {
  /** Identificador. */
  id: string
  /** Identificadores. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado. */
  status?: TenderStatus | null | undefined
  /** Monto. */
  value?: Value | undefined
  /** Monto mínimo. */
  minimumValue?: Value | undefined
  /** Plazo para ofertar. */
  tenderPeriod?: Period | undefined
  /** Vigencia prevista del contrato. */
  contractPeriod?: Period | undefined
  /** Comprador. */
  buyer?: OrganizationReference | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Categoría principal. */
  mainProcurementCategory?: ProcurementCategory | null | undefined
  /** Otras categorías. */
  additionalProcurementCategories?: readonly string[] | null | undefined
  /** Plazo para preguntar. */
  enquiryPeriod?: Period | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Detalle de la entrega de ofertas. */
  submissionMethodDetails?: string | null | undefined
  /** Condiciones de entrega. */
  submissionTerms?: { [name: string]: unknown } | undefined
}

export type LotGroup = {
  /** Identificador. */
  id: string
  /** Identificadores. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  /** Se pueden combinar. */
  optionToCombine?: boolean | null | undefined
  /** Monto máximo. */
  maximumValue?: Value | undefined
}

export type Statistic = {
  /** Identificador. */
  id: string
  /** Medida. */
  measure: string
  /** Fecha. */
  date?: string | null | undefined
  /** Valor. */
  value: number
  /** Valor con impuestos. */
  valueGross?: number | null | undefined
  /** Moneda. */
  currency?: string | null | undefined
  /** Notas. */
  notes?: string | null | undefined
  /** Lote relacionado. */
  relatedLot?: string | null | undefined
}

export type Bid = {
  /** Identificador. */
  id: string
  /** Identificadores. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Tipo de entrega. */
  submissionType?: SubmissionType | null | undefined
  /** Fecha. */
  date?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado. */
  status?: BidStatus | null | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Licitantes. */
  tenderers?: readonly OrganizationReference[] | undefined
  /** Monto. */
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
