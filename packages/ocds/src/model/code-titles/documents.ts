/** Kinds of document of both standards: code, title in Spanish, title in English. No title has a comma. */
export const documentTitles = `
# documentType
plannedProcurementNotice · Aviso de lo que se va a contratar · Notice of what will be procured
tenderNotice · Convocatoria · Call for bids
awardNotice · Fallo · Award notice
contractNotice · Aviso de contrato · Contract notice
completionCertificate · Acta de entrega · Completion certificate
procurementPlan · Plan de contratación · Procurement plan
biddingDocuments · Bases · Tender documents
technicalSpecifications · Especificaciones técnicas · Technical specifications
evaluationCriteria · Criterios de evaluación · Evaluation criteria
evaluationReports · Dictamen de evaluación · Evaluation report
contractDraft · Modelo de contrato · Draft contract
contractSigned · Contrato firmado · Signed contract
contractArrangements · Condiciones para terminar el contrato · Terms to end the contract
contractSchedule · Calendario del contrato · Contract schedule
physicalProgressReport · Informe de avance físico · Physical progress report
financialProgressReport · Informe de avance financiero · Financial progress report
finalAudit · Auditoría final · Final audit
hearingNotice · Aviso de audiencia · Hearing notice
marketStudies · Investigación de mercado · Market study
eligibilityCriteria · Requisitos para participar · Who may take part
clarifications · Preguntas y respuestas · Questions and answers
shortlistedFirms · Empresas preseleccionadas · Shortlisted companies
environmentalImpact · Impacto ambiental · Environmental impact
assetAndLiabilityAssessment · Activos y obligaciones · Assets and liabilities
riskProvisions · Reparto de riesgos · Allocation of risks
winningBid · Propuesta ganadora · Winning bid
complaints · Inconformidades y decisiones · Complaints and decisions
contractAnnexe · Anexo del contrato · Contract annex
contractGuarantees · Garantías · Guarantees
subContract · Subcontrato · Subcontract
needsAssessment · Diagnóstico de necesidades · Needs assessment
feasibilityStudy · Estudio de factibilidad · Feasibility study
projectPlan · Plan del proyecto · Project plan
billOfQuantity · Catálogo de conceptos · Bill of quantities
bidders · Quiénes ofertaron · Who bid
conflictOfInterest · Conflictos de interés · Conflicts of interest
debarments · Sanciones · Debarments
illustration · Imagen · Picture
submissionDocuments · Papeles de las ofertas · Documents of the bids
contractSummary · Resumen del contrato · Contract summary
cancellationDetails · Por qué se canceló · Why it was cancelled
valueForMoneyAnalysis · Análisis de costo y valor · Value for money
serviceDescription · Descripción del servicio · Description of the service
estimatedDemand · Demanda esperada · Expected demand
evaluationCommittee · Comité que evalúa · Evaluation committee
requestForQualification · Solicitud de calificación · Request for qualification
minutes · Acta de reunión · Minutes
negotiationParameters · Lo que puede negociarse · What may be negotiated
defaultEvents · Incumplimientos · Defaults
termination · Terminación del contrato · End of the contract
performanceReport · Informe de desempeño · Performance report
socialImpact · Impacto social · Social impact
landAndSettlementImpact · Impacto en tierras y viviendas · Impact on land and homes
projectScope · Alcance del proyecto · Scope of the project
resettlementPlan · Plan de reubicación · Resettlement plan
projectEvaluation · Evaluación del proyecto · Evaluation of the project
budgetApproval · Aprobación del presupuesto · Approval of the budget
budgetAmendmentApproval · Aprobación de cambios al presupuesto · Approval of changes to the budget
financialAgreement · Convenio de financiamiento · Finance agreement
financialAuditReport · Auditoría financiera · Financial audit
technicalAuditReport · Auditoría técnica · Technical audit
qualityAssuranceReport · Control de calidad · Quality assurance
incorporationCertificate · Acta constitutiva · Certificate of incorporation
contractAmendment · Convenio modificatorio · Amendment of the contract
designReport · Proyecto ejecutivo · Design report
paymentCertificate · Comprobante de pago · Payment certificate
escalationApproval · Aprobación de ajuste de precios · Approval of price adjustment
climateMeasures · Medidas climáticas · Climate measures
conservationMeasures · Medidas de conservación · Conservation measures
environmentalMeasures · Medidas ambientales · Environmental measures
policyAlignment · Políticas a las que responde · Policies it answers to
procurementStrategyRiskAssessment · Riesgos de la forma de contratar · Risks of the way of procuring
lifeCycleCostMethodology · Cómo se calcula el costo de vida · How the life-cycle cost is worked out
costBenefitAnalysis · Análisis de costo y beneficio · Cost and benefit
environmentalExemption · Exención ambiental · Environmental exemption
climateAndDisasterRiskAssessment · Riesgos por clima y desastres · Climate and disaster risks
climateTransformation · Transformación por el clima · Climate transformation
decommissioningPlans · Plan de desmantelamiento · Decommissioning plan
impactMethodology · Cómo se mide el impacto · How the impact is measured
inclusiveDesign · Diseño incluyente · Inclusive design
inclusiveImplementation · Ejecución incluyente · Inclusive implementation
supplierEnvironmentalCertification · Certificado ambiental del proveedor · Environmental certificate of the supplier
supplierHealthAndSafetyCertification · Certificado de seguridad del proveedor · Safety certificate of the supplier
antiCorruptionCertification · Certificado contra la corrupción · Anti-corruption certificate
oversightReport · Informe de supervisión · Oversight report
informationRequest · Solicitud de información · Information request
informationRequestResponse · Respuesta a la solicitud de información · Answer to the information request
buildingInspectionReport · Inspección de la obra · Building inspection
ghgEmissionsForecast · Emisiones previstas · Forecast of emissions
ghgEmissionsReduction · Reducción de emisiones · Reduction of emissions
ghgEmissions · Emisiones · Emissions
abatementCostMethodology · Cómo se calcula el costo de mitigar · How the abatement cost is worked out
minutes.lobbyingMeeting · Acta de reunión de cabildeo · Minutes of a lobbying meeting
minutes.consultationMeeting · Acta de reunión de consulta · Minutes of a consultation meeting
consultationMeetingInvitation · Invitación a consulta · Invitation to a consultation
materialTestResults · Pruebas de materiales · Tests of materials
maintenancePlan · Plan de mantenimiento · Maintenance plan
`
