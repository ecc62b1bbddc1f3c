/** Lots, bids and fees: English title, then help in Spanish and in English. */
export const biddingWords = `
# Tender
lots · Lots
  Partes en que se divide lo que se contrata.
  The parts into which the procurement is divided.
lotDetails · Rules of the lots
  Cuántas partes puede ofertar o ganar cada quien.
  How many parts each bidder may bid for or win.
lotGroups · Groups of lots
  Partes que pueden ofertarse juntas.
  Parts that may be bid for together.
participationFees · Participation fees
  Lo que cuesta participar.
  What it costs to take part.
identifiers · Other numbers
  Otras claves del mismo procedimiento.
  Other keys of the same procedure.

# Tender.lotDetails
maximumLotsBidPerSupplier · Most lots to bid for
  Por cuántas partes puede ofertar cada quien.
  How many parts each bidder may bid for.
maximumLotsAwardedPerSupplier · Most lots to win
  Cuántas partes puede ganar cada quien.
  How many parts each bidder may win.
awardCriteriaDetails · Details on how the winner is chosen
  Cómo se decide cuando alguien podría ganar de más.
  How it is decided when somebody could win too many.

# Document
relatedLots · Related lots
  Las partes de las que trata el documento.
  The parts that the document is about.
languages · Languages
  Idiomas en que está.
  The languages that it is in.

# Item
relatedLot · Related lot
  La parte a la que pertenece el renglón.
  The part that the line belongs to.

# Milestone
relatedLots · Related lots
  Las partes de las que trata el hito.
  The parts that the milestone is about.

# Award
relatedLots · Related lots
  Las partes que se adjudican.
  The parts that are awarded.
relatedBid · Winning bid
  Nombre viejo, de cuando sólo podía ser una.
  The old name, from when there could be only one.
relatedBids · Winning bids
  Las ofertas a las que responde el fallo.
  The bids that the award answers.
maximumValue · Maximum amount
  Lo más que puede llegar a gastarse.
  The most that may be spent.
estimatedValue · Estimated amount
  Lo que se calcula gastar.
  What is expected to be spent.

# Amendment
relatedLots · Related lots
  Las partes que cambian.
  The parts that change.

# RelatedProcess
relatedLots · Related lots
  Las partes que tienen que ver con la otra contratación.
  The parts that have to do with the other process.

# Lot
id · Lot number
  Distingue esta parte de las demás.
  Tells this part from the others.
identifiers · Other numbers
  Otras claves de la misma parte.
  Other keys of the same part.
title · Title of the lot
  Qué parte es, en una línea.
  Which part it is, in one line.
description · Description
  Qué incluye esta parte.
  What this part includes.
status · Status of the lot
  En qué va esta parte.
  How this part stands.
value · Estimated amount
  Lo que se calcula gastar en esta parte.
  What is expected to be spent on this part.
minimumValue · Minimum amount
  Lo menos que se calcula gastar en ella.
  The least that is expected to be spent on it.
tenderPeriod · Bids are received
  Los días en que se reciben propuestas para esta parte.
  The days on which bids for this part are received.
contractPeriod · Expected term of the contract
  Desde y hasta cuándo se espera que dure.
  Since and until when it is expected to last.
buyer · Buyer
  Quién compra esta parte, si no es quien compra lo demás.
  Who buys this part, if not who buys the rest.
additionalClassifications · Other classifications
  Sus claves en catálogos.
  Its keys in catalogues.
mainProcurementCategory · Main category
  Lo principal que se compra en esta parte.
  What is mainly bought in this part.
additionalProcurementCategories · Other categories
  Lo demás que se compra en esta parte.
  What else is bought in this part.
enquiryPeriod · Questions are answered
  Los días en que se responde sobre esta parte.
  The days on which questions on this part are answered.
milestones · Milestones
  Fechas que importan de esta parte.
  Dates that matter for this part.
submissionMethodDetails · Where and how bids are handed in
  Cómo se entregan propuestas para esta parte.
  How bids for this part are handed in.
submissionTerms · Submission terms
  Condiciones que debe cumplir la propuesta.
  The terms that a bid must meet.

# LotGroup
id · Group number
  Distingue este grupo de los demás.
  Tells this group from the others.
identifiers · Other numbers
  Otras claves del mismo grupo.
  Other keys of the same group.
title · Title of the group
  Cómo se llama el grupo.
  What the group is called.
description · Description
  Por qué van juntas.
  Why they go together.
relatedLots · Lots of the group
  Las partes que lo forman.
  The parts that make it up.
optionToCombine · May be combined
  Si el comprador puede juntarlas en un contrato.
  Whether the buyer may join them in one contract.
maximumValue · Maximum amount
  Lo más que puede gastarse en el grupo.
  The most that may be spent on the group.

# SimpleIdentifier
scheme · Register
  Registro o sistema del que sale la clave.
  The register or system that the key comes from.
id · Key
  La clave en ese registro.
  The key in that register.

# Release
bids · Bids
  Las ofertas que se recibieron y su resumen.
  The bids that were received, and their summary.
links · Links
  Direcciones donde está también esta entrega.
  Addresses where this release is found too.

# Release.bids
statistics · Figures on the bids
  Cuántas ofertas hubo, cuántas válidas, la más baja…
  How many bids there were, how many valid, the lowest…
details · Each bid
  Quién ofreció, cuánto y cuándo.
  Who bid, how much and when.

# Contract
relatedBids · Related bids
  Las ofertas de las que sale el contrato.
  The bids that the contract comes from.
identifiers · Other numbers
  Otras claves del mismo contrato.
  Other keys of the same contract.

# Statistic
id · Key of the figure
  Distingue esta cifra de las demás.
  Tells this figure from the others.
measure · What it counts
  Qué se cuenta, como ofertas válidas.
  What is counted, such as valid bids.
date · Date of the figure
  El día al que corresponde.
  The day that it is of.
value · Figure
  Cuánto da.
  What it comes to.
valueGross · Figure with taxes
  La misma cifra con impuestos.
  The same figure with taxes.
currency · Currency
  Moneda, si es dinero.
  The currency, if it is money.
notes · Notes
  Cómo se contó.
  How it was counted.
relatedLot · Related lot
  La parte de la que es la cifra.
  The part that the figure is about.

# Bid
id · Bid number
  Distingue esta oferta de las demás.
  Tells this bid from the others.
identifiers · Other numbers
  Otras claves de la misma oferta.
  Other keys of the same bid.
submissionType · Kind of submission
  Si es oferta o sólo muestra interés.
  Whether it is a bid or only shows interest.
date · Date of the bid
  El día en que se entregó.
  The day on which it was handed in.
description · Description
  Qué ofrece.
  What it offers.
status · Status of the bid
  Invitada, por evaluar, válida, descalificada o retirada.
  Invited, pending, valid, disqualified or withdrawn.
items · What it offers
  Lo que ofrece, con cantidades.
  What it offers, with quantities.
tenderers · Who bids
  Empresa o personas que la presentan.
  The company or people that hand it in.
value · Amount of the bid
  Por cuánto ofrece.
  The amount that it offers.
validityPeriod · Valid
  Desde y hasta cuándo vale la oferta.
  Since and until when the bid is valid.
documents · Documents of the bid
  Papeles que la acompañan.
  The papers that come with it.
relatedLots · Related lots
  Las partes por las que oferta.
  The parts that it bids for.
countriesOfOrigin · Countries of origin
  De dónde viene lo que ofrece.
  Where what it offers comes from.
hasRank · Is ranked
  Si las ofertas se ordenan por resultado.
  Whether bids are put in order by result.
rank · Rank
  El lugar que obtuvo.
  The place that it got.
variant · Is a variant
  Si ofrece algo distinto de lo pedido.
  Whether it offers something other than asked.
`
