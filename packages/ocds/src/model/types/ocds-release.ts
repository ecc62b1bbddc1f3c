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
  /** Cómo empezó. */
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
  /** Título de la contratación. */
  title?: string | null | undefined
  /** Descripción de la contratación. */
  description?: string | null | undefined
  /** Enlaces. */
  links?: readonly Link[] | undefined
}

export type ReleaseBids = {
  /** Cifras de las ofertas. */
  statistics?: readonly Statistic[] | undefined
  /** Cada oferta. */
  details?: readonly Bid[] | undefined
}

export type Planning = {
  /** Para qué. */
  rationale?: string | null | undefined
  /** Presupuesto. */
  budget?: Budget | undefined
  /** Documentos de la planeación. */
  documents?: readonly Document[] | undefined
  /** Fechas de la planeación. */
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
  /** Clave presupuestaria. */
  id?: string | number | null | undefined
  /** De dónde sale el dinero. */
  description?: string | null | undefined
  /** Presupuesto. */
  amount?: Value | undefined
  /** Nombre del proyecto. */
  project?: string | null | undefined
  /** Clave del proyecto. */
  projectID?: string | number | null | undefined
  /** Datos de la partida. */
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
  /** Número del procedimiento. */
  id: string | number
  /** Qué se contrata. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado de la licitación. */
  status?: TenderStatus | null | undefined
  /** Entidad contratante. */
  procuringEntity?: OrganizationReference | undefined
  /** Bienes, servicios u obras. */
  items?: readonly Item[] | undefined
  /** Monto estimado. */
  value?: Value | undefined
  /** Monto mínimo. */
  minValue?: Value | undefined
  /** Cómo se contrata. */
  procurementMethod?: Method | null | undefined
  /** Nombre del procedimiento. */
  procurementMethodDetails?: string | null | undefined
  /** Por qué se contrata así. */
  procurementMethodRationale?: string | null | undefined
  /** Categoría principal. */
  mainProcurementCategory?: ProcurementCategory | null | undefined
  /** Otras categorías. */
  additionalProcurementCategories?: readonly string[] | null | undefined
  /** Cómo se elige a quien gana. */
  awardCriteria?: string | null | undefined
  /** Detalle de cómo se elige. */
  awardCriteriaDetails?: string | null | undefined
  /** Cómo se entregan propuestas. */
  submissionMethod?: readonly string[] | null | undefined
  /** Dónde y cómo se entregan propuestas. */
  submissionMethodDetails?: string | null | undefined
  /** Se reciben propuestas. */
  tenderPeriod?: Period | undefined
  /** Se responden preguntas. */
  enquiryPeriod?: Period | undefined
  /** Hubo preguntas. */
  hasEnquiries?: boolean | null | undefined
  /** Quién puede participar. */
  eligibilityCriteria?: string | null | undefined
  /** Se evalúan propuestas. */
  awardPeriod?: Period | undefined
  /** Vigencia prevista. */
  contractPeriod?: Period | undefined
  /** Cuántos participaron. */
  numberOfTenderers?: number | null | undefined
  /** Quién participó. */
  tenderers?: readonly OrganizationReference[] | undefined
  /** Documentos de la licitación. */
  documents?: readonly Document[] | undefined
  /** Fechas de la licitación. */
  milestones?: readonly Milestone[] | undefined
  /** Cambios a la convocatoria. */
  amendments?: readonly Amendment[] | undefined
  /** Cambio a la convocatoria. */
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
  /** Otras claves. */
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
  /** Clave del fallo. */
  id: string | number
  /** Título del fallo. */
  title?: string | null | undefined
  /** Descripción. */
  description?: string | null | undefined
  /** Estado del fallo. */
  status?: AwardStatus | null | undefined
  /** Fecha del fallo. */
  date?: string | null | undefined
  /** Monto adjudicado. */
  value?: Value | undefined
  /** Quién ganó. */
  suppliers?: readonly OrganizationReference[] | undefined
  /** Qué se adjudica. */
  items?: readonly Item[] | undefined
  /** Vigencia prevista. */
  contractPeriod?: Period | undefined
  /** Documentos del fallo. */
  documents?: readonly Document[] | undefined
  /** Cambios al fallo. */
  amendments?: readonly Amendment[] | undefined
  /** Cambio al fallo. */
  amendment?: Amendment | undefined
  /** Por qué ganó. */
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
