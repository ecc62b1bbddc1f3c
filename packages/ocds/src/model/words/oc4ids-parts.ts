/** Money, society and nature in OC4IDS: English title, then help in Spanish and in English. */
export const projectPartWords = `
# BudgetBreakdowns
id · Key of the breakdown
  Distingue este desglose de los demás.
  Tells this breakdown from the others.
description · Description
  Por qué se desglosa así.
  Why it is broken down so.
budgetBreakdown · Parts of the budget
  Cada parte del dinero.
  Each part of the money.

# Finance
id · Key of the finance
  Distingue este financiamiento de los demás.
  Tells this finance from the others.
title · Title
  Cómo se llama el crédito, bono o aporte.
  What the loan, bond or contribution is called.
description · Description
  En qué consiste.
  What it consists of.
value · Amount
  De cuánto es.
  How much it is.
financingParty · Who finances
  Organización que pone el dinero.
  The organization that provides the money.
financingPartyType · Kind of financier
  Si es banco, gobierno, organismo internacional…
  Whether it is a bank, a government, an international body…
source · Source
  De dónde se sabe.
  How it is known.
assetClass · Debt or equity
  Si se debe o da parte de la propiedad.
  Whether it is owed or gives a share of the property.
type · Kind of finance
  Bono, crédito, acciones, subsidio o garantía.
  Bond, loan, shares, grant or guarantee.
repaymentPriority · Order of repayment
  Si se paga antes o después de otras deudas.
  Whether it is repaid before or after other debts.
concessional · On easy terms
  Si cuesta menos que en el mercado.
  Whether it costs less than on the market.
resultsBased · Depends on results
  Si se entrega sólo al lograr metas.
  Whether it is paid only when targets are met.
period · Term of the finance
  Desde y hasta cuándo dura.
  Since and until when it lasts.
paymentPeriod · Repayment
  Los días en que se paga.
  The days on which it is repaid.
paymentFrequency · Payments a year
  Cuántas veces al año se paga.
  How many times a year it is paid.
interestRate · Interest rate
  Lo que cuesta el dinero prestado.
  What the borrowed money costs.
exchangeRateGuarantee · Exchange-rate guarantee
  Si protege contra cambios en el valor de la moneda.
  Whether it protects against changes in the value of the currency.
stepInRights · Step-in rights
  Si quien presta puede tomar el control cuando algo falla.
  Whether the lender may take control when something fails.
relatedLots · Related lots
  Las partes que paga.
  The parts that it pays for.

# Finance.interestRate
base · Base rate
  Tasa de la que parte, como TIIE.
  The rate that it starts from, such as TIIE.
margin · Margin
  Puntos que se suman a la base.
  The points added to the base.
fixed · Is fixed
  Si la tasa no cambia.
  Whether the rate does not change.
notes · Notes
  Lo que haga falta saber de la tasa.
  What one needs to know about the rate.

# CostMeasurement
id · Key of the measurement
  Distingue esta medición de las demás.
  Tells this measurement from the others.
date · Date of the measurement
  El día en que se midió.
  The day on which it was measured.
lifeCycleCosting · Cost over its life
  Lo que cuesta construir, usar, mantener y retirar.
  What it costs to build, use, maintain and remove.
costGroups · Groups of costs
  Los costos por clase.
  The costs by kind.

# CostMeasurement.lifeCycleCosting
value · Total amount
  La suma de toda su vida.
  The sum over its whole life.

# CostGroup
id · Key of the group
  Distingue este grupo de los demás.
  Tells this group from the others.
category · Kind of cost
  De qué son: construcción, operación, mantenimiento…
  What they are for: construction, operation, maintenance…
costs · Costs
  Cada costo del grupo.
  Each cost of the group.

# Cost
id · Key of the cost
  Distingue este costo de los demás.
  Tells this cost from the others.
classification · Classification
  Su clave en un catálogo de costos.
  Its key in a catalogue of costs.
value · Amount
  Cuánto es.
  How much it is.

# Benefit
title · Title
  Qué se gana, en una línea.
  What is gained, in one line.
description · Description
  De qué manera mejora la vida de la gente.
  In which way it makes the life of people better.
beneficiaries · Beneficiaries
  Quiénes se benefician.
  Who benefits.

# Beneficiary
location · Place
  Dónde viven.
  Where they live.
description · Description
  Qué grupo es.
  Which group it is.
numberOfPeople · Number of people
  Cuántas personas son.
  How many people they are.

# Social
consultationMeetings · Consultation meetings
  Reuniones con la gente a la que toca.
  Meetings with the people concerned.
landCompensationBudget · Budget to compensate for land
  Lo destinado a pagar tierras y mudanzas.
  What is set aside to pay for land and moving.
inIndigenousLand · On indigenous land
  Si está en tierras de un pueblo indígena.
  Whether it lies on the land of an indigenous people.
healthAndSafety · Health and safety
  Lo que se hace para que nadie se lastime.
  What is done so that nobody gets hurt.

# HealthAndSafety
materialTests · Tests of materials
  Pruebas hechas a los materiales.
  The tests made on the materials.

# HealthAndSafety.materialTests
tests · Tested materials
  Los materiales que se probaron.
  The materials that were tested.
description · Description
  Cómo se probaron y qué salió.
  How they were tested and what came out.

# LaborObligations
obligations · Obligations
  Lo que se debe cumplir con quienes trabajan.
  What must be fulfilled towards those who work.
description · Description
  Cómo se cumple y quién lo revisa.
  How it is fulfilled and who checks it.

# Meeting
id · Key of the meeting
  Distingue esta reunión de las demás.
  Tells this meeting from the others.
date · Date of the meeting
  El día en que fue.
  The day on which it was held.
address · Address
  Dónde fue.
  Where it was held.
numberOfParticipants · Number of participants
  Cuántas personas fueron.
  How many people came.
publicOffice · Official
  Funcionario que estuvo.
  The official who was there.

# PublicOffice
person · Person
  Quién es.
  Who it is.
organization · Organization
  Dependencia a la que pertenece.
  The office that they belong to.
jobTitle · Position
  Su puesto.
  Their position.

# PublicOffice.person
name · Name
  Nombre del funcionario.
  The name of the official.

# ClimateMeasure
type · Kinds of measure
  Qué se hace por el clima.
  What is done for the climate.
description · Description
  De qué manera.
  In which way.

# ConservationMeasure
type · Kind of measure
  Qué se hace por la naturaleza.
  What is done for nature.
description · Description
  De qué manera.
  In which way.

# EnvironmentalMeasure
type · Kind of measure
  Qué se hace por el ambiente.
  What is done for the environment.
description · Description
  De qué manera.
  In which way.
`
