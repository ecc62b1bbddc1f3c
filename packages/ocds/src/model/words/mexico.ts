/** The extensions of Mexico's EDCA profile: English title, then help in Spanish and in English. */
export const mexicoWords = `
# Award
rationale · Why it won
  La razón de la decisión, con los criterios de la convocatoria.
  The reason for the decision, by the criteria of the call.

# Measure
id · Moment of the expense
  Cuál momento es: aprobado, modificado, comprometido, devengado, ejercido o pagado.
  Which moment it is: approved, modified, committed, accrued, exercised or paid.
value · Amount at that moment
  Cuánto dinero llevaba la partida en ese momento.
  How much money the line had at that moment.
update · Date of the figure
  El día al que corresponde la cifra.
  The day that the figure is of.

# BudgetLine
id · Key of the budget line
  La clave presupuestaria completa.
  The whole budget key.
components · Parts of the key
  Cada parte de la clave: ramo, programa, partida, fuente…
  Each part of the key: branch, programme, object, source…
measures · Moments of the expense
  Lo aprobado, modificado, comprometido y pagado de la partida.
  What was approved, modified, committed and paid on the line.

# Component
name · Part of the key
  Qué parte es: ramo, programa, partida…
  Which part it is: branch, programme, object…
level · Level
  Qué lugar tiene en la clave.
  Its place in the key.
code · Code of the part
  Su clave en el clasificador.
  Its code in the classifier.
description · Name in the classifier
  Lo que significa esa clave.
  What that code means.

# BudgetBreakdown
budgetLines · Budget lines
  Las claves presupuestarias con que se paga.
  The budget keys that pay.

# Planning
budgetBreakdown · Budget breakdown
  El dinero por fuente, año o partida.
  The money by source, year or line.
requestingUnits · Requesting units
  Las áreas que pidieron la compra.
  The offices that asked for the purchase.
responsibleUnits · Responsible units
  Las áreas que responden por el gasto.
  The offices that answer for the expense.
contractingUnits · Contracting units
  Las áreas que llevan la contratación.
  The offices that run the process.
hasQuotes · There was a market study
  Si se pidieron precios antes de convocar.
  Whether prices were asked for before the call.
requestsForQuotes · Requests for quotes
  Cada vez que se pidieron precios, a quién y qué contestó.
  Each time that prices were asked for, from whom and the answer.

# Implementation
budgetBreakdown · Budget spent
  El dinero ejercido por fuente, año o partida.
  The money spent by source, year or line.
status · Status of the implementation
  Por iniciar, en ejecución o concluida.
  Not started, under way or concluded.

# ClarificationMeeting
id · Key of the meeting
  Distingue esta junta de las demás.
  Tells this meeting from the others.
date · Date of the meeting
  El día de la junta de aclaraciones.
  The day of the clarification meeting.
attendees · Who attended
  Empresas o personas que fueron.
  The companies or people that came.
officials · Officials
  Servidores públicos que la llevaron.
  The public servants who led it.

# Tender
clarificationMeetings · Clarification meetings
  Juntas donde se responde a quienes participan.
  Meetings where those who take part get answers.
frameworkAgreement · Under a framework agreement
  Si la compra sale de un contrato marco.
  Whether the purchase comes from a framework agreement.
frameworkAgreementPlatform · Platform of the framework agreement
  Sistema donde está el contrato marco.
  The system where the framework agreement is.
frameworkAgreementTitle · Title of the framework agreement
  Cómo se llama el contrato marco.
  What the framework agreement is called.

# Organization
position · Position
  Puesto de la persona en su organización.
  The position of the person in their organization.

# ContactPoint
type · Kind of contact
  Si es contacto o representante legal.
  Whether it is a contact or a legal representative.
availableLanguages · Languages
  Idiomas en que atiende.
  The languages in which it attends.
lenguageCode · Language code
  Clave del idioma, como «es».
  The code of the language, such as "es".
givenName · Given name
  Nombre o nombres de la persona.
  The given name or names of the person.
patronymicName · First surname
  Primer apellido.
  The first surname.
matronymicName · Second surname
  Segundo apellido.
  The second surname.

# Guarantee
id · Guarantee number
  Como está en la póliza o en el documento.
  As written on the policy or the document.
type · Kind of guarantee
  Con qué se garantiza: fianza, seguro, cheque…
  What guarantees it: bond, insurance, check…
date · Date of the guarantee
  El día en que se dio.
  The day on which it was given.
obligations · What it guarantees
  Cumplimiento, anticipo, vicios ocultos…
  Fulfilment, advance payment, hidden defects…
value · Amount of the guarantee
  De cuánto es.
  How much it is.
guarantor · Guarantor
  Institución que la da.
  The institution that gives it.
period · Term of the guarantee
  Desde y hasta cuándo vale.
  Since and until when it is valid.

# Contract
guarantees · Guarantees
  Fianzas y seguros que respaldan el contrato.
  Bonds and insurance behind the contract.
surveillanceMechanisms · Who watches over it
  Quién vigila que se cumpla: contraloría ciudadana, testigo social…
  Who sees that it is fulfilled: citizen comptroller, social witness…
frameworkAgreementRequisitionNumber · Framework requisition number
  Número de la requisición hecha al contrato marco.
  The number of the requisition made under the framework agreement.

# Identifier
legalPersonality · Kind of person
  Si es persona física o moral.
  Whether it is a natural or a legal person.
givenName · Given name
  Nombre o nombres, si es persona física.
  The given name or names, if it is a natural person.
patronymicName · First surname
  Primer apellido, si es persona física.
  The first surname, if it is a natural person.
matronymicName · Second surname
  Segundo apellido, si es persona física.
  The second surname, if it is a natural person.
schemeURL · Address of the register
  Página del registro del que sale la clave.
  The page of the register that the key comes from.

# Transaction
paymentMethod · Payment method
  Cómo se pagó: transferencia, cheque, efectivo…
  How it was paid: transfer, check, cash…

# RequestForQuotes
id · Key of the request
  Distingue esta solicitud de las demás.
  Tells this request from the others.
title · Title of the request
  De qué se pidieron precios.
  What prices were asked for.
description · Description
  Qué se pidió cotizar.
  What was to be quoted.
period · Quotes are received
  Los días en que se reciben cotizaciones.
  The days on which quotes are received.
items · What is quoted
  Lo que se pide cotizar, con cantidades.
  What is to be quoted, with quantities.
invitedSuppliers · Invited suppliers
  A quiénes se les pidieron precios.
  Who was asked for prices.
quotes · Quotes
  Las cotizaciones que llegaron.
  The quotes that came in.

# Quote
id · Key of the quote
  Distingue esta cotización de las demás.
  Tells this quote from the others.
description · Description
  Lo que dice la cotización.
  What the quote says.
date · Date of the quote
  El día en que se entregó.
  The day on which it was handed in.
items · What it quotes
  Lo que cotiza, con cantidades y precio.
  What it quotes, with quantities and price.
value · Quoted amount
  El total de la cotización.
  The total of the quote.
period · Valid
  Desde y hasta cuándo vale el precio.
  Since and until when the price is valid.
issuingSupplier · Who quotes
  Empresa o persona que la dio.
  The company or person that gave it.

# Value
netAmount · Amount without taxes
  La cifra sin IVA ni otros impuestos.
  The figure without VAT or other taxes.
`
