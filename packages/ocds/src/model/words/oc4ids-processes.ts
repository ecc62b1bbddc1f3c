/** The contracting processes of a project, its people and its papers: English title, then help in both languages. */
export const processWords = `
# ContractingProcess
id · Open contracting ID
  La clave de la contratación.
  The key of the contracting process.
summary · Summary
  La contratación en pocas líneas.
  The process in a few lines.
releases · Releases
  Las entregas de datos abiertos de la contratación.
  The open-data releases of the process.

# ContractingProcessSummary
ocid · Open contracting ID
  La clave con que se publica la contratación.
  The key under which the process is published.
externalReference · File number
  El número con que la conoce la dependencia.
  The number by which the office knows it.
nature · What it is for
  Si es diseño, construcción o supervisión.
  Whether it is design, construction or supervision.
title · What is contracted
  En palabras de vecino.
  In a neighbour's words.
description · Description
  Qué incluye.
  What it includes.
status · Status of the process
  Antes de adjudicar, vigente o cerrada.
  Before the award, active or closed.
tender · Tender
  Cómo se convocó y quién participó.
  How the call was made and who took part.
suppliers · Who won
  Con quién se contrató.
  Who was contracted.
contractValue · Contract amount
  Por cuánto se firmó.
  The amount that was signed.
contractPeriod · Term
  Desde y hasta cuándo dura el contrato.
  Since and until when the contract lasts.
finalValue · Final cost
  Lo que costó al terminar.
  What it cost in the end.
documents · Documents
  Papeles de la contratación.
  The papers of the process.
modifications · Changes to the contract
  Cada cambio de monto, plazo o alcance, con su razón.
  Each change of amount, term or scope, with its reason.
transactions · Payments
  Cada pago hecho.
  Each payment made.
milestones · Milestones
  Fechas prometidas y si se cumplieron.
  The dates that were promised, and whether they were met.
finance · Finance
  Créditos y aportaciones propias de esta contratación.
  The loans and contributions of this process.
social · Social aspects
  Trabajo y condiciones de quienes construyen.
  The work and conditions of those who build.

# ContractingProcessSummary.tender
procurementMethod · How it was procured
  Quién pudo participar.
  Who could take part.
procurementMethodDetails · Name of the procedure
  Como lo llama la ley o el reglamento.
  As the law or the rules call it.
datePublished · Published on
  El día en que se publicó la convocatoria.
  The day on which the call was published.
costEstimate · Estimated amount
  Lo que se calculaba gastar.
  What was expected to be spent.
numberOfTenderers · Number of bidders
  Cuántos entregaron propuesta.
  How many handed in a bid.
tenderers · Who took part
  Cada empresa o persona que entregó propuesta.
  Each company or person that handed in a bid.
procuringEntity · Procuring entity
  El área que convocó.
  The office that called.
administrativeEntity · Contract administrator
  El área que administra el contrato.
  The office that administers the contract.
sustainability · Sustainability
  Lo que se pidió por el ambiente o la gente.
  What was asked for the sake of nature or people.

# ContractingProcessSummary.social
laborBudget · Budget for labour
  Lo destinado a pagar a quienes construyen.
  What is set aside to pay those who build.
laborObligations · Labour obligations
  Lo que el contrato manda sobre el trabajo.
  What the contract demands about work.

# LinkedRelease
id · Release ID
  La clave de la entrega.
  The key of the release.
tag · Release tags
  Qué etapas cuenta.
  Which stages it tells.
date · Release date
  Cuándo se dio a conocer.
  When it became known.
url · Release address
  Dirección web de la entrega.
  The web address of the release.

# Modification
id · Key of the change
  Distingue este cambio de los demás.
  Tells this change from the others.
date · Date of the change
  El día en que se acordó.
  The day on which it was agreed.
description · What changes
  Qué decía antes y qué dice ahora.
  What it said before and what it says now.
rationale · Why it changes
  La razón, como cualquiera podrá leerla.
  The reason, as anybody will read it.
type · Kind of change
  Si cambia el monto, el plazo o el alcance.
  Whether amount, term or scope changes.
releaseID · Release with the change
  La entrega con los datos nuevos.
  The release with the new data.
oldContractValue · Amount before
  Por cuánto era.
  The amount that it was.
newContractValue · Amount now
  Por cuánto queda.
  The amount that it is now.
oldContractPeriod · Term before
  Desde y hasta cuándo era.
  Since and until when it was.
newContractPeriod · Term now
  Desde y hasta cuándo queda.
  Since and until when it is now.

# Sustainability
strategies · Strategies
  Con qué reglas se favorece lo sostenible al contratar.
  The rules by which what is sustainable is favoured.

# Organization
identifier · Official identifier
  Su clave en un registro oficial.
  Its key in an official register.
beneficialOwners · Beneficial owners
  Personas que al final son dueñas o mandan.
  The people who own it or rule it in the end.
classifications · Classifications
  De qué clase es, según los catálogos que se usen.
  Which kind it is, by the catalogues in use.
people · People
  Personas que la dirigen o representan.
  The people who lead it or represent it.

# Person
id · Key of the person
  Clave que no diga nada de la persona.
  A key that tells nothing about the person.
name · Name
  Nombre completo.
  The full name.
identifier · Official identifier
  Su clave oficial. No se publica.
  Their official key. It is not published.
nationalities · Nationalities
  Países de los que es nacional. No se publica sin permiso.
  The countries of which they are a national. Not published without consent.
address · Address
  Su domicilio. No se publica.
  Their address. It is not published.
email · E-mail
  Su correo. No se publica.
  Their e-mail. It is not published.
faxNumber · Fax
  Su fax. No se publica.
  Their fax. It is not published.
telephone · Telephone
  Su teléfono. No se publica.
  Their telephone. It is not published.
jobTitle · Position
  Su puesto en la organización.
  Their position in the organization.

# Document
pageStart · First page
  Página donde empieza lo que importa.
  The page where what matters starts.
pageEnd · Last page
  Página donde termina.
  The page where it ends.
accessDetails · How to see it
  Dónde y cómo se consulta, si no está en línea.
  Where and how it can be seen, if it is not online.
author · Author
  Quién lo hizo.
  Who made it.

# Milestone
value · Amount of the milestone
  Lo que se paga al cumplirse.
  What is paid when it is met.

# Transaction
relatedImplementationMilestone · Related milestone
  El hito que se paga.
  The milestone that is paid for.

# Location
id · Key of the place
  Distingue este lugar de los demás.
  Tells this place from the others.
address · Address
  Domicilio de la obra.
  The address of the work.
`
