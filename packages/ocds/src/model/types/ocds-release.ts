// OCDS 1.1.5: the release, from planning to award.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { Bid, Lot, LotGroup, RequestForQuotes, Statistic } from './ocds-bids.ts'
import type {
  AwardStatus,
  InitiationType,
  Method,
  ProcurementCategory,
  ReleaseTag,
  TenderStatus,
} from './ocds-codes.ts'
import type { Contract, Item, Period, Value } from './ocds-contract.ts'
import type {
  BudgetBreakdown,
  ClarificationMeeting,
  Link,
  Location,
  Metric,
  ParticipationFee,
  Project,
  SimpleIdentifier,
} from './ocds-extensions.ts'
import type {
  Address,
  Amendment,
  Document,
  Milestone,
  Organization,
  OrganizationReference,
  RelatedProcess,
} from './ocds-papers.ts'

export type Release = {
  /** Identificador de contratación abierta. */
  ocid: string
  /** Identificador de la entrega. */
  id: string
  /** Fecha de la entrega. */
  date: string
  /** Etapas que publica. */
  tag: readonly ReleaseTag[]
  /** Tipo de inicio. */
  initiationType: InitiationType
  /** Partes involucradas. */
  parties?: readonly Organization[] | undefined
  /** Comprador. */
  buyer?: OrganizationReference | undefined
  /** Planeación. */
  planning?: Planning | undefined
  /** Licitación. */
  tender?: Tender | undefined
  /** Adjudicaciones. */
  awards?: readonly Award[] | undefined
  /** Contratos. */
  contracts?: readonly Contract[] | undefined
  /** Idioma. */
  language?: string | null | undefined
  /** Procesos relacionados. */
  relatedProcesses?: readonly RelatedProcess[] | undefined
  /** Ofertas. */
  bids?: ReleaseBids | undefined
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Enlaces. */
  links?: readonly Link[] | undefined
}

export type ReleaseBids = {
  /** Estadísticas. */
  statistics?: readonly Statistic[] | undefined
  /** Más datos. */
  details?: readonly Bid[] | undefined
}

export type Planning = {
  /** Justificación. */
  rationale?: string | null | undefined
  /** Presupuesto. */
  budget?: Budget | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Desglose del presupuesto. */
  budgetBreakdown?: readonly BudgetBreakdown[] | undefined
  /** Unidades solicitantes. */
  requestingUnits?: readonly OrganizationReference[] | undefined
  /** Unidades responsables. */
  responsibleUnits?: readonly OrganizationReference[] | undefined
  /** Unidades contratantes. */
  contractingUnits?: readonly OrganizationReference[] | undefined
  /** Hubo investigación de mercado. */
  hasQuotes?: boolean | null | undefined
  /** Solicitudes de cotización. */
  requestsForQuotes?: readonly RequestForQuotes[] | undefined
  /** Proyecto. */
  project?: Project | undefined
  /** Lo que se espera lograr. */
  forecasts?: readonly Metric[] | undefined
  [rationale: `rationale_${string}`]: string | null | undefined
}

export type Budget = {
  /** Identificador. */
  id?: string | number | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Proyecto. */
  project?: string | null | undefined
  /** Identificador del proyecto. */
  projectID?: string | number | null | undefined
  /** Dirección permanente. */
  uri?: string | null | undefined
  /** Fuente del presupuesto. */
  source?: string | null | undefined
  /** Desglose del presupuesto. */
  budgetBreakdown?: readonly BudgetBreakdown[] | undefined
  [description: `description_${string}`]: string | null | undefined
  [project: `project_${string}`]: string | null | undefined
  [source: `source_${string}`]: string | null | undefined
}

