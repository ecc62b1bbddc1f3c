/** Other extensions of the standard: English title, then help in Spanish and in English. */
export const extensionWords = `
# ParticipationFee
id · Key of the fee
  Distingue esta cuota de las demás.
  Tells this fee from the others.
type · Kind of fee
  Por qué se paga: bases, depósito, entrega o por ganar.
  What it is paid for: documents, deposit, submission or winning.
value · Amount of the fee
  Cuánto cuesta.
  How much it costs.
relativeValue · Fee as a share
  Cuando es una parte del monto y no una cifra.
  When it is a share of the amount and not a figure.
description · Description
  Quién debe pagarla y cuándo se devuelve.
  Who has to pay it and when it is returned.
methodOfPayment · Ways to pay
  Cómo puede pagarse.
  How it may be paid.
paymentAddress · Where to pay
  Domicilio donde se paga.
  The address where it is paid.
payee · Who is paid
  Quién la cobra.
  Who collects it.

# RelativeValue
proportion · Share
  La parte, de 0 a 1: 0.05 es cinco por ciento.
  The share, from 0 to 1: 0.05 is five per cent.
monetaryValue · Of which amount
  De qué monto se toma la parte.
  The amount that the share is taken of.

# Link
rel · Relation
  Qué es esa dirección para esta entrega.
  What that address is for this release.
href · Address
  La dirección web.
  The web address.

# BudgetBreakdown
id · Key of the part
  Distingue esta parte del presupuesto de las demás.
  Tells this part of the budget from the others.
description · Description
  De qué es esta parte del dinero.
  What this part of the money is for.
amount · Amount of the part
  Cuánto dinero es.
  How much money it is.
uri · Address of its data
  Dirección de los datos de esta parte.
  The address of the data of this part.
period · Budget period
  Los años o meses que cubre.
  The years or months that it covers.
sourceParty · Who provides it
  Organización que pone esta parte del dinero.
  The organization that provides this part of the money.
approvalDate · Approved on
  El día en que se aprobó esta parte.
  The day on which this part was approved.

# Budget
budgetBreakdown · Budget breakdown
  El dinero por fuente o por año.
  The money by source or by year.

# ExchangeRate
rate · Exchange rate
  Cuántas unidades de la otra moneda vale una de ésta.
  How many units of the other currency one of this is worth.
currency · Other currency
  La moneda a la que se convierte.
  The currency that it is converted to.
date · Date of the rate
  El día del tipo de cambio.
  The day of the exchange rate.
source · Source of the rate
  De dónde sale: contrato, mercado o solicitud.
  Where it comes from: contract, market or application.

# Value
exchangeRates · Exchange rates
  Cuánto vale en otras monedas, y de qué día.
  What it is worth in other currencies, and on which day.

# Implementation
endDate · Ended on
  El día en que se recibió lo contratado o terminó el contrato.
  The day on which what was contracted was received, or the contract ended.
endDateDetails · About the end
  Por qué terminó ese día, si no era el previsto.
  Why it ended that day, if it was not the planned one.
finalValue · Final cost
  Lo que costó al terminar.
  What it cost in the end.
finalValueDetails · About the final cost
  Por qué costó más o menos de lo firmado.
  Why it cost more or less than was signed.
metrics · Measured progress
  Lo que se ha logrado, en cifras.
  What was achieved so far, in figures.

# Planning
project · Project
  La obra o el programa al que sirve la contratación.
  The work or programme that the process serves.
forecasts · What is expected
  Lo que se espera lograr, en cifras.
  What is expected to be achieved, in figures.

# Tender
targets · Targets
  Las metas que pide la convocatoria.
  The targets that the call asks for.
deliveryLocations · Places of delivery
  Dónde se entrega o se construye.
  Where it is delivered or built.
deliveryAddresses · Addresses of delivery
  Domicilios donde se entrega o se construye.
  Addresses where it is delivered or built.

# Award
agreedMetrics · Agreed targets
  Las metas a las que se compromete quien ganó.
  The targets that the winner commits to.

# Contract
agreedMetrics · Agreed targets
  Las metas a las que obliga el contrato.
  The targets that the contract binds to.

# Metric
id · Key of the measure
  Distingue esta medida de las demás.
  Tells this measure from the others.
title · Name of the measure
  Qué se mide: metros pavimentados, avance físico…
  What is measured: metres paved, physical progress…
description · Description
  Cómo se mide.
  How it is measured.
observations · Observations
  Cada cifra, con su fecha.
  Each figure, with its date.

# Observation
id · Key of the observation
  Distingue esta cifra de las demás.
  Tells this figure from the others.
period · Period of the figure
  Los días que cubre.
  The days that it covers.
value · Amount
  La cifra, si es dinero.
  The figure, if it is money.
measure · Figure
  La cifra, si no es dinero.
  The figure, if it is not money.
unit · Unit of measure
  En qué se cuenta.
  What it is counted in.
dimensions · Breakdown
  De qué parte es la cifra: lugar, sexo, edad…
  Which part the figure is of: place, sex, age…
notes · Notes
  Lo que haga falta saber para leerla.
  What one needs to know to read it.
relatedImplementationMilestone · Related milestone
  El hito que la cifra prueba.
  The milestone that the figure proves.

# Observation.unit
name · Name of the unit
  Metro cuadrado, persona, por ciento…
  Square metre, person, per cent…
scheme · Catalogue of units
  Lista de la que sale la clave de la unidad.
  The list that the key of the unit comes from.
id · Key of the unit
  La clave en esa lista.
  The key in that list.
uri · Address of the unit
  Dirección de la unidad en esa lista.
  The address of the unit in that list.

# MilestoneReference
id · Milestone key
  La clave del hito.
  The key of the milestone.
title · Name of the milestone
  El nombre, para leerlo sin buscar la clave.
  The name, to be read without looking up the key.

# Organization
memberOf · Member of
  Organizaciones o consorcios a los que pertenece.
  Organizations or consortia that it belongs to.
additionalContactPoints · Other contacts
  Otras oficinas a las que dirigirse.
  Other offices to turn to.

# ContactPoint
availableLanguage · Languages
  Idiomas en que atiende.
  The languages in which it attends.
address · Address
  Domicilio de la oficina.
  The address of the office.

# Release
title · Title of the process
  Cómo se llama toda la contratación.
  What the whole process is called.
description · Description of the process
  De qué trata toda la contratación.
  What the whole process is about.

# Package
links · Pages
  Dónde sigue y dónde empieza lo que no cupo aquí.
  Where what did not fit here goes on, and where it comes from.

# Package.links
next · Next page
  Dirección de la página que sigue.
  The address of the next page.
prev · Previous page
  Dirección de la página anterior.
  The address of the previous page.
`
