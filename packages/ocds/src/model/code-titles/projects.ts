/** Codes of OC4IDS: code, title in Spanish, title in English. No title has a comma. */
export const projectTitles = `
# projectStatus
identification · En identificación · Being identified
preparation · En preparación · In preparation
implementation · En ejecución · Under way
completion · En cierre · Closing
maintenance · En mantenimiento · In maintenance
decommissioning · En desmantelamiento · Being decommissioned
decommissioned · Desmantelado · Decommissioned
cancelled · Cancelado · Cancelled

# projectType
construction · Construcción · Construction
rehabilitation · Rehabilitación · Rehabilitation
replacement · Reemplazo · Replacement
expansion · Ampliación · Expansion
decommissioning · Desmantelamiento · Decommissioning

# relatedProject
construction · Construcción · Construction
rehabilitation · Rehabilitación · Rehabilitation
replacement · Reemplazo · Replacement
expansion · Ampliación · Expansion

# relatedProjectScheme
oc4ids · Identificador de proyecto (OC4IDS) · Project ID (OC4IDS)

# contractNature
design · Diseño · Design
construction · Construcción · Construction
supervision · Supervisión · Supervision

# contractingProcessStatus
pre-award · Antes de adjudicar · Before the award
active · Vigente · Active
closed · Cerrado · Closed

# assetClass
debt · Deuda · Debt
equity · Capital · Equity

# debtRepaymentPriority
senior · Se paga primero · Paid first
subordinated · Se paga después · Paid later

# financingArrangementType
bond · Bono · Bond
loan · Crédito · Loan
hybrid · Mixto · Hybrid
shares.listed · Acciones en bolsa · Listed shares
shares.unlisted · Acciones fuera de bolsa · Unlisted shares
grant · Subsidio · Grant
guarantee · Garantía · Guarantee

# financingPartyType
institutional · Inversionista institucional · Institutional investor
commercial · Banco comercial · Commercial bank
bilateral · Organismo de otro país · Body of another country
multilateral · Organismo de varios países · Body of several countries
vendor · Proveedor · Vendor
other · Otro · Other

# costCategory
acquisition · Adquisición · Acquisition
construction · Construcción · Construction
renewal · Renovación · Renewal
operation · Operación · Operation
maintenance · Mantenimiento · Maintenance
endOfLife · Fin de la vida útil · End of life

# classificationScheme
sdg · Objetivo de desarrollo sostenible · Sustainable development goal
sdgTarget · Meta de desarrollo sostenible · Target of sustainable development
icms · Medición de costos (ICMS) · Cost measurement (ICMS)
costIdsLegalType · Tipo legal (CoST IDS) · Legal type (CoST IDS)
costIdsAdministrativeLevel · Nivel de gobierno (CoST IDS) · Level of government (CoST IDS)
ifc-environmental-social · Riesgo ambiental y social (IFC) · Environmental and social risk (IFC)

# projectSector
education · Educación · Education
health · Salud · Health
energy · Energía · Energy
energy.solar · Energía solar · Solar energy
energy.wind · Energía eólica · Wind energy
energy.hydropower · Energía hidráulica · Hydropower
energy.biomass · Energía de biomasa · Biomass energy
energy.geothermal · Energía geotérmica · Geothermal energy
communications · Comunicaciones · Communications
waterAndWaste · Agua y residuos · Water and waste
governance · Gobierno · Government
economy · Economía · Economy
cultureSportsAndRecreation · Cultura y deporte · Culture and sports
transport · Transporte · Transport
transport.air · Transporte aéreo · Air transport
transport.water · Transporte por agua · Water transport
transport.rail · Trenes · Rail
transport.road · Calles y carreteras · Roads
transport.urban · Transporte urbano · Urban transport
transport.lowCarbon · Transporte de bajas emisiones · Low-carbon transport
socialHousing · Vivienda social · Social housing
naturalResources · Recursos naturales · Natural resources
naturalResources.floodProtection · Protección contra inundaciones · Flood protection

# policyAlignment
SDG · Objetivos de desarrollo sostenible · Sustainable development goals
nationalPlan · Plan nacional · National plan
infrastructurePlan · Plan de infraestructura · Infrastructure plan
sectorPlan · Plan del sector · Sector plan
procurementPlan · Plan de contrataciones · Procurement plan
parisAgreement · Acuerdo de París · Paris agreement
nationallyDeterminedContribution · Compromiso climático del país · Climate pledge of the country
nationalAdaptationPlan · Plan nacional de adaptación · National adaptation plan
mediumTermFiscalFramework · Marco fiscal de mediano plazo · Medium-term fiscal framework

# sustainabilityStrategy
awardCriteria · Al elegir a quien gana · When choosing the winner
contractPerformanceConditions · En las condiciones del contrato · In the terms of the contract
marginOfPreference · Ventaja en el precio · Margin of preference
reservedParticipation · Participación reservada · Reserved participation
selectionCriteria · En los requisitos para participar · In who may take part
technicalSpecifications · En las especificaciones · In the specifications
euGPPCriteria · Criterios verdes de la Unión Europea · Green criteria of the European Union
nationalGPPCriteria · Criterios verdes del país · Green criteria of the country
otherGPPCriteria · Otros criterios verdes · Other green criteria

# modificationType
duration · Plazo · Term
value · Monto · Amount
scope · Alcance · Scope

# metricID
financialProgress · Avance financiero · Financial progress
physicalProgress · Avance físico · Physical progress

# milestoneCode
projectApproval · Aprobación del proyecto · Approval of the project
commercialClose · Firma del contrato · Signing of the contract
financialClose · Cierre financiero · Financial close
commencement · Inicio de la obra · Start of the works
completion · Fin de la obra · End of the works
commissioning · Puesta en servicio · Start of service
enquiryPeriodStart · Empiezan las preguntas · Questions start
enquiryPeriodEnd · Terminan las preguntas · Questions end
draftFinalTender · Se entrega el borrador de la oferta · Draft of the bid is handed in

# climateOversightTypes
internal · Interna · Internal
external · Externa · External

# environmentalGoal
climateChangeAdaptation · Adaptarse al cambio climático · Adapt to climate change
climateChangeMitigation · Frenar el cambio climático · Slow climate change

# climateMeasure
embodiedEnergyReduction · Menos energía en los materiales · Less energy in materials
embodiedEmissionReduction · Menos emisiones en los materiales · Fewer emissions in materials
fugitiveEmissionReduction · Menos fugas de gases · Fewer leaks of gases
renewableEnergySources · Energía renovable · Renewable energy
carbonCapture · Captura de carbono · Carbon capture
recycledMaterials · Materiales reciclados · Recycled materials
regenerativeDesign · Diseño que regenera · Regenerative design
locationAnalysis · Análisis del lugar · Analysis of the place
climateRiskAnalysis · Análisis de riesgos del clima · Analysis of climate risks

# conservationMeasure
locationAnalysis · Análisis del lugar · Analysis of the place
biologicalCorridors · Corredores biológicos · Biological corridors
natureBasedSolutions · Soluciones de la naturaleza · Nature-based solutions
habitatRestoration · Restauración de hábitats · Restoration of habitats
setAsides · Áreas que se apartan · Areas set aside
invasiveSpeciesManagement · Control de especies invasoras · Control of invasive species
habitatLossReduction · Menos pérdida de hábitats · Less loss of habitats
pollutionReduction · Menos contaminación · Less pollution
soilManagement · Cuidado del suelo · Care of the soil
waterManagement · Cuidado del agua · Care of the water
airManagement · Cuidado del aire · Care of the air
biodiversityOffsets · Compensación por la biodiversidad · Biodiversity offsets

# environmentalMeasure
wasteManagement · Manejo de residuos · Handling of waste
constructionWasteDisposal · Destino del cascajo · Disposal of rubble
materialSourcing · Origen de los materiales · Origin of materials
naturalResourceUse · Uso de recursos naturales · Use of natural resources
waterContaminationManagement · Control de la contaminación del agua · Control of water pollution

# constructionMaterial
asphalt · Asfalto · Asphalt
aggregate · Grava y arena · Aggregate
brick · Ladrillo · Brick
cement · Cemento · Cement
concrete · Concreto · Concrete
metal · Metal · Metal
mortar · Mortero · Mortar
plywood · Triplay · Plywood
resinAndPolymer · Resina y plástico · Resin and plastic
soil · Tierra · Soil
stone · Piedra · Stone
timber · Madera · Timber

# laborObligations
minimumWage · Salario mínimo · Minimum wage
paidOvertime · Horas extra pagadas · Paid overtime
weeklyRestProtection · Descanso semanal · Weekly rest
forcedLaborProhibition · Prohibido el trabajo forzado · No forced labour
childLaborProhibition · Prohibido el trabajo infantil · No child labour
equalOpportunities · Igualdad de oportunidades · Equal opportunities
nondiscrimination · No discriminación · No discrimination
grievanceMechanism · Dónde quejarse · Where to complain
workingAtHeight · Trabajo en alturas · Work at height
undergroundWork · Trabajo bajo tierra · Work underground
materialsEquipmentHandling · Manejo de materiales y equipo · Handling of materials and equipment
accidentMonitoring · Registro de accidentes · Record of accidents
trafficManagement · Control del tránsito · Traffic control
accommodation · Alojamiento · Accommodation
protectivePersonalEquipment · Equipo de protección · Protective equipment
`
