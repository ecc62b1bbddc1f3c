import { type Codelists, closed, open } from '../codelist.ts'
import { country, currency } from '../world-codes.ts'

/** The lists of codes of OC4IDS 0.9.5. */
export const oc4idsCodelists: Codelists = {
  country,
  currency,
  assetClass: closed('debt equity'),
  classificationScheme: open(`
    sdg sdgTarget icms costIdsLegalType costIdsAdministrativeLevel ifc-environmental-social
  `),
  climateMeasure: open(`
    embodiedEnergyReduction embodiedEmissionReduction fugitiveEmissionReduction
    renewableEnergySources carbonCapture recycledMaterials regenerativeDesign locationAnalysis
    climateRiskAnalysis
  `),
  climateOversightTypes: closed('internal external'),
  conservationMeasure: open(`
    locationAnalysis biologicalCorridors natureBasedSolutions habitatRestoration setAsides
    invasiveSpeciesManagement habitatLossReduction pollutionReduction soilManagement
    waterManagement airManagement biodiversityOffsets
  `),
  constructionMaterial: open(`
    asphalt aggregate brick cement concrete metal mortar plywood resinAndPolymer soil stone
    timber
  `),
  contractNature: closed('design construction supervision'),
  contractingProcessStatus: closed('pre-award active closed'),
  costCategory: open('acquisition construction renewal operation maintenance endOfLife'),
  debtRepaymentPriority: closed('senior subordinated'),
  documentType: open(`
    plannedProcurementNotice tenderNotice awardNotice contractNotice completionCertificate
    procurementPlan biddingDocuments technicalSpecifications evaluationCriteria
    evaluationReports contractDraft contractSigned contractArrangements physicalProgressReport
    financialProgressReport hearingNotice marketStudies eligibilityCriteria clarifications
    shortlistedFirms environmentalImpact assetAndLiabilityAssessment riskProvisions winningBid
    complaints contractAnnexe contractGuarantees subContract feasibilityStudy projectPlan
    billOfQuantity bidders conflictOfInterest debarments illustration submissionDocuments
    contractSummary cancellationDetails valueForMoneyAnalysis serviceDescription
    estimatedDemand evaluationCommittee requestForQualification minutes negotiationParameters
    defaultEvents termination performanceReport needsAssessment socialImpact
    landAndSettlementImpact projectScope resettlementPlan projectEvaluation budgetApproval
    budgetAmendmentApproval financialAgreement financialAuditReport technicalAuditReport
    qualityAssuranceReport incorporationCertificate contractAmendment designReport
    paymentCertificate escalationApproval climateMeasures conservationMeasures
    environmentalMeasures policyAlignment procurementStrategyRiskAssessment
    lifeCycleCostMethodology costBenefitAnalysis environmentalExemption
    climateAndDisasterRiskAssessment climateTransformation decommissioningPlans
    impactMethodology inclusiveDesign inclusiveImplementation
    supplierEnvironmentalCertification supplierHealthAndSafetyCertification
    antiCorruptionCertification oversightReport informationRequest informationRequestResponse
    buildingInspectionReport ghgEmissionsForecast ghgEmissionsReduction ghgEmissions
    abatementCostMethodology minutes.lobbyingMeeting minutes.consultationMeeting
    consultationMeetingInvitation materialTestResults maintenancePlan
  `),
  environmentalGoal: closed('climateChangeAdaptation climateChangeMitigation'),
  environmentalMeasure: open(`
    wasteManagement constructionWasteDisposal materialSourcing naturalResourceUse
    waterContaminationManagement
  `),
  financingArrangementType: closed(
    'bond loan hybrid shares.listed shares.unlisted grant guarantee',
  ),
  financingPartyType: closed('institutional commercial bilateral multilateral vendor other'),
  geometryType: closed('Point MultiPoint LineString MultiLineString Polygon MultiPolygon'),
  laborObligations: open(`
    minimumWage paidOvertime weeklyRestProtection forcedLaborProhibition childLaborProhibition
    equalOpportunities nondiscrimination grievanceMechanism workingAtHeight undergroundWork
    materialsEquipmentHandling accidentMonitoring trafficManagement accommodation
    protectivePersonalEquipment
  `),
  locationGazetteers: open('NUTS ISO2 GEONAMES OSMN OSMR OSMW WDPA'),
  method: closed('open selective limited direct'),
  metricID: open('financialProgress physicalProgress'),
  milestoneCode: open(`
    projectApproval commercialClose financialClose commencement completion commissioning
    enquiryPeriodStart enquiryPeriodEnd draftFinalTender
  `),
  milestoneStatus: closed('scheduled met notMet partiallyMet'),
  milestoneType: open(`
    preProcurement approval engagement assessment delivery reporting financing payment
    procurement contractClose
  `),
  modificationType: open('duration value scope'),
  partyRole: open(`
    buyer procuringEntity supplier tenderer funder enquirer payer payee reviewBody
    interestedParty publicAuthority administrativeEntity climateFinanceFocalPoint
    independentMonitor
  `),
  policyAlignment: open(`
    SDG nationalPlan infrastructurePlan sectorPlan procurementPlan parisAgreement
    nationallyDeterminedContribution nationalAdaptationPlan mediumTermFiscalFramework
  `),
  projectSector: open(`
    education health energy energy.solar energy.wind energy.hydropower energy.biomass
    energy.geothermal communications waterAndWaste governance economy
    cultureSportsAndRecreation transport transport.air transport.water transport.rail
    transport.road transport.urban transport.lowCarbon socialHousing naturalResources
    naturalResources.floodProtection
  `),
  projectStatus: closed(`
    identification preparation implementation completion maintenance decommissioning
    decommissioned cancelled
  `),
  projectType: closed('construction rehabilitation replacement expansion decommissioning'),
  relatedProject: open('construction rehabilitation replacement expansion'),
  relatedProjectScheme: open('oc4ids'),
  releaseTag: closed(`
    planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award
    awardUpdate awardCancellation contract contractUpdate contractAmendment implementation
    implementationUpdate contractTermination compiled
  `),
  sustainabilityStrategy: open(`
    awardCriteria contractPerformanceConditions marginOfPreference reservedParticipation
    selectionCriteria technicalSpecifications euGPPCriteria nationalGPPCriteria
    otherGPPCriteria
  `),
  unitClassificationScheme: open('UNCEFACT QUDT'),
}
