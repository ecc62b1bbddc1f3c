/** Release, packages and records: English title, then help in Spanish and in English. */
export const releaseWords = `
# Release
ocid · Open contracting ID
  Nombra la contratación de principio a fin: prefijo del publicador y clave propia. Nunca cambia.
  Names the process from start to end: the publisher's prefix and a key of its own. It never changes.
id · Release ID
  Distingue esta entrega de las demás de la misma contratación.
  Tells this release from the others of the same process.
date · Release date
  Cuándo se dio a conocer lo que dice esta entrega. Con ella se ordenan al compilar.
  When what this release says became known. Releases are compiled in its order.
tag · Release tags
  Qué etapas cuenta esta entrega: convocatoria, fallo, contrato…
  Which stages this release tells: call, award, contract…
initiationType · How it started
  Con qué empezó la contratación. Hoy el estándar sólo tiene «licitación».
  What the process started with. So far the standard only has "tender".
parties · Parties
  Todas las organizaciones y personas que participan, cada una con sus papeles.
  Every organization and person that takes part, each with its roles.
buyer · Buyer
  La dependencia con cuyo dinero se compra.
  The office whose money pays for the purchase.
planning · Planning
  Lo que se pensó antes de convocar: para qué, con qué dinero y con qué estudios.
  What was thought out before the call: the purpose, the money and the studies.
tender · Tender
  La convocatoria: qué se pide, a quién, hasta cuándo y con qué reglas.
  The call: what is asked for, from whom, until when and by which rules.
awards · Awards
  Los fallos: quién ganó, por cuánto y por qué.
  The decisions: who won, for how much and why.
contracts · Contracts
  Lo que se firmó después de cada fallo, y cómo se cumple.
  What was signed after each award, and how it is carried out.
language · Language
  Idioma en que están escritos los textos, como «es».
  The language in which the texts are written, such as "es".
relatedProcesses · Related processes
  Otras contrataciones que tienen que ver con ésta, como la que repite a una desierta.
  Other processes that have to do with this one, such as the repetition of a failed call.

# Package
uri · Package address
  Dirección web donde está este archivo.
  The web address where this file is.
version · Version of the standard
  Versión de OCDS con que se escribió, en dos números: 1.1.
  The version of OCDS in which it was written, in two numbers: 1.1.
extensions · Extensions
  Dirección de cada extensión cuyos campos se usan aquí.
  The address of each extension whose fields are used here.
publishedDate · Published on
  Cuándo se publicó este archivo.
  When this file was published.
publisher · Publisher
  Quién responde por estos datos.
  Who answers for this data.
license · Licence
  Dirección de la licencia con que cualquiera puede usar los datos.
  The address of the licence under which anybody may use the data.
publicationPolicy · Publication policy
  Dirección de la página que explica qué se publica, cómo y cada cuándo.
  The address of the page that explains what is published, how and how often.

# Package.publisher
name · Publisher's name
  Nombre completo de la institución que publica.
  The full name of the institution that publishes.
scheme · Register of the publisher
  Padrón del que sale su clave, como MX-RFC.
  The register that its key comes from, such as MX-RFC.
uid · Publisher's key
  Su clave en ese padrón.
  Its key in that register.
uri · Publisher's page
  Página web de la institución.
  The web page of the institution.

# ReleasePackage
releases · Releases
  Las entregas que trae el archivo, una o más.
  The releases in the file, one or more.

# RecordPackage
packages · Source packages
  Direcciones de los archivos de los que salieron estos registros.
  The addresses of the files that these records were made from.
records · Records
  Un registro por cada contratación.
  One record for each process.

# record
ocid · Open contracting ID
  La contratación que cuenta este registro.
  The process that this record tells.
releases · Releases
  Todas sus entregas, completas o como enlaces.
  All its releases, complete or as links.
compiledRelease · Compiled release
  Cómo está hoy la contratación, después de juntar todas sus entregas.
  How the process stands today, once all its releases are put together.
versionedRelease · Versioned release
  Cada dato con todo lo que ha dicho y desde cuándo.
  Each value with all that it has been, and since when.

# record.releases
url · Release address
  Dirección web de la entrega, con su clave después de «#».
  The web address of the release, with its key after "#".
date · Release date
  Cuándo se dio a conocer la entrega enlazada.
  When the linked release became known.
tag · Release tags
  Qué etapas cuenta la entrega enlazada.
  Which stages the linked release tells.

# Planning
rationale · Purpose
  Qué problema resuelve la compra y a quién le sirve.
  Which problem the purchase solves and whom it serves.
budget · Budget
  De dónde sale el dinero y cuánto es.
  Where the money comes from and how much it is.
documents · Planning documents
  Estudios, diagnósticos y demás papeles hechos antes de convocar.
  Studies, diagnoses and other papers made before the call.
milestones · Planning milestones
  Fechas que importan antes de convocar.
  Dates that matter before the call.

# Budget
id · Budget key
  Clave de la partida con que se paga.
  The key of the budget line that pays.
description · Where the money comes from
  Fondo, programa o ingreso con que se paga, en palabras.
  The fund, programme or income that pays, in words.
amount · Budgeted amount
  Cuánto dinero se apartó para esta contratación.
  How much money was set aside for this process.
project · Project name
  Proyecto o programa al que pertenece, como lo llama el presupuesto.
  The project or programme it belongs to, as the budget calls it.
projectID · Project key
  Clave de ese proyecto en el registro de la institución.
  The key of that project in the institution's register.
uri · Budget record
  Dirección de los datos de esa partida.
  The address of the data of that budget line.
source · Budget source
  Dirección de donde se tomaron los datos. Ya no se usa: llena la dirección de la partida.
  The address that the data was taken from. No longer used: give the budget record instead.
`
