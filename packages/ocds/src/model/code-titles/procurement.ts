/** Codes of OCDS and its extensions: code, title in Spanish, title in English. No title has a comma. */
export const procurementTitles = `
# tenderStatus
planning · En planeación · In planning
planned · Planeada · Planned
active · Abierta · Open
cancelled · Cancelada · Cancelled
unsuccessful · Desierta · Unsuccessful
complete · Concluida · Complete
withdrawn · Retirada · Withdrawn

# awardStatus
pending · Por confirmar · Pending
active · Vigente · In force
cancelled · Cancelado · Cancelled
unsuccessful · Desierto · Unsuccessful

# contractStatus
pending · Por firmar · Not signed yet
active · Vigente · In force
cancelled · Cancelado · Cancelled
terminated · Terminado · Ended

# implementationStatus
planning · Por iniciar · Not started
ongoing · En ejecución · Under way
concluded · Concluida · Concluded

# milestoneStatus
scheduled · Programado · Scheduled
met · Cumplido · Met
notMet · No cumplido · Not met
partiallyMet · Cumplido en parte · Partially met

# method
open · Licitación pública · Open to all
selective · Invitación restringida · Open to those who qualify
limited · Invitación a cuando menos tres · By invitation
direct · Adjudicación directa · Direct award

# procurementCategory
goods · Bienes · Goods
works · Obras · Works
services · Servicios · Services

# extendedProcurementCategory
goods · Bienes · Goods
works · Obras · Works
services · Servicios · Services
consultingServices · Consultoría · Consulting services
goodsAcquisition · Compra de bienes · Purchase of goods
goodsLease · Arrendamiento de bienes · Lease of goods
worksRelatedServices · Servicios relacionados con la obra · Services related to works

# awardCriteria
priceOnly · Sólo el precio · Price only
costOnly · Sólo el costo · Cost only
qualityOnly · Sólo la calidad · Quality only
ratedCriteria · Puntos y porcentajes · Points and percentages
lowestCost · Costo más bajo · Lowest cost
bestProposal · Mejor propuesta · Best proposal
bestValueToGovernment · Mejores condiciones para el gobierno · Best value for the government
singleBidOnly · Una sola oferta · A single bid

# submissionMethod
electronicSubmission · Por medios electrónicos · Electronically
electronicAuction · Subasta electrónica · Electronic auction
written · Por escrito · In writing
inPerson · En persona · In person

# initiationType
tender · Licitación · Tender

# releaseTag
planning · Planeación · Planning
planningUpdate · Cambio en la planeación · Change to the planning
tender · Licitación · Tender
tenderAmendment · Modificación de la licitación · Amendment of the tender
tenderUpdate · Cambio en la licitación · Change to the tender
tenderCancellation · Cancelación de la licitación · Cancellation of the tender
award · Adjudicación · Award
awardUpdate · Cambio en la adjudicación · Change to the award
awardCancellation · Cancelación de la adjudicación · Cancellation of the award
contract · Contrato · Contract
contractUpdate · Cambio en el contrato · Change to the contract
contractAmendment · Convenio modificatorio · Amendment of the contract
implementation · Ejecución · Implementation
implementationUpdate · Avance de la ejecución · Progress of the implementation
contractTermination · Fin del contrato · End of the contract
compiled · Compilada · Compiled

# partyRole
buyer · Comprador · Buyer
procuringEntity · Entidad contratante · Procuring entity
supplier · Proveedor · Supplier
tenderer · Licitante · Bidder
funder · Financiador · Funder
enquirer · Quien pregunta · Enquirer
payer · Quien paga · Payer
payee · Quien cobra · Payee
reviewBody · Órgano revisor · Review body
interestedParty · Interesado · Interested party
attendee · Asistente a la junta · Meeting attendee
official · Servidor público en la junta · Official at the meeting
guarantor · Quien garantiza · Guarantor
contractingUnit · Unidad contratante · Contracting unit
requestingUnit · Unidad solicitante · Requesting unit
technicalUnit · Unidad técnica · Technical unit
responsibleUnit · Unidad responsable · Responsible unit
invitedSupplier · Proveedor invitado a cotizar · Supplier invited to quote
issuingSupplier · Proveedor que cotizó · Supplier that quoted
wholesaleBuyer · Comprador mayorista · Wholesale buyer
sourceParty · Quien aporta el presupuesto · Source of the budget
publicAuthority · Autoridad responsable · Public authority
administrativeEntity · Entidad que administra el contrato · Contract administrator
climateFinanceFocalPoint · Enlace de financiamiento climático · Climate finance focal point
independentMonitor · Monitor independiente · Independent monitor

# milestoneType
preProcurement · Antes de contratar · Before procurement
approval · Aprobación · Approval
engagement · Participación · Engagement
assessment · Evaluación · Assessment
delivery · Entrega · Delivery
reporting · Informe · Report
financing · Financiamiento · Finance
payment · Pago · Payment
publicNotices · Aviso público · Public notice
procurement · Contratación · Procurement
contractClose · Cierre del contrato · Close of the contract

# relatedProcess
framework · Contrato marco · Framework agreement
planning · Planeación · Planning
parent · Contratación de la que depende · Parent process
prior · Contratación anterior · Earlier process
unsuccessfulProcess · Contratación desierta · Unsuccessful process
subContract · Subcontrato · Subcontract
replacementProcess · Contratación que reemplaza · Process that replaces it
renewalProcess · Contratación que renueva · Process that renews it

# relatedProcessScheme
ocid · Identificador de contratación abierta · Open contracting ID

# itemClassificationScheme
CPV · CPV (Unión Europea) · CPV (European Union)
CPVS · CPV complementario (Unión Europea) · Supplementary CPV (European Union)
GSIN · GSIN (Canadá) · GSIN (Canada)
UNSPSC · UNSPSC (Naciones Unidas) · UNSPSC (United Nations)
CPC · CPC (Naciones Unidas) · CPC (United Nations)
OKDP · OKDP (Rusia) · OKDP (Russia)
OKPD · OKPD (Rusia) · OKPD (Russia)
CUCOP · CUCOP (México) · CUCOP (Mexico)
NAICS · SCIAN (América del Norte) · NAICS (North America)
PSC · PSC (Estados Unidos) · PSC (United States)
HS · Sistema armonizado de aduanas · Harmonized customs system
oc4idsProjectSector · Sector de proyecto (OC4IDS) · Project sector (OC4IDS)

# unitClassificationScheme
UNCEFACT · Unidades de Naciones Unidas (UNCEFACT) · Units of the United Nations (UNCEFACT)
QUDT · QUDT · QUDT

# guaranteeType
bail · Fianza · Bond
depositSlip · Billete de depósito · Deposit slip
letterOfCredit · Carta de crédito · Letter of credit
suretyBond · Seguro de caución · Surety insurance
check · Cheque · Check

# guaranteedObligations
fulfillment · Cumplimiento · Fulfilment
prepaid · Anticipo · Advance payment
latentDefects · Vicios ocultos · Hidden defects
confidentiality · Confidencialidad · Confidentiality
quality · Calidad · Quality

# surveillanceMechanisms
socialWitness · Testigo social · Social witness
citizenComptroller · Contraloría ciudadana · Citizen comptroller
internalControlUnit · Órgano interno de control · Internal control office
externalAuditor · Auditoría externa · External audit

# paymentMethod
cash · Efectivo · Cash
check · Cheque · Check
wireTransfe · Transferencia · Wire transfer
corporateCard · Tarjeta de la empresa · Corporate card
letterOfCredit · Carta de crédito · Letter of credit

# legalPersonality
naturalPerson · Persona física · Natural person
legalPerson · Persona moral · Legal person

# contactPointType
contactPoint · Contacto · Contact
attorney · Representante legal · Legal representative

# exchangeRateSource
contract · Contrato · Contract
market · Mercado · Market
application · Solicitud · Application

# methodOfPayment
cash · Efectivo · Cash
check · Cheque · Check
creditCard · Tarjeta de crédito · Credit card
directDebit · Cargo a la cuenta · Direct debit
letterOfCredit · Carta de crédito · Letter of credit
wireTransfer · Transferencia · Wire transfer

# monetaryValue
tender · Monto estimado · Estimated amount
award · Monto adjudicado · Awarded amount

# participationFeeType
document · Bases · Tender documents
deposit · Depósito · Deposit
submission · Entrega de la oferta · Submission of the bid
win · Por ganar · Winning

# bidStatus
invited · Invitada · Invited
pending · Por evaluar · Pending
valid · Válida · Valid
disqualified · Descalificada · Disqualified
withdrawn · Retirada · Withdrawn

# submissionType
expressionOfInterest · Muestra de interés · Expression of interest
bid · Oferta · Bid

# statistic
requests · Solicitudes de participación · Requests to take part
bids · Ofertas · Bids
validBids · Ofertas válidas · Valid bids
disqualifiedBids · Ofertas descalificadas · Disqualified bids
lowestValidBidValue · Oferta válida más baja · Lowest valid bid
highestValidBidValue · Oferta válida más alta · Highest valid bid
bidders · Licitantes · Bidders
qualifiedBidders · Licitantes que cumplen · Qualified bidders
disqualifiedBidders · Licitantes descalificados · Disqualified bidders
electronicBids · Ofertas electrónicas · Electronic bids
microBids · Ofertas de microempresas · Bids of micro enterprises
smeBids · Ofertas de pequeñas y medianas empresas · Bids of small and medium enterprises
smallBids · Ofertas de pequeñas empresas · Bids of small enterprises
mediumBids · Ofertas de medianas empresas · Bids of medium enterprises
foreignBids · Ofertas extranjeras · Foreign bids
foreignBidsFromEU · Ofertas extranjeras de la Unión Europea · Foreign bids from the European Union
foreignBidsFromNonEU · Ofertas extranjeras de fuera de la Unión Europea · Foreign bids from elsewhere
tendersAbnormallyLow · Ofertas demasiado bajas · Bids that are too low

# linkRelationType
canonical · Dirección principal · Main address
prev · Entrega anterior · Release before
alternate · Otra forma de la misma entrega · Another form of the same release

# geometryType
Point · Punto · Point
MultiPoint · Puntos · Points
LineString · Línea · Line
MultiLineString · Líneas · Lines
Polygon · Área · Area
MultiPolygon · Áreas · Areas

# locationGazetteers
NUTS · NUTS (Unión Europea) · NUTS (European Union)
ISO2 · País (ISO 3166) · Country (ISO 3166)
GEONAMES · GeoNames · GeoNames
OSMN · Nodo de OpenStreetMap · OpenStreetMap node
OSMR · Relación de OpenStreetMap · OpenStreetMap relation
OSMW · Vía de OpenStreetMap · OpenStreetMap way
WDPA · Áreas protegidas del mundo · Protected areas of the world

# currency
XSU · Sucre (unidad de cuenta) · Sucre (unit of account)
XUA · Unidad de cuenta del Banco Africano de Desarrollo · Unit of account of the African Development Bank
`
