/** What Mexico's EDCA profile says of a field beyond the standard: Spanish, then English. */
export const edcaNotes = `
# Organization
id · EDCA
  De una empresa mexicana suele ser su RFC con el prefijo MX-RFC.
  For a Mexican company it is usually its RFC with the prefix MX-RFC.
position · EDCA
  Es el puesto de los servidores públicos que llevan la junta de aclaraciones.
  It is the post of the officials who lead the clarification meeting.
memberOf · EDCA
  Aquí va la dependencia a la que pertenece un área.
  Here goes the office that a unit belongs to.
additionalContactPoints · EDCA
  El representante legal va aquí, con el tipo «attorney».
  The legal representative goes here, with the type "attorney".

# Identifier
scheme · EDCA
  MX-RFC es el Registro Federal de Contribuyentes.
  MX-RFC is Mexico's federal taxpayer register.
legalPersonality · EDCA
  Dice si el RFC es de persona física (13 caracteres) o moral (12).
  Says whether the RFC is of a natural person (13 characters) or a company (12).

# ContactPoint
lenguageCode · EDCA
  La extensión oficial lo escribe así, con «le».
  The official extension spells it so, with "le".

# Value
amount · EDCA
  Lleva IVA. Sin impuestos va en «netAmount».
  VAT included. Without taxes it goes in "netAmount".
netAmount · EDCA
  Es de la extensión de impuestos del EDCA.
  It comes with the taxes extension of EDCA.

# Planning
hasQuotes · EDCA
  Es la investigación de mercado que piden las leyes de contratación.
  It is the market study that Mexican procurement laws ask for.
requestsForQuotes · EDCA
  A quien se invita se le da el papel «invitedSupplier»; a quien cotiza, «issuingSupplier».
  Whoever is invited has the role "invitedSupplier"; whoever quotes, "issuingSupplier".
requestingUnits · EDCA
  Cada área va también entre las partes, con el papel «requestingUnit».
  Each unit is among the parties too, with the role "requestingUnit".
responsibleUnits · EDCA
  Cada área va también entre las partes, con el papel «responsibleUnit».
  Each unit is among the parties too, with the role "responsibleUnit".
contractingUnits · EDCA
  Cada área va también entre las partes, con el papel «contractingUnit».
  Each unit is among the parties too, with the role "contractingUnit".
budgetBreakdown · EDCA
  EDCA lo pone aquí; el estándar, dentro del presupuesto.
  EDCA puts it here; the standard, inside the budget.

# Implementation
budgetBreakdown · EDCA
  Aquí va lo ejercido, con los momentos del gasto.
  Here goes what was spent, by the moments of the expense.
status · EDCA
  El estándar no lo tiene: es de EDCA y su lista es cerrada.
  The standard does not have it: it is EDCA's, and its list is closed.

# Measure
id · EDCA
  Los momentos contables son los de la Ley General de Contabilidad Gubernamental, artículo 38.
  The moments are those of the Ley General de Contabilidad Gubernamental, article 38.

# Tender
procurementMethod · EDCA
  La invitación a cuando menos tres personas es «limited»; la adjudicación directa, «direct».
  The invitation of at least three is "limited"; the direct award, "direct".
procurementMethodDetails · EDCA
  Aquí va el nombre que da la ley, como «Invitación a cuando menos tres personas».
  Here goes the name in the law, such as "Invitación a cuando menos tres personas".
additionalProcurementCategories · EDCA
  EDCA agrega compra y arrendamiento de bienes, y servicios relacionados con la obra.
  EDCA adds the purchase and lease of goods, and services related to works.
clarificationMeetings · EDCA
  Quien asiste tiene el papel «attendee»; quien la lleva, «official».
  Whoever attends has the role "attendee"; whoever leads it, "official".
participationFees · EDCA
  Aquí va el costo de las bases.
  Here goes the cost of the tender documents.

# Contract
surveillanceMechanisms · EDCA
  Testigo social, contraloría ciudadana, órgano interno de control o auditoría externa.
  Social witness, citizen comptroller, internal control office or external audit.
guarantees · EDCA
  Quien garantiza tiene el papel «guarantor».
  Whoever guarantees has the role "guarantor".

# Transaction
paymentMethod · EDCA
  El código de la transferencia está escrito «wireTransfe» en la lista oficial.
  The code of a wire transfer is spelled "wireTransfe" in the official list.

# Milestone
type · EDCA
  EDCA agrega «publicNotices»: cierres de calles y otros avisos de obra.
  EDCA adds "publicNotices": closed streets and other notices of works.

# Classification
scheme · EDCA
  CUCOP es el clasificador de compras del gobierno federal mexicano.
  CUCOP is the purchasing catalogue of Mexico's federal government.
`
