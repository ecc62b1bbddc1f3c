// OC4IDS 0.9.5: the project.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type {
  ClimateOversightTypes,
  EnvironmentalGoal,
  ProjectStatus,
  ProjectType,
} from './oc4ids-codes.ts'
import type { BudgetBreakdowns, CostMeasurement, Finance, Transaction } from './oc4ids-money.ts'
import type {
  Benefit,
  Classification,
  ClimateMeasure,
  ConservationMeasure,
  EnvironmentalMeasure,
  Location,
  Publisher,
  RelatedProject,
  SimpleIdentifier,
  Social,
  Value,
} from './oc4ids-parts.ts'
import type { Meeting, Organization, OrganizationReference } from './oc4ids-people.ts'
import type { ContractingProcess } from './oc4ids-processes.ts'
import type { Document, Metric, Milestone, Period } from './oc4ids-progress.ts'

export type ProjectPackage = {
  /** Dirección del paquete. */
  uri: string
  /** Fecha de publicación. */
  publishedDate: string
  /** Versión del estándar. */
  version: string
  /** Proyectos. */
  projects: readonly Project[]
  /** Quien publica. */
  publisher: Publisher
  /** Licencia. */
  license?: string | null | undefined
  /** Política de publicación. */
  publicationPolicy?: string | null | undefined
}

export type Project = {
  /** Identificador del proyecto. */
  id: string
  /** Última actualización. */
  updated?: string | undefined
  /** Idioma. */
  language?: string | undefined
  /** Otras claves. */
  identifiers?: readonly SimpleIdentifier[] | undefined
  /** Autoridad responsable. */
  publicAuthority?: OrganizationReference | undefined
  /** Nombre del proyecto. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Presupuesto. */
  budget?: ProjectBudget | undefined
  /** Vigencia del proyecto. */
  period?: Period | undefined
  /** Ubicaciones. */
  locations?: readonly Location[] | undefined
  /** Estado del proyecto. */
  status?: ProjectStatus | undefined
  /** Tipo de proyecto. */
  type?: ProjectType | undefined
  /** Sector. */
  sector?: readonly string[] | undefined
  /** Para qué. */
  purpose?: string | undefined
  /** Otras clasificaciones. */
  additionalClassifications?: readonly Classification[] | undefined
  /** Partes involucradas. */
  parties?: readonly Organization[] | undefined
  /** Vida útil. */
  assetLifetime?: Period | undefined
  /** Identificación. */
  identificationPeriod?: Period | undefined
  /** Preparación. */
  preparationPeriod?: Period | undefined
  /** Ejecución. */
  implementationPeriod?: Period | undefined
  /** Cierre. */
  completionPeriod?: Period | undefined
  /** Mantenimiento. */
  maintenancePeriod?: Period | undefined
  /** Desmantelamiento. */
  decommissioningPeriod?: Period | undefined
  /** Lo que se espera lograr. */
  forecasts?: readonly Metric[] | undefined
  /** Avances medidos. */
  metrics?: readonly Metric[] | undefined
  /** Hitos. */
  milestones?: readonly Milestone[] | undefined
  /** Cierre. */
  completion?: ProjectCompletion | undefined
  /** Mediciones del costo. */
  costMeasurements?: readonly CostMeasurement[] | undefined
  /** Pagos. */
  transactions?: readonly Transaction[] | undefined
  /** Documentos. */
  documents?: readonly Document[] | undefined
  /** Procesos de contratación. */
  contractingProcesses?: readonly ContractingProcess[] | undefined
  /** Proyectos relacionados. */
  relatedProjects?: readonly RelatedProject[] | undefined
  /** Políticas a las que responde. */
  policyAlignment?: ProjectPolicyAlignment | undefined
  /** Beneficios. */
  benefits?: readonly Benefit[] | undefined
  /** Aspectos sociales. */
  social?: Social | undefined
  /** Aspectos ambientales. */
  environment?: ProjectEnvironment | undefined
  /** Reuniones de cabildeo. */
  lobbyingMeetings?: readonly Meeting[] | undefined
}

export type ProjectBudget = {
  /** Descripción. */
  description?: string | undefined
  /** Monto. */
  amount?: Value | undefined
  /** Fecha de solicitud. */
  requestDate?: string | undefined
  /** Fecha de aprobación. */
  approvalDate?: string | undefined
  /** Desgloses del presupuesto. */
  budgetBreakdowns?: readonly BudgetBreakdowns[] | undefined
  /** Financiamiento. */
  finance?: readonly Finance[] | undefined
}

export type ProjectCompletion = {
  /** Término. */
  endDate?: string | undefined
  /** Detalle de la fecha de término. */
  endDateDetails?: string | undefined
  /** Costo final. */
  finalValue?: Value | undefined
  /** Detalle del costo final. */
  finalValueDetails?: string | undefined
  /** Alcance final. */
  finalScope?: string | undefined
  /** Detalle del alcance final. */
  finalScopeDetails?: string | undefined
}

export type ProjectPolicyAlignment = {
  /** Políticas. */
  policies?: readonly string[] | undefined
  /** Descripción. */
  description?: string | undefined
}

export type ProjectEnvironment = {
  /** Metas. */
  goals?: readonly EnvironmentalGoal[] | undefined
  /** Supervisión climática. */
  climateOversightTypes?: readonly ClimateOversightTypes[] | undefined
  /** Tiene estudio de impacto. */
  hasImpactAssessment?: boolean | undefined
  /** Categorías de impacto. */
  impactCategories?: readonly Classification[] | undefined
  /** Medidas climáticas. */
  climateMeasures?: readonly ClimateMeasure[] | undefined
  /** Medidas de conservación. */
  conservationMeasures?: readonly ConservationMeasure[] | undefined
  /** Medidas ambientales. */
  environmentalMeasures?: readonly EnvironmentalMeasure[] | undefined
  /** Costo de mitigación. */
  abatementCost?: Value | undefined
  /** Está en área protegida. */
  inProtectedArea?: boolean | undefined
}
