/** The project of OC4IDS: English title, then help in Spanish and in English. */
export const projectWords = `
# ProjectPackage
projects · Projects
  Los proyectos que trae el archivo.
  The projects in the file.

# Project
id · Project ID
  Nombra el proyecto de principio a fin: prefijo del publicador y clave propia. Nunca cambia.
  Names the project from start to end: the publisher's prefix and a key of its own. It never changes.
updated · Last updated
  Cuándo cambiaron estos datos por última vez.
  When this data last changed.
language · Language
  Idioma en que están escritos los textos, como «es».
  The language in which the texts are written, such as "es".
identifiers · Other keys
  Otras claves con que se conoce el proyecto, como su folio.
  Other keys by which the project is known, such as its folio.
publicAuthority · Public authority
  La dependencia que responde por el proyecto.
  The office that answers for the project.
title · Title of the project
  Cómo se llama, en palabras de vecino.
  What it is called, in a neighbour's words.
description · Description
  Qué se construye o se arregla, dónde y para quién.
  What is built or mended, where and for whom.
budget · Budget
  Cuánto dinero se le asignó y de dónde sale.
  How much money was assigned to it, and where it comes from.
period · Term of the project
  Desde y hasta cuándo se piensa que dure todo.
  Since and until when all of it is meant to last.
locations · Places
  Dónde está.
  Where it is.
status · Status of the project
  En qué va: en preparación, en ejecución, en cierre, cancelado…
  How it stands: in preparation, under way, closing, cancelled…
type · Kind of project
  Si es obra nueva, rehabilitación, ampliación…
  Whether it is new, a rehabilitation, an expansion…
sector · Sector
  Para qué sirve: agua, calles, escuelas…
  What it serves: water, streets, schools…
purpose · Purpose
  Qué problema resuelve.
  Which problem it solves.
additionalClassifications · Other classifications
  Sus claves en otros catálogos.
  Its keys in other catalogues.
parties · Parties
  Organizaciones que participan, cada una con sus papeles.
  The organizations that take part, each with its roles.
assetLifetime · Lifetime of the work
  Los años que se espera que sirva lo construido.
  The years that what is built is expected to serve.
identificationPeriod · Identification
  Los días en que se decidió qué hacer.
  The days on which it was decided what to do.
preparationPeriod · Preparation
  Los días de diseño, permisos y presupuesto.
  The days of design, permits and budget.
implementationPeriod · Implementation
  Los días de contratar y construir.
  The days of contracting and building.
completionPeriod · Completion
  Los días de recibir, probar y entregar.
  The days of receiving, testing and handing over.
maintenancePeriod · Maintenance
  Los años en que se mantiene.
  The years in which it is maintained.
decommissioningPeriod · Decommissioning
  Los días de retirar la obra al final de su vida.
  The days of removing the work at the end of its life.
forecasts · What is expected
  Lo que se espera lograr, en cifras.
  What is expected to be achieved, in figures.
metrics · Measured progress
  Lo que se ha logrado, en cifras.
  What was achieved so far, in figures.
milestones · Milestones
  Fechas que se prometieron y si se cumplieron.
  The dates that were promised, and whether they were met.
completion · Completion
  Cómo y cuándo terminó, y cuánto costó.
  How and when it ended, and what it cost.
costMeasurements · Cost measurements
  Lo que cuesta a lo largo de su vida, medido en cada etapa.
  What it costs over its lifetime, measured at each stage.
transactions · Payments
  Pagos del proyecto que no son de un contrato.
  Payments of the project that belong to no contract.
documents · Documents
  Papeles del proyecto.
  The papers of the project.
contractingProcesses · Contracting processes
  Las contrataciones que lo hacen posible.
  The contracting processes that make it possible.
relatedProjects · Related projects
  Otros proyectos que tienen que ver con éste.
  Other projects that have to do with this one.
policyAlignment · Policies
  Políticas públicas a las que responde.
  The public policies that it answers to.
benefits · Benefits
  Quién se beneficia y cómo.
  Who benefits and how.
social · Social aspects
  Consultas, tierras, salud y seguridad.
  Consultations, land, health and safety.
environment · Environmental aspects
  Qué le hace al ambiente y qué se hace por cuidarlo.
  What it does to the environment, and what is done to protect it.
lobbyingMeetings · Lobbying meetings
  Reuniones de funcionarios con quien busca influir.
  Meetings of officials with those who seek influence.

# Project.budget
description · Where the money comes from
  Fondo o programa, en palabras.
  The fund or programme, in words.
amount · Budgeted amount
  Cuánto se le asignó en total.
  How much was assigned to it in all.
requestDate · Requested on
  El día en que se pidió el dinero.
  The day on which the money was asked for.
approvalDate · Approved on
  El día en que se aprobó el dinero.
  The day on which the money was approved.
budgetBreakdowns · Budget breakdowns
  El dinero por fuente, año o etapa.
  The money by source, year or stage.
finance · Finance
  Créditos, bonos y aportaciones con que se paga.
  The loans, bonds and contributions that pay for it.

# Project.completion
endDate · Ended on
  El día en que terminó.
  The day on which it ended.
endDateDetails · About the end
  Por qué terminó ese día, si no era el previsto.
  Why it ended that day, if it was not the planned one.
finalValue · Final cost
  Lo que costó al terminar.
  What it cost in the end.
finalValueDetails · About the final cost
  Por qué costó más o menos de lo previsto.
  Why it cost more or less than planned.
finalScope · Final scope
  Lo que se hizo al final.
  What was done in the end.
finalScopeDetails · About the final scope
  En qué cambió lo que se hizo, y por qué.
  How what was done changed, and why.

# Project.policyAlignment
policies · Policies
  Las políticas a las que responde.
  The policies that it answers to.
description · Description
  De qué manera responde a ellas.
  In which way it answers to them.

# Project.environment
goals · Goals
  Si ayuda a frenar el cambio climático o a adaptarse.
  Whether it helps to slow climate change or to adapt to it.
climateOversightTypes · Climate oversight
  Quién vigila sus efectos en el clima: alguien de la casa o de fuera.
  Who watches its effects on the climate: somebody from inside or outside.
hasImpactAssessment · Has an impact assessment
  Si se hizo el estudio de impacto ambiental.
  Whether the environmental impact was assessed.
impactCategories · Impact categories
  Qué tan grande es su efecto, según el catálogo que se use.
  How large its effect is, by the catalogue in use.
climateMeasures · Climate measures
  Lo que se hace por el clima.
  What is done for the climate.
conservationMeasures · Conservation measures
  Lo que se hace por plantas, animales, suelo y agua.
  What is done for plants, animals, soil and water.
environmentalMeasures · Environmental measures
  Lo que se hace con residuos, materiales y agua.
  What is done about waste, materials and water.
abatementCost · Cost of abatement
  Lo que cuesta evitar cada tonelada de emisiones.
  What it costs to avoid each tonne of emissions.
inProtectedArea · In a protected area
  Si está en un área natural protegida.
  Whether it lies in a protected natural area.

# RelatedProject
id · Key of the relation
  Distingue esta relación de las demás.
  Tells this relation from the others.
scheme · Kind of identifier
  De qué clase es la clave que sigue.
  Which kind the following key is.
identifier · Key of the other project
  La clave del otro proyecto.
  The key of the other project.
relationship · Relation
  Qué tienen que ver: parte, etapa siguiente, reemplazo…
  How they are related: part, next phase, replacement…
title · Title of the other project
  Cómo se llama el otro proyecto.
  What the other project is called.
uri · Address of the other project
  Dirección de los datos del otro proyecto.
  The address of the data of the other project.
`
