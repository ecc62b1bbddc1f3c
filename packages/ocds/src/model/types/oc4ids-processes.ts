// OC4IDS 0.9.5: its contracting processes.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type {
  ContractingProcessStatus,
  ContractNature,
  Method,
  ReleaseTag,
} from './oc4ids-codes.ts'
import type { Finance, Transaction } from './oc4ids-money.ts'
import type { LaborObligations, Sustainability, Value } from './oc4ids-parts.ts'
import type { OrganizationReference } from './oc4ids-people.ts'
import type { Document, Milestone, Period } from './oc4ids-progress.ts'

export type ContractingProcess = {
  /** Identificador de contratación abierta. */
  id: string
  /** Resumen. */
  summary?: ContractingProcessSummary | undefined
  /** Entregas de datos. */
  releases?: readonly LinkedRelease[] | undefined
}

export type ContractingProcessSummary = {
  /** Identificador de contratación abierta. */
  ocid?: string | undefined
  /** Número de expediente. */
  externalReference?: string | undefined
  /** Naturaleza del contrato. */
  nature?: readonly ContractNature[] | undefined
  /** Título. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Estado. */
  status?: ContractingProcessStatus | undefined
  /** Licitación. */
  tender?: ContractingProcessSummaryTender | undefined
  /** Proveedores. */
  suppliers?: readonly OrganizationReference[] | undefined
  /** Monto del contrato. */
  contractValue?: Value | undefined
  /** Vigencia prevista del contrato. */
  contractPeriod?: Period | undefined
  /** Costo final. */
  finalValue?: Value | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Modificaciones al contrato. */
  modifications?: readonly Modification[] | undefined
  /** Pagos. */
  transactions?: readonly Transaction[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Financiamiento. */
  finance?: readonly Finance[] | undefined
  /** Aspectos sociales. */
  social?: ContractingProcessSummarySocial | undefined
}

export type ContractingProcessSummaryTender = {
  /** Método de contratación. */
  procurementMethod?: Method | undefined
  /** Detalle del método de contratación. */
  procurementMethodDetails?: string | undefined
  /** Fecha de publicación. */
  datePublished?: string | undefined
  /** Costo estimado. */
  costEstimate?: Value | undefined
  /** Número de licitantes. */
  numberOfTenderers?: number | undefined
  /** Licitantes. */
  tenderers?: readonly OrganizationReference[] | undefined
  /** Entidad contratante. */
  procuringEntity?: OrganizationReference | undefined
  /** Entidad que administra. */
  administrativeEntity?: OrganizationReference | undefined
  /** Sostenibilidad. */
  sustainability?: readonly Sustainability[] | undefined
}

export type ContractingProcessSummarySocial = {
  /** Presupuesto de mano de obra. */
  laborBudget?: Value | undefined
  /** Obligaciones laborales. */
  laborObligations?: LaborObligations | undefined
}

export type LinkedRelease = {
  /** Identificador de la entrega. */
  id: string
  /** Etapas que publica. */
  tag: readonly ReleaseTag[]
  /** Fecha de la entrega. */
  date: string
  /** Dirección de la entrega. */
  url: string
}

export type Modification = {
  /** Clave del cambio. */
  id: string
  /** Fecha del cambio. */
  date?: string | undefined
  /** Qué cambia. */
  description?: string | undefined
  /** Por qué cambia. */
  rationale?: string | undefined
  /** Tipo de cambio. */
  type?: string | undefined
  /** Entrega con el cambio. */
  releaseID?: string | undefined
  /** Monto anterior. */
  oldContractValue?: Value | undefined
  /** Monto nuevo. */
  newContractValue?: Value | undefined
  /** Vigencia anterior. */
  oldContractPeriod?: Period | undefined
  /** Vigencia nueva. */
  newContractPeriod?: Period | undefined
}
