// Closed lists of codes.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

export type AwardStatus = 'pending' | 'active' | 'cancelled' | 'unsuccessful'

export type ContractStatus = 'pending' | 'active' | 'cancelled' | 'terminated'

export type InitiationType = 'tender'

export type Method = 'open' | 'selective' | 'limited' | 'direct'

export type MilestoneStatus = 'scheduled' | 'met' | 'notMet' | 'partiallyMet'

export type ProcurementCategory = 'goods' | 'works' | 'services'

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

export type TenderStatus =
  | 'planning'
  | 'planned'
  | 'active'
  | 'cancelled'
  | 'unsuccessful'
  | 'complete'
  | 'withdrawn'

export type ImplementationStatus = 'planning' | 'ongoing' | 'concluded'

export type MonetaryValue = 'tender' | 'award'

export type ParticipationFeeType = 'document' | 'deposit' | 'submission' | 'win'

export type GeometryType =
  | 'Point'
  | 'MultiPoint'
  | 'LineString'
  | 'MultiLineString'
  | 'Polygon'
  | 'MultiPolygon'

export type BidStatus = 'invited' | 'pending' | 'valid' | 'disqualified' | 'withdrawn'

export type SubmissionType = 'expressionOfInterest' | 'bid'
