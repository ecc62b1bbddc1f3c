/** Contract, its execution and the papers of every stage: English title, then help in Spanish and in English. */
export const contractWords = `
# Contract
id · Contract number
  Como está en el documento firmado.
  As written in the signed document.
awardID · Award it comes from
  La clave del fallo del que sale este contrato.
  The key of the award that this contract comes from.
title · What is contracted
  En palabras de vecino: «Pavimentar la calle Nogal».
  In a neighbour's words: "Pave Nogal street".
description · Description
  Qué se obliga a hacer quien firma.
  What whoever signs commits to do.
status · Status of the contract
  Por firmar, vigente, cancelado antes de firmarse o terminado.
  Unsigned, in force, cancelled before it was signed, or ended.
period · Term
  Desde y hasta cuándo dura el contrato.
  Since and until when the contract lasts.
value · Contract amount
  El total que se firmó, con impuestos.
  The total that was signed, taxes included.
items · What is contracted for
  Lo que se contrata, con cantidades.
  What is contracted for, with quantities.
dateSigned · Signed on
  El día de la última firma.
  The day of the last signature.
documents · Contract documents
  El contrato firmado, sus anexos y garantías.
  The signed contract, its annexes and guarantees.
implementation · Implementation
  Pagos, hitos y avances de lo contratado.
  Payments, milestones and progress of what was contracted.
relatedProcesses · Related processes
  Otras contrataciones que salen de este contrato, como un subcontrato.
  Other processes that come from this contract, such as a subcontract.
milestones · Contract milestones
  Fechas a las que obliga el contrato.
  Dates that the contract binds to.
amendments · Changes to the contract
  Cada convenio modificatorio, con su razón.
  Each amendment that was signed, with its reason.
amendment · Change to the contract
  Forma vieja de contar un cambio. Usa la lista de cambios.
  The old way to tell of a change. Use the list of changes.

# Implementation
transactions · Payments
  Cada pago hecho a cuenta de este contrato.
  Each payment made against this contract.
milestones · Milestones of the work
  Partes de la obra o del servicio que se prometen para un día.
  Parts of the work or service that are promised for a day.
documents · Implementation documents
  Informes, actas, auditorías y comprobantes.
  Reports, minutes, audits and receipts.

# Transaction
id · Payment number
  Como está en el comprobante. No se repite dentro del contrato.
  As written on the receipt. Not repeated within the contract.
source · Data source
  Dirección de los datos de los que salió el pago.
  The address of the data that the payment was taken from.
date · Payment date
  El día en que se pagó.
  The day on which it was paid.
value · Amount paid
  Cuánto se pagó. Un reintegro se escribe con signo menos.
  How much was paid. A refund is written with a minus sign.
payer · Who pays
  La organización de la que sale el dinero.
  The organization that the money leaves.
payee · Who is paid
  La organización o persona que recibe el dinero.
  The organization or person that receives the money.
uri · Payment record
  Dirección de los datos de este pago.
  The address of the data of this payment.
amount · Amount
  Nombre viejo del monto pagado.
  The old name of the amount paid.
providerOrganization · Organization that pays
  Nombre viejo de quien paga.
  The old name of whoever pays.
receiverOrganization · Organization that is paid
  Nombre viejo de quien cobra.
  The old name of whoever is paid.

# Milestone
id · Milestone key
  Distingue este hito de los demás. Consérvala cuando se cumpla.
  Tells this milestone from the others. Keep it when the milestone is met.
title · Name of the milestone
  Qué se termina ese día: «Primera cuadra pavimentada».
  What is finished on that day: "First block paved".
type · Kind of milestone
  De qué es: entrega, pago, aprobación, informe…
  What it is about: delivery, payment, approval, report…
description · Description
  Cómo se sabrá que se cumplió.
  How it will be known that it was met.
code · Code of the milestone
  Clave de una lista propia, si la usas.
  A code of a list of your own, if you use one.
dueDate · Promised for
  El día para el que se promete.
  The day for which it is promised.
dateMet · Met on
  El día en que se cumplió. Déjalo en blanco si todavía no.
  The day on which it was met. Leave it blank if it was not yet.
dateModified · Last reviewed
  Cuándo se revisó su estado por última vez.
  When its status was last reviewed.
status · Status of the milestone
  Programado, cumplido, no cumplido o cumplido en parte.
  Scheduled, met, not met or partially met.
documents · Milestone documents
  Papeles que prueban que se cumplió.
  Papers that prove that it was met.

# Document
id · Document key
  Distingue este documento de los demás de su lista.
  Tells this document from the others of its list.
documentType · Kind of document
  Qué papel es: convocatoria, acta, contrato, informe…
  Which paper it is: call, minutes, contract, report…
title · Title of the document
  El nombre con que cualquiera lo reconoce.
  The name by which anybody recognizes it.
description · Description
  De qué trata. Si no está en línea, di dónde se consulta.
  What it is about. If it is not online, say where it can be seen.
url · Web address
  Dirección para abrirlo sin pasos intermedios.
  The address that opens it without steps in between.
datePublished · Published on
  Cuándo se dio a conocer.
  When it became known.
dateModified · Last changed
  Cuándo cambió por última vez.
  When it last changed.
format · File format
  Tipo de archivo, como application/pdf; si sólo está en papel, offline/print.
  The type of file, such as application/pdf; offline/print if it is only on paper.
language · Language
  Idioma del documento, como «es».
  The language of the document, such as "es".

# Amendment
date · Date of the change
  El día en que se acordó el cambio.
  The day on which the change was agreed.
rationale · Why it changes
  La razón, como cualquiera podrá leerla.
  The reason, as anybody will read it.
id · Key of the change
  Como está en el convenio o en el aviso.
  As written in the amendment or the notice.
description · What changes
  Qué decía antes y qué dice ahora.
  What it said before and what it says now.
amendsReleaseID · Release that changes
  La entrega con los datos de antes.
  The release with the data from before.
releaseID · Release with the change
  La entrega con los datos nuevos.
  The release with the new data.
changes · Changed fields
  Forma vieja de decir campo por campo qué cambió.
  The old way to tell field by field what changed.

# Amendment.changes
property · Field that changed
  El nombre del campo.
  The name of the field.
former_value · Value before
  Lo que decía.
  What it said.

# RelatedProcess
id · Key of the relation
  Distingue esta relación de las demás.
  Tells this relation from the others.
relationship · Relation
  Qué tiene que ver: contrato marco, repetición, subcontrato…
  How they are related: framework, repetition, subcontract…
title · Title of the other process
  Cómo se llama la otra contratación.
  What the other process is called.
scheme · Kind of identifier
  De qué clase es la clave que sigue; «ocid» si es de contratación abierta.
  Which kind the following key is; "ocid" if it is one of open contracting.
identifier · Key of the other process
  La clave de la otra contratación.
  The key of the other process.
uri · Address of the other process
  Dirección de los datos de la otra contratación.
  The address of the data of the other process.
`
