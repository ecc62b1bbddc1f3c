import { type Codelists, closed, open } from '../codelist.ts'
import { currency } from '../world-codes.ts'

/** The lists of codes of OCDS 1.1.5. */
export const ocdsCodelists: Codelists = {
  currency,
  awardCriteria: open(`
    priceOnly costOnly qualityOnly ratedCriteria lowestCost bestProposal bestValueToGovernment
    singleBidOnly
  `),
  awardStatus: closed('pending active cancelled unsuccessful'),
  contractStatus: closed('pending active cancelled terminated'),
  documentType: open(`
    plannedProcurementNotice tenderNotice awardNotice contractNotice completionCertificate
    procurementPlan biddingDocuments technicalSpecifications evaluationCriteria
    evaluationReports contractDraft contractSigned contractArrangements contractSchedule
    physicalProgressReport financialProgressReport finalAudit hearingNotice marketStudies
    eligibilityCriteria clarifications shortlistedFirms environmentalImpact
    assetAndLiabilityAssessment riskProvisions winningBid complaints contractAnnexe
    contractGuarantees subContract needsAssessment feasibilityStudy projectPlan billOfQuantity
    bidders conflictOfInterest debarments illustration submissionDocuments contractSummary
    cancellationDetails
  `),
  extendedProcurementCategory: open('goods works services consultingServices'),
  initiationType: closed('tender'),
  itemClassificationScheme: open('CPV CPVS GSIN UNSPSC CPC OKDP OKPD CUCOP NAICS PSC HS'),
  method: closed('open selective limited direct'),
  milestoneStatus: closed('scheduled met notMet partiallyMet'),
  milestoneType: open(`
    preProcurement approval engagement assessment delivery reporting financing payment
  `),
  partyRole: open(`
    buyer procuringEntity supplier tenderer funder enquirer payer payee reviewBody
    interestedParty
  `),
  procurementCategory: closed('goods works services'),
  relatedProcess: open(`
    framework planning parent prior unsuccessfulProcess subContract replacementProcess
    renewalProcess
  `),
  relatedProcessScheme: open('ocid'),
  releaseTag: closed(`
    planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award
    awardUpdate awardCancellation contract contractUpdate contractAmendment implementation
    implementationUpdate contractTermination compiled
  `),
  submissionMethod: open('electronicSubmission electronicAuction written inPerson'),
  tenderStatus: closed('planning planned active cancelled unsuccessful complete withdrawn'),
  unitClassificationScheme: open('UNCEFACT QUDT'),
}
