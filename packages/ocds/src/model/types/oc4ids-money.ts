// OC4IDS 0.9.5: where the money comes from.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type {
  AssetClass,
  DebtRepaymentPriority,
  FinancingArrangementType,
  FinancingPartyType,
} from './oc4ids-codes.ts'
import type { CostGroup, Value } from './oc4ids-parts.ts'
import type { OrganizationReference } from './oc4ids-people.ts'
import type { MilestoneReference, Period } from './oc4ids-progress.ts'

export type BudgetBreakdowns = {
  /** Clave del desglose. */
  id: string
  /** Descripción. */
  description?: string | undefined
  /** Desglose del presupuesto. */
  budgetBreakdown?: readonly BudgetBreakdown[] | undefined
}

export type BudgetBreakdown = {
  /** Clave de la parte. */
  id: string
  /** Descripción. */
  description?: string | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Dirección permanente. */
  uri?: string | undefined
  /** Años o meses que cubre. */
  period?: Period | undefined
  /** Quien aporta. */
  sourceParty?: OrganizationReference | undefined
  /** Fecha de aprobación. */
  approvalDate?: string | undefined
}

export type Finance = {
  /** Clave del financiamiento. */
  id: string
  /** Título. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Monto. */
  value?: Value | undefined
  /** Quien financia. */
  financingParty?: OrganizationReference | undefined
  /** Tipo de financiador. */
  financingPartyType?: FinancingPartyType | undefined
  /** De dónde se sabe. */
  source?: string | undefined
  /** Deuda o capital. */
  assetClass?: readonly AssetClass[] | undefined
  /** Tipo de financiamiento. */
  type?: FinancingArrangementType | undefined
  /** Prioridad de pago. */
  repaymentPriority?: DebtRepaymentPriority | undefined
  /** Es en condiciones preferentes. */
  concessional?: boolean | undefined
  /** Depende de resultados. */
  resultsBased?: boolean | undefined
  /** Vigencia. */
  period?: Period | undefined
  /** Se paga. */
  paymentPeriod?: Period | undefined
  /** Pagos por año. */
  paymentFrequency?: number | undefined
  /** Tasa de interés. */
  interestRate?: FinanceInterestRate | undefined
  /** Garantía cambiaria. */
  exchangeRateGuarantee?: boolean | undefined
  /** Derecho de intervención. */
  stepInRights?: boolean | undefined
  /** Lotes relacionados. */
  relatedLots?: readonly string[] | undefined
}

export type FinanceInterestRate = {
  /** Tasa base. */
  base?: string | number | undefined
  /** Margen. */
  margin?: number | undefined
  /** Es fija. */
  fixed?: boolean | undefined
  /** Notas. */
  notes?: string | undefined
}

export type Transaction = {
  /** Número de pago. */
  id: string
  /** Fuente de los datos. */
  source?: string | undefined
  /** Fecha de pago. */
  date?: string | undefined
  /** Monto pagado. */
  value?: Value | undefined
  /** Quien paga. */
  payer?: OrganizationReference | undefined
  /** Quien cobra. */
  payee?: OrganizationReference | undefined
  /** Datos del pago. */
  uri?: string | undefined
  /** Hito relacionado. */
  relatedImplementationMilestone?: MilestoneReference | undefined
}

export type CostMeasurement = {
  /** Clave de la medición. */
  id: string
  /** Fecha de la medición. */
  date?: string | undefined
  /** Costo del ciclo de vida. */
  lifeCycleCosting?: CostMeasurementLifeCycleCosting | undefined
  /** Grupos de costo. */
  costGroups?: readonly CostGroup[] | undefined
}

export type CostMeasurementLifeCycleCosting = {
  /** Monto. */
  value?: Value | undefined
}
