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
  /** Número del contrato. */
  id: string | number
  /** Fallo del que sale. */
  awardID: string | number
  /** Qué se contrata. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado del contrato. */
  status?: ContractStatus | null | undefined
  /** Vigencia. */
  period?: Period | undefined
  /** Monto del contrato. */
  value?: Value | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Fecha de firma. */
  dateSigned?: string | null | undefined
  /** Documentos del contrato. */
  documents?: readonly Document[] | undefined
  /** Ejecución. */
  implementation?: Implementation | undefined
  /** Procesos relacionados. */
  relatedProcesses?: readonly RelatedProcess[] | undefined
  /** Fechas del contrato. */
  milestones?: readonly Milestone[] | undefined
  /** Cambios al contrato. */
  amendments?: readonly Amendment[] | undefined
  /** Cambio al contrato. */
  amendment?: Amendment | undefined
  /** Garantías. */
  guarantees?: readonly Guarantee[] | undefined
  /** Quién lo vigila. */
  surveillanceMechanisms?: readonly string[] | null | undefined
  /** Número de requisición del contrato marco. */
  frameworkAgreementRequisitionNumber?: string | null | undefined
  /** Ofertas ganadoras. */
  relatedBids?: readonly string[] | null | undefined
  /** Metas acordadas. */
  agreedMetrics?: readonly Metric[] | undefined
  /** Otras claves. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Implementation = {
  /** Pagos. */
  transactions?: readonly Transaction[] | undefined
  /** Hitos de la obra. */
  milestones?: readonly Milestone[] | undefined
  /** Documentos de la ejecución. */
  documents?: readonly Document[] | undefined
  /** Presupuesto ejercido. */
  budgetBreakdown?: readonly BudgetBreakdown[] | undefined
  /** Estado de la ejecución. */
  status?: ImplementationStatus | null | undefined
  /** Avances medidos. */
  metrics?: readonly Metric[] | undefined
  /** Fecha de término. */
  endDate?: string | null | undefined
  /** Sobre el término. */
  endDateDetails?: string | null | undefined
  /** Costo final. */
  finalValue?: Value | undefined
  /** Sobre el costo final. */
  finalValueDetails?: string | null | undefined
}

export type Transaction = {
  /** Número de pago. */
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
  /** Datos del pago. */
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
  /** Número de renglón. */
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
  /** Catálogo de unidades. */
  scheme?: string | null | undefined
  /** Clave de la unidad. */
  id?: string | null | undefined
  /** Nombre de la unidad. */
  name?: string | null | undefined
  /** Precio por unidad. */
  value?: Value | undefined
  /** Dirección de la unidad. */
  uri?: string | null | undefined
  [name: `name_${string}`]: string | null | undefined
}

export type Classification = {
  /** Catálogo. */
  scheme?: string | null | undefined
  /** Clave en el catálogo. */
  id?: string | number | null | undefined
  /** Nombre en el catálogo. */
  description?: string | null | undefined
  /** Dirección en el catálogo. */
  uri?: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}

export type Value = {
  /** Monto. */
  amount?: number | null | undefined
  /** Moneda. */
  currency?: string | null | undefined
  /** Monto sin impuestos. */
  netAmount?: number | null | undefined
  /** Tipos de cambio. */
  exchangeRates?: readonly ExchangeRate[] | undefined
}

export type Period = {
  /** Desde. */
  startDate?: string | null | undefined
  /** Hasta. */
  endDate?: string | null | undefined
  /** Con prórrogas hasta. */
  maxExtentDate?: string | null | undefined
  /** En días. */
  durationInDays?: number | null | undefined
}
