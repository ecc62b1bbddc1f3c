import type { Role } from '../../src/kernel/identity/person.ts'

/** A role is held in the unit that answers for the thing; beside them, the officer of another unit. */
export type Asking = Role | 'another-unit'

type Allowed = {
  readonly whom: string
  readonly who: readonly Asking[]
  readonly may: readonly string[]
}

const everyone = [
  ...(['unit-officer', 'another-unit', 'participation-office', 'transparency-unit'] as const),
  ...(['technical-secretariat', 'treasury', 'communication', 'council'] as const),
  ...(['comptroller', 'operator'] as const),
]
const both = (path: string) => [`GET ${path}`, `POST ${path}`]

/** Who enters each address of the office. Everybody else who is signed in is told that they may not. */
export const whoMay: readonly Allowed[] = [
  {
    whom: 'whoever has an account',
    who: everyone,
    may: [
      ...[
        'GET /oficina',
        'GET /oficina/pendientes',
        'GET /oficina/buscar',
        'GET /oficina/pendientes.csv',
        'GET /oficina/calendario',
        'GET /oficina/calendario.csv',
      ],
      ...['GET /oficina/medidas', 'GET /oficina/medidas/:name', 'GET /oficina/medidas.csv'],
      'GET /oficina/medidas/:name/meses.csv',
      ...['GET /oficina/historia', 'GET /oficina/historia.csv'],
      'GET /oficina/historia/:slug/:id',
      ...['GET /oficina/territorio', 'GET /oficina/territorio/lugares.csv'],
      ...['GET /oficina/mi-cuenta', 'POST /oficina/mi-cuenta/contrasena'],
      'POST /oficina/mi-cuenta/sesiones/:id/cierre',
    ],
  },
  {
    whom: 'who runs the house: its people, areas, loads, messages and days off',
    who: ['participation-office', 'operator'],
    may: [
      ...['GET /oficina/personas', 'GET /oficina/personas.csv', 'GET /oficina/personas/:id'],
      ...both('/oficina/personas/invitacion'),
      'POST /oficina/personas/invitaciones/:id/retiro',
      ...['POST /oficina/personas/:id/funciones', 'POST /oficina/personas/:id/funciones/retiro'],
      ...['POST /oficina/personas/:id/suspension', 'POST /oficina/personas/:id/reactivacion'],
      ...[
        'GET /oficina/areas',
        'GET /oficina/areas.csv',
        'GET /oficina/areas/:id',
        ...both('/oficina/areas/nueva'),
      ],
      ...['POST /oficina/areas/:id/nombre', 'POST /oficina/areas/:id/superior'],
      ...['POST /oficina/areas/:id/otros-nombres', 'POST /oficina/areas/:id/cierre'],
      'GET /oficina/cargas/:id',
      ...['POST /oficina/cargas/:id/aplicacion', 'POST /oficina/cargas/:id/reversion'],
      ...['POST /oficina/cargas/:id/respuestas', 'GET /oficina/cargas/:id/rechazos.csv'],
      'GET /oficina/cargas/:id/archivos/:position',
      ...['GET /oficina/mensajes', 'GET /oficina/mensajes/:id'],
      ...['GET /oficina/mensajes.csv', 'POST /oficina/mensajes/reenvio'],
      'GET /oficina/mensajes/:id/papeleta',
      ...['POST /oficina/mensajes/:id/reenvio', 'POST /oficina/mensajes/:id/cancelacion'],
      'POST /oficina/mensajes/:id/entrega',
      ...['POST /oficina/calendario/dias', 'POST /oficina/calendario/hora'],
      ...['GET /oficina/calendario/dias/:id', 'POST /oficina/calendario/dias/:id/levantamiento'],
    ],
  },
  {
    // The kind asked for is works; of the loads each sees those they may, a unit only its own.
    whom: 'who loads works: of the whole town, or back the sheet of their own unit',
    who: ['unit-officer', 'another-unit', 'participation-office', 'operator'],
    may: [
      ...['GET /oficina/cargas', 'GET /oficina/cargas.csv', ...both('/oficina/cargas/nueva/:kind')],
      ...['GET /oficina/cargas/nueva/:kind/:file', 'GET /oficina/obras/hoja'],
    ],
  },
  {
    whom: 'who sets what the town publishes under',
    who: ['operator'],
    may: [...both('/oficina/ajustes'), 'POST /oficina/ajustes/escudo'],
  },
  {
    whom: 'who follows works',
    who: ['unit-officer', 'another-unit', 'participation-office', 'comptroller', 'operator'],
    may: ['GET /oficina/obras', 'GET /oficina/obras.xlsx'],
  },
  {
    whom: 'who answers for a work, or looks at all',
    who: ['unit-officer', 'participation-office', 'comptroller', 'operator'],
    may: ['GET /oficina/obras/:folio', 'GET /oficina/obras/:folio/historia'],
  },
  {
    whom: 'who decides over works',
    who: ['participation-office'],
    may: ['/nueva', '/:folio/sustitucion', '/:folio/datos'].flatMap((page) =>
      both(`/oficina/obras${page}`),
    ),
  },
  {
    whom: 'who tells of a work',
    who: ['unit-officer', 'participation-office'],
    may: ['/avance', '/etapas', '/calendario', '/deshacer', '/contratacion'].flatMap((page) =>
      both(`/oficina/obras/:folio${page}`),
    ),
  },
  {
    whom: 'who acts on many works: of each, only who tells of it',
    who: ['unit-officer', 'another-unit', 'participation-office'],
    may: both('/oficina/obras/en-conjunto'),
  },
  {
    whom: 'who follows contracts',
    who: [
      ...(['unit-officer', 'another-unit', 'participation-office', 'treasury'] as const),
      ...(['comptroller', 'operator'] as const),
    ],
    may: ['GET /oficina/contratos', 'GET /oficina/contratos/:ocid'],
  },
  {
    whom: 'who opens a procurement',
    who: ['unit-officer', 'another-unit', 'participation-office'],
    may: both('/oficina/contratos/nueva'),
  },
  {
    // The stage asked for is a payment: the treasury's too.
    whom: 'who reports a payment',
    who: ['unit-officer', 'participation-office', 'treasury'],
    may: both('/oficina/contratos/:ocid/:etapa'),
  },
]
