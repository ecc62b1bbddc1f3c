import { open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import {
  code,
  date,
  group,
  key,
  link,
  many,
  number,
  object,
  one,
  patch,
  present,
  text,
} from '../field.ts'

export const budgetBreakdown: Extension = {
  name: 'budget_breakdown',
  title: 'Desglose del presupuesto',
  repository: 'open-contracting-extensions/ocds_budget_breakdown_extension',
  definitions: {
    BudgetBreakdown: object(
      {
        id: key('Clave de la parte'),
        description: text('Descripción', { minLength: 1 }),
        amount: one('Value', 'Monto'),
        uri: link('Dirección permanente'),
        period: one('Period', 'Años o meses que cubre'),
        sourceParty: one('OrganizationReference', 'Quien aporta'),
      },
      { minProperties: 1 },
    ),
    Budget: patch({
      budgetBreakdown: many('BudgetBreakdown', 'Desglose del presupuesto', {
        minItems: 1,
        uniqueItems: true,
      }),
    }),
  },
  addedCodes: {
    partyRole: ['sourceParty'],
  },
}

export const exchangeRate: Extension = {
  name: 'exchangeRate',
  title: 'Tipo de cambio',
  repository: 'open-contracting-extensions/ocds_exchangeRate_extension',
  definitions: {
    ExchangeRate: object(
      {
        rate: number('Tipo de cambio'),
        currency: code('Otra moneda', 'currency', { minLength: 1 }),
        date: date('Fecha del tipo de cambio'),
        source: code('Fuente del tipo de cambio', 'exchangeRateSource', { minLength: 1 }),
      },
      { minProperties: 1 },
    ),
    Value: patch({
      exchangeRates: many('ExchangeRate', 'Tipos de cambio', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
    }),
  },
  codelists: {
    exchangeRateSource: open('contract market application'),
  },
}

export const contractCompletion: Extension = {
  name: 'contract_completion',
  title: 'Cierre del contrato',
  repository: 'open-contracting-extensions/ocds_contract_completion_extension',
  definitions: {
    Implementation: patch({
      endDate: date('Fecha de término'),
      endDateDetails: text('Sobre el término', { minLength: 1 }),
      finalValue: one('Value', 'Costo final'),
      finalValueDetails: text('Sobre el costo final', { minLength: 1 }),
    }),
  },
}

export const metrics: Extension = {
  name: 'metrics',
  title: 'Metas y avances',
  repository: 'open-contracting-extensions/ocds_metrics_extension',
  definitions: {
    Planning: patch({
      forecasts: many('Metric', 'Lo que se espera lograr', { minItems: 1, uniqueItems: true }),
    }),
    Tender: patch({
      targets: many('Metric', 'Metas', { minItems: 1, uniqueItems: true }),
    }),
    Award: patch({
      agreedMetrics: many('Metric', 'Metas acordadas', { minItems: 1, uniqueItems: true }),
    }),
    Contract: patch({
      agreedMetrics: many('Metric', 'Metas acordadas', { minItems: 1, uniqueItems: true }),
    }),
    Implementation: patch({
      metrics: many('Metric', 'Avances medidos', { minItems: 1, uniqueItems: true }),
    }),
    Metric: object(
      {
        id: present(text('Clave de la medida', { required: true, minLength: 1 })),
        title: text('Nombre de la medida', { minLength: 1 }),
        description: text('Descripción', { minLength: 1 }),
        observations: many('Observation', 'Observaciones', { minItems: 1, uniqueItems: true }),
      },
      { minProperties: 1 },
    ),
    Observation: object(
      {
        id: present(text('Clave de la cifra', { required: true, minLength: 1 })),
        period: one('Period', 'Periodo de la cifra'),
        value: one('Value', 'Monto'),
        measure: { title: 'Cifra', types: ['string', 'number', 'null'], minLength: 1 },
        unit: group(
          'Unidad de medida',
          {
            name: text('Nombre', { minLength: 1 }),
            scheme: code('Catálogo', 'unitClassificationScheme', { minLength: 1 }),
            id: text('Identificador', { minLength: 1 }),
            uri: link('Dirección permanente'),
          },
          { minProperties: 1 },
        ),
        dimensions: { title: 'Dimensiones', types: ['object'], minProperties: 1 },
        notes: text('Notas', { minLength: 1 }),
        relatedImplementationMilestone: one('MilestoneReference', 'Hito relacionado'),
      },
      { minProperties: 1 },
    ),
    MilestoneReference: object(
      {
        id: present(text('Clave del hito', { required: true, minLength: 1 })),
        title: text('Nombre del hito', { minLength: 1 }),
      },
      { minProperties: 1 },
    ),
  },
}
