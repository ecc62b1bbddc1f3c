import { closed, open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import {
  code,
  codes,
  date,
  flag,
  group,
  integer,
  many,
  number,
  object,
  one,
  patch,
  present,
  text,
  texts,
} from '../field.ts'
import { country } from '../world-codes.ts'

export const bid: Extension = {
  name: 'bid',
  title: 'Ofertas',
  repository: 'open-contracting-extensions/ocds_bid_extension',
  release: {
    bids: group('Ofertas', {
      statistics: many('Statistic', 'Cifras de las ofertas'),
      details: many('Bid', 'Cada oferta'),
    }),
  },
  definitions: {
    Award: patch({
      relatedBid: text('Oferta ganadora', { deprecated: '1.2' }),
      relatedBids: texts('Ofertas ganadoras'),
    }),
    Contract: patch({
      relatedBids: texts('Ofertas ganadoras'),
    }),
    Statistic: object({
      id: present(text('Clave de la cifra', { required: true })),
      measure: present(code('Qué se cuenta', 'statistic', { required: true })),
      date: date('Fecha de la cifra'),
      value: present(number('Cifra', { required: true })),
      valueGross: number('Cifra con impuestos'),
      currency: code('Moneda', 'currency'),
      notes: text('Notas'),
      relatedLot: text('Lote relacionado'),
    }),
    Bid: object({
      id: present(text('Número de la oferta', { required: true })),
      identifiers: many('SimpleIdentifier', 'Otras claves', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      submissionType: code('Tipo de entrega', 'submissionType'),
      date: date('Fecha de la oferta'),
      description: text('Descripción'),
      status: code('Estado de la oferta', 'bidStatus'),
      items: many('Item', 'Qué ofrece', { uniqueItems: true }),
      tenderers: many('OrganizationReference', 'Quién oferta'),
      value: one('Value', 'Monto de la oferta'),
      validityPeriod: one('Period', 'Vigencia'),
      documents: many('Document', 'Documentos', { uniqueItems: true }),
      relatedLots: texts('Lotes relacionados'),
      countriesOfOrigin: codes('Países de origen', 'country', { minItems: 1 }),
      hasRank: flag('Se ordenan por puntaje'),
      rank: integer('Lugar'),
      variant: flag('Es variante'),
    }),
    SimpleIdentifier: object(
      {
        scheme: text('Registro', { minLength: 1 }),
        id: text('Clave', { versionId: true, minLength: 1 }),
      },
      { minProperties: 1 },
    ),
  },
  codelists: {
    bidStatus: closed('invited pending valid disqualified withdrawn'),
    country,
    statistic: open(`
    requests bids validBids disqualifiedBids lowestValidBidValue highestValidBidValue bidders
    qualifiedBidders disqualifiedBidders electronicBids microBids smeBids smallBids mediumBids
    foreignBids foreignBidsFromEU foreignBidsFromNonEU tendersAbnormallyLow
  `),
    submissionType: closed('expressionOfInterest bid'),
  },
}

export const participationFee: Extension = {
  name: 'participationFee',
  title: 'Cuotas para participar',
  repository: 'open-contracting-extensions/ocds_participationFee_extension',
  definitions: {
    ParticipationFee: object({
      id: present(text('Clave de la cuota', { required: true })),
      type: codes('Tipo de cuota', 'participationFeeType'),
      value: one('Value', 'Monto de la cuota'),
      relativeValue: one('RelativeValue', 'Cuota como parte'),
      description: text('Descripción'),
      methodOfPayment: codes('Cómo puede pagarse', 'methodOfPayment', { uniqueItems: true }),
      paymentAddress: one('Address', 'Dónde se paga'),
      payee: one('OrganizationReference', 'Quien cobra'),
    }),
    Tender: patch({
      participationFees: many('ParticipationFee', 'Cuotas para participar', { uniqueItems: true }),
    }),
    RelativeValue: object({
      proportion: present(
        number('Parte', { required: true, minimum: 0, maximum: 1, exclusiveMinimum: true }),
      ),
      monetaryValue: present(code('De qué monto', 'monetaryValue', { required: true })),
    }),
  },
  codelists: {
    methodOfPayment: open('cash check creditCard directDebit letterOfCredit wireTransfer'),
    monetaryValue: closed('tender award'),
    participationFeeType: closed('document deposit submission win'),
  },
}
