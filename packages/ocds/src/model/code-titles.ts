/** The title of a code in plain Spanish, in our own words; undefined where we have not written one. */
export const codeTitle = (list: string, code: string): string | undefined =>
  titles.get(list)?.get(code)

const written: Readonly<Record<string, string>> = {
  tenderStatus: `
    planning En planeación · planned Planeada · active Abierta · cancelled Cancelada
    unsuccessful Desierta · complete Concluida · withdrawn Retirada`,
  awardStatus:
    'pending Por confirmar · active Vigente · cancelled Cancelada · unsuccessful Desierta',
  contractStatus:
    'pending Por firmar · active Vigente · cancelled Cancelado · terminated Terminado',
  implementationStatus: 'planning Por iniciar · ongoing En ejecución · concluded Concluida',
  milestoneStatus:
    'scheduled Programado · met Cumplido · notMet No cumplido · partiallyMet Cumplido en parte',
  method: `
    open Licitación abierta · selective Licitación por invitación
    limited Invitación restringida · direct Adjudicación directa`,
  procurementCategory: 'goods Bienes · works Obras · services Servicios',
  extendedProcurementCategory: `
    goods Bienes · works Obras · services Servicios · consultingServices Consultoría
    goodsAcquisition Compra de bienes · goodsLease Arrendamiento de bienes
    worksRelatedServices Servicios relacionados con la obra`,
  awardCriteria: `
    priceOnly Solo el precio · costOnly Solo el costo · qualityOnly Solo la calidad
    ratedCriteria Puntos y porcentajes · lowestCost Costo más bajo · bestProposal Mejor propuesta
    bestValueToGovernment Mejores condiciones para el gobierno · singleBidOnly Una sola oferta`,
  submissionMethod: `
    electronicSubmission Por medios electrónicos · electronicAuction Subasta electrónica
    written Por escrito · inPerson En persona`,
  initiationType: 'tender Licitación',
  releaseTag: `
    planning Planeación · planningUpdate Cambio en la planeación · tender Licitación
    tenderAmendment Modificación de la licitación · tenderUpdate Cambio en la licitación
    tenderCancellation Cancelación de la licitación · award Adjudicación
    awardUpdate Cambio en la adjudicación · awardCancellation Cancelación de la adjudicación
    contract Contrato · contractUpdate Cambio en el contrato
    contractAmendment Convenio modificatorio · implementation Ejecución
    implementationUpdate Avance de la ejecución · contractTermination Fin del contrato
    compiled Compilada`,
  partyRole: `
    buyer Comprador · procuringEntity Entidad contratante · supplier Proveedor
    tenderer Licitante · funder Financiador · enquirer Quien pregunta · payer Quien paga
    payee Quien cobra · reviewBody Órgano revisor · interestedParty Interesado
    attendee Asistente a la junta · official Servidor público en la junta
    guarantor Quien garantiza · contractingUnit Unidad contratante
    requestingUnit Unidad solicitante · technicalUnit Unidad técnica
    responsibleUnit Unidad responsable · invitedSupplier Proveedor invitado a cotizar
    issuingSupplier Proveedor que cotizó · wholesaleBuyer Comprador mayorista
    sourceParty Quien aporta el presupuesto`,
  milestoneType: `
    preProcurement Antes de contratar · approval Aprobación · engagement Participación
    assessment Evaluación · delivery Entrega · reporting Informe · financing Financiamiento
    payment Pago · publicNotices Aviso público`,
  guaranteeType: `
    bail Fianza · depositSlip Billete de depósito · letterOfCredit Carta de crédito
    suretyBond Seguro de caución · check Cheque`,
  guaranteedObligations: `
    fulfillment Cumplimiento · prepaid Anticipo · latentDefects Vicios ocultos
    confidentiality Confidencialidad · quality Calidad`,
  surveillanceMechanisms: `
    socialWitness Testigo social · citizenComptroller Contraloría ciudadana
    internalControlUnit Órgano interno de control · externalAuditor Auditoría externa`,
  paymentMethod: `
    cash Efectivo · check Cheque · wireTransfe Transferencia · corporateCard Tarjeta de la empresa
    letterOfCredit Carta de crédito`,
  legalPersonality: 'naturalPerson Persona física · legalPerson Persona moral',
  contactPointType: 'contactPoint Contacto · attorney Representante legal',
  projectStatus: `
    identification En identificación · preparation En preparación · implementation En ejecución
    completion En cierre · maintenance En mantenimiento · decommissioning En desmantelamiento
    decommissioned Desmantelado · cancelled Cancelado`,
  projectType: `
    construction Construcción · rehabilitation Rehabilitación · replacement Reemplazo
    expansion Ampliación · decommissioning Desmantelamiento`,
  contractNature: 'design Diseño · construction Construcción · supervision Supervisión',
  contractingProcessStatus: 'pre-award Antes de adjudicar · active Vigente · closed Cerrado',
}

const titles = new Map(
  Object.entries(written).map(([list, text]) => [
    list,
    new Map(text.split(/ · |\n/).flatMap(pair)),
  ]),
)

function pair(entry: string): [code: string, title: string][] {
  const [code, ...words] = entry.trim().split(/\s+/)
  return code ? [[code, words.join(' ')]] : []
}
