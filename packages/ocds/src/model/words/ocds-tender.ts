/** Tender and award: English title, then help in Spanish and in English. */
export const tenderWords = `
# Tender
id · Procedure number
  Como está en la convocatoria o en la invitación.
  As written in the call or the invitation.
title · What is procured
  En palabras de vecino: «Pavimentar la calle Nogal».
  In a neighbour's words: "Pave Nogal street".
description · Description
  Qué incluye y qué no, con medidas y lugar.
  What it includes and what it does not, with sizes and place.
status · Status of the tender
  En qué va: planeada, abierta, concluida, desierta o cancelada.
  How it stands: planned, open, complete, unsuccessful or cancelled.
procuringEntity · Procuring entity
  El área que convoca y lleva el procedimiento.
  The office that calls and runs the procedure.
items · Goods, services or works
  Lista de lo que se pide, con cantidades.
  The list of what is asked for, with quantities.
value · Estimated amount
  Lo que se calcula gastar en total.
  What is expected to be spent in all.
minValue · Minimum amount
  Lo menos que se calcula gastar.
  The least that is expected to be spent.
procurementMethod · How it is procured
  Quién puede participar: cualquiera, quien se invita o una sola empresa.
  Who may take part: anybody, whoever is invited, or one company only.
procurementMethodDetails · Name of the procedure
  Como lo llama tu ley o reglamento.
  As your law or rules call it.
procurementMethodRationale · Why it is procured so
  Si no es licitación pública: la razón y el artículo que lo permite.
  Unless it is open to all: the reason, and the article that allows it.
mainProcurementCategory · Main category
  Lo principal que se compra: bienes, servicios u obra.
  What is mainly bought: goods, services or works.
additionalProcurementCategories · Other categories
  Lo demás que también se compra.
  What else is bought along.
awardCriteria · How the winner is chosen
  Con qué se comparan las propuestas: precio, costo, calidad o puntos.
  What bids are compared by: price, cost, quality or points.
awardCriteriaDetails · Details on how the winner is chosen
  Puntos, pesos o fórmula con que se decide.
  The points, weights or formula of the decision.
submissionMethod · How bids are handed in
  Por qué medios se aceptan propuestas.
  The ways in which bids are accepted.
submissionMethodDetails · Where and how bids are handed in
  Dirección, página y requisitos para entregar.
  The address, the page and what is required to hand in.
tenderPeriod · Bids are received
  Desde que se publica la convocatoria hasta que cierra la entrega de propuestas.
  From the publication of the call until the handing in of bids closes.
enquiryPeriod · Questions are answered
  Los días en que se puede preguntar y se responde.
  The days on which questions may be asked and are answered.
hasEnquiries · There were questions
  Si alguien preguntó algo sobre la convocatoria.
  Whether anybody asked about the call.
eligibilityCriteria · Who may take part
  Lo que debe cumplir quien participa.
  What whoever takes part must fulfil.
awardPeriod · Bids are evaluated
  Los días previstos para evaluar y decidir.
  The days planned to evaluate and decide.
contractPeriod · Expected term of the contract
  Desde y hasta cuándo se espera que dure el contrato.
  Since and until when the contract is expected to last.
numberOfTenderers · Number of bidders
  Cuántos entregaron propuesta.
  How many handed in a bid.
tenderers · Who took part
  Cada empresa o persona que entregó propuesta.
  Each company or person that handed in a bid.
documents · Tender documents
  Convocatoria, bases, actas y respuestas.
  The call, its terms, minutes and answers.
milestones · Tender milestones
  Fechas del procedimiento y si se cumplieron.
  The dates of the procedure and whether they were met.
amendments · Changes to the call
  Cada cambio que se hizo a la convocatoria, con su razón.
  Each change that was made to the call, with its reason.
amendment · Change to the call
  Forma vieja de contar un cambio. Usa la lista de cambios.
  The old way to tell of a change. Use the list of changes.

# Award
id · Award key
  Distingue este fallo de los demás de la contratación.
  Tells this award from the others of the process.
title · Title of the award
  Qué se adjudica, en una línea.
  What is awarded, in one line.
description · Description
  Lo que convenga explicar de la decisión.
  Whatever is worth explaining about the decision.
status · Status of the award
  Si el fallo está por confirmar, vale, se canceló o quedó desierto.
  Whether the award is pending, stands, was cancelled or failed.
date · Award date
  El día en que se decidió.
  The day of the decision.
value · Awarded amount
  Por cuánto ganó.
  The amount of the winning bid.
suppliers · Who won
  Empresa o persona que ganó. Si son varias con montos distintos, un fallo para cada una.
  The company or person that won. If several won different amounts, one award for each.
items · What is awarded
  Lo que se adjudica, con cantidades.
  What is awarded, with quantities.
contractPeriod · Expected term of the contract
  Desde y hasta cuándo se espera que dure el contrato.
  Since and until when the contract is expected to last.
documents · Award documents
  Acta de fallo, dictamen y propuesta ganadora.
  The award notice, the evaluation report and the winning bid.
amendments · Changes to the award
  Cada cambio que se hizo al fallo, con su razón.
  Each change that was made to the award, with its reason.
amendment · Change to the award
  Forma vieja de contar un cambio. Usa la lista de cambios.
  The old way to tell of a change. Use the list of changes.
`
