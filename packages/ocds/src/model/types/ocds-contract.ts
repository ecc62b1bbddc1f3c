// OCDS 1.1.5: the contract and what is paid for.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { Guarantee } from './ocds-bids.ts'
import type { ContractStatus, ImplementationStatus } from './ocds-codes.ts'
import type {
  BudgetBreakdown,
  ExchangeRate,
  Location,
  Metric,
  SimpleIdentifier,
} from './ocds-extensions.ts'
import type {
  Address,
  Amendment,
  Document,
  Identifier,
  Milestone,
  OrganizationReference,
  RelatedProcess,
} from './ocds-papers.ts'

export type Contract = {
  /** Identificador. */
  id: string | number
  /** Adjudicación de la que viene. */
  awardID: string | number
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado. */
  status?: ContractStatus | null | undefined
  /** Vigencia. */
  period?: Period | undefined
  /** Monto del contrato. */
  value?: Value | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Fecha de firma. */
  dateSigned?: string | null | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Ejecución. */
  implementation?: Implementation | undefined
  /** Procesos relacionados. */
  relatedProcesses?: readonly RelatedProcess[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Modificaciones. */
  amendments?: readonly Amendment[] | undefined
  /** Modificación. */
  amendment?: Amendment | undefined
  /** Garantías. */
  guarantees?: readonly Guarantee[] | undefined
  /** Mecanismos de vigilancia. */
  surveillanceMechanisms?: readonly string[] | null | undefined
  /** Número de requisición del contrato marco. */
  frameworkAgreementRequisitionNumber?: string | null | undefined
  /** Ofertas ganadoras. */
  relatedBids?: readonly string[] | null | undefined
  /** Metas acordadas. */
  agreedMetrics?: readonly Metric[] | undefined
  /** Identificadores. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Implementation = {
  /** Pagos. */
  transactions?: readonly Transaction[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Desglose del presupuesto. */
  budgetBreakdown?: readonly BudgetBreakdown[] | undefined
  /** Estado. */
  status?: ImplementationStatus | null | undefined
  /** Avances medidos. */
  metrics?: readonly Metric[] | undefined
  /** Término. */
  endDate?: string | null | undefined
  /** Detalle de la fecha de término. */
  endDateDetails?: string | null | undefined
  /** Costo final. */
  finalValue?: Value | undefined
  /** Detalle del costo final. */
  finalValueDetails?: string | null | undefined
}

export type Transaction = {
  /** Identificador. */
  id: string | number
  /** Fuente de los datos. */
  source?: string | null | undefined
  /** Fecha de pago. */
  date?: string | null | undefined
  /** Monto pagado. */
  value?: Value | undefined
  /** Quien paga. */
  payer?: OrganizationReference | undefined
  /** Quien cobra. */
  payee?: OrganizationReference | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Organización que paga. */
  providerOrganization?: Identifier | undefined
  /** Organización que cobra. */
  receiverOrganization?: Identifier | undefined
  /** Forma de pago. */
  paymentMethod?: string | null | undefined
}

export type Item = {
  /** Identificador. */
  id: string | number
  /** Descripción. */
  description?: string | null | undefined
  /** Clasificación. */
  classification?: Classification | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Cantidad. */
  quantity?: number | null | undefined
  /** Unidad de medida. */
  unit?: ItemUnit | undefined
  /** Lugares de entrega. */
  deliveryLocations?: readonly Location[] | undefined
  /** Lugar de entrega. */
  deliveryLocation?: Location | undefined
  /** Domicilios de entrega. */
  deliveryAddresses?: readonly Address[] | undefined
  /** Domicilio de entrega. */
  deliveryAddress?: Address | undefined
  /** Lote relacionado. */
  relatedLot?: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type ItemUnit = {
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador. */
  id?: string | null | undefined
  /** Nombre. */
  name?: string | null | undefined
  /** Monto. */
  value?: Value | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  [name: `name_${string}`]: string | null | undefined
}

export type Classification = {
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Identificador. */
  id?: string | number | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Value = {
  /** Cantidad. */
  amount?: number | null | undefined
  /** Moneda. */
  currency?: string | null | undefined
  /** Monto sin impuestos. */
  netAmount?: number | null | undefined
  /** Tipos de cambio. */
  exchangeRates?: readonly ExchangeRate[] | undefined
}

export type Period = {
  /** Inicio. */
  startDate?: string | null | undefined
  /** Término. */
  endDate?: string | null | undefined
  /** Término con prórrogas. */
  maxExtentDate?: string | null | undefined
  /** Duración en días. */
  durationInDays?: number | null | undefined
}