export type Tender = {
  /** Identificador. */
  id: string | number
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado. */
  status?: TenderStatus | null | undefined
  /** Entidad contratante. */
  procuringEntity?: OrganizationReference | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Monto estimado. */
  value?: Value | undefined
  /** Monto mínimo. */
  minValue?: Value | undefined
  /** Método de contratación. */
  procurementMethod?: Method | null | undefined
  /** Detalle del método de contratación. */
  procurementMethodDetails?: string | null | undefined
  /** Razón del método de contratación. */
  procurementMethodRationale?: string | null | undefined
  /** Categoría principal. */
  mainProcurementCategory?: ProcurementCategory | null | undefined
  /** Otras categorías. */
  additionalProcurementCategories?: readonly string[] | null | undefined
  /** Criterio de adjudicación. */
  awardCriteria?: string | null | undefined
  /** Detalle del criterio de adjudicación. */
  awardCriteriaDetails?: string | null | undefined
  /** Medios para entregar ofertas. */
  submissionMethod?: readonly string[] | null | undefined
  /** Detalle de la entrega de ofertas. */
  submissionMethodDetails?: string | null | undefined
  /** Plazo para ofertar. */
  tenderPeriod?: Period | undefined
  /** Plazo para preguntar. */
  enquiryPeriod?: Period | undefined
  /** Hubo preguntas. */
  hasEnquiries?: boolean | null | undefined
  /** Requisitos para participar. */
  eligibilityCriteria?: string | null | undefined
  /** Plazo para evaluar y adjudicar. */
  awardPeriod?: Period | undefined
  /** Vigencia prevista del contrato. */
  contractPeriod?: Period | undefined
  /** Número de licitantes. */
  numberOfTenderers?: number | null | undefined
  /** Licitantes. */
  tenderers?: readonly OrganizationReference[] | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Modificaciones. */
  amendments?: readonly Amendment[] | undefined
  /** Modificación. */
  amendment?: Amendment | undefined
  /** Juntas de aclaraciones. */
  clarificationMeetings?: readonly ClarificationMeeting[] | undefined
  /** Cuotas para participar. */
  participationFees?: readonly ParticipationFee[] | undefined
  /** Viene de un contrato marco. */
  frameworkAgreement?: boolean | undefined
  /** Plataforma del contrato marco. */
  frameworkAgreementPlatform?: string | null | undefined
  /** Título del contrato marco. */
  frameworkAgreementTitle?: string | null | undefined
  /** Lugares de entrega. */
  deliveryLocations?: readonly Location[] | undefined
  /** Domicilios de entrega. */
  deliveryAddresses?: readonly Address[] | undefined
  /** Lotes. */
  lots?: readonly Lot[] | undefined
  /** Reglas de los lotes. */
  lotDetails?: TenderLotDetails | undefined
  /** Grupos de lotes. */
  lotGroups?: readonly LotGroup[] | undefined
  /** Metas. */
  targets?: readonly Metric[] | undefined
  /** Identificadores. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
  [procurementMethodRationale: `procurementMethodRationale_${string}`]: string | null | undefined
  [awardCriteriaDetails: `awardCriteriaDetails_${string}`]: string | null | undefined
  [submissionMethodDetails: `submissionMethodDetails_${string}`]: string | null | undefined
  [eligibilityCriteria: `eligibilityCriteria_${string}`]: string | null | undefined
}

export type TenderLotDetails = {
  /** Máximo de lotes que se pueden ofertar. */
  maximumLotsBidPerSupplier?: number | null | undefined
  /** Máximo de lotes que se pueden ganar. */
  maximumLotsAwardedPerSupplier?: number | null | undefined
  /** Detalle del criterio de adjudicación. */
  awardCriteriaDetails?: string | null | undefined
}

export type Award = {
  /** Identificador. */
  id: string | number
  /** Título. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado. */
  status?: AwardStatus | null | undefined
  /** Fecha de adjudicación. */
  date?: string | null | undefined
  /** Monto adjudicado. */
  value?: Value | undefined
  /** Proveedores. */
  suppliers?: readonly OrganizationReference[] | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Vigencia prevista del contrato. */
  contractPeriod?: Period | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Modificaciones. */
  amendments?: readonly Amendment[] | undefined
  /** Modificación. */
  amendment?: Amendment | undefined
  /** Justificación. */
  rationale?: string | null | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | null | undefined
  /** Oferta ganadora. */
  relatedBid?: string | null | undefined
  /** Ofertas ganadoras. */
  relatedBids?: readonly string[] | null | undefined
  /** Metas acordadas. */
  agreedMetrics?: readonly Metric[] | undefined
  /** Monto máximo. */
  maximumValue?: Value | undefined
  /** Monto estimado. */
  estimatedValue?: Value | undefined
  [title: `title_${string}`]: string | null | undefined
  [description: `description_${string}`]: string | null | undefined
}
