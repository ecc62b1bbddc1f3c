// Closed lists of codes.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

export type AssetClass = 'debt' | 'equity'

export type ClimateOversightTypes = 'internal' | 'external'

export type ContractNature = 'design' | 'construction' | 'supervision'

export type ContractingProcessStatus = 'pre-award' | 'active' | 'closed'

export type DebtRepaymentPriority = 'senior' | 'subordinated'

export type EnvironmentalGoal = 'climateChangeAdaptation' | 'climateChangeMitigation'

export type FinancingArrangementType =
  | 'bond'
  | 'loan'
  | 'hybrid'
  | 'shares.listed'
  | 'shares.unlisted'
  | 'grant'
  | 'guarantee'

export type FinancingPartyType =
  | 'institutional'
  | 'commercial'
  | 'bilateral'
  | 'multilateral'
  | 'vendor'
  | 'other'

export type GeometryType =
  | 'Point'
  | 'MultiPoint'
  | 'LineString'
  | 'MultiLineString'
  | 'Polygon'
  | 'MultiPolygon'

export type Method = 'open' | 'selective' | 'limited' | 'direct'

export type MilestoneStatus = 'scheduled' | 'met' | 'notMet' | 'partiallyMet'

export type ProjectStatus =
  | 'identification'
  | 'preparation'
  | 'implementation'
  | 'completion'
  | 'maintenance'
  | 'decommissioning'
  | 'decommissioned'
  | 'cancelled'

export type ProjectType =
  | 'construction'
  | 'rehabilitation'
  | 'replacement'
  | 'expansion'
  | 'decommissioning'

export type ReleaseTag =
  | 'planning'
  | 'planningUpdate'
  | 'tender'
  | 'tenderAmendment'
  | 'tenderUpdate'
  | 'tenderCancellation'
  | 'award'
  | 'awardUpdate'
  | 'awardCancellation'
  | 'contract'
  | 'contractUpdate'
  | 'contractAmendment'
  | 'implementation'
  | 'implementationUpdate'
  | 'contractTermination'
  | 'compiled'
