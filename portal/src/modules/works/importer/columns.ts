import type { ColumnSpec } from '../../../lib/columns.ts'
import { type Stage, stages } from '../rules/stages.ts'

/** The columns of a sheet of works, under the headings that offices give them. The first is the one we write. */
const headings = {
  folio: ['Folio', 'Folio de la obra', 'Folio del proyecto', 'Folio PP'],
  edition: ['Edición', 'Año', 'Ejercicio', 'Ejercicio fiscal', 'Year', 'Año del presupuesto'],
  externalId: [
    'Clave de la obra',
    'Clave',
    'ID',
    'project_id',
    'Id proyecto',
    'ID de la obra',
    'No. de obra',
    'Número de obra',
    'Núm. de obra',
    'No. obra',
    'No.',
    'Núm.',
    'Número',
    'Consecutivo',
    'Número de proyecto',
    'No. de proyecto',
    'Clave del proyecto',
  ],
  title: [
    'Nombre de la obra',
    'Nombre',
    'Name',
    'Obra',
    'Proyecto',
    'Título',
    'Nombre del proyecto',
    'Obra o proyecto',
    'Obra ganadora',
    'Proyecto ganador',
    'Nombre de la obra o proyecto',
    'Denominación',
    'Concepto',
  ],
  description: ['Descripción', 'Descripción de la obra', 'Alcance', 'Alcances', 'Detalle'],
  type: ['Tipo', 'Tipo de obra', 'Tipo de proyecto', 'Tipo de intervención'],
  topic: ['Rubro', 'Categoría', 'Tema', 'Clasificación'],
  placeKey: ['Clave del lugar', 'Clave de la zona', 'Clave de la colonia', 'Clave de la junta'],
  place: [
    'Lugar',
    'Zona',
    'Colonia',
    'Barrio',
    'Junta',
    'Junta de vecinos',
    'Localidad',
    'Comunidad',
    'Polígono',
    'Fraccionamiento',
  ],
  district: [
    'Delegación',
    'Distrito',
    'district_id',
    'Sector',
    'Polo',
    'Zona de la ciudad',
    'Demarcación',
    'Circunscripción',
  ],
  address: ['Dirección', 'Domicilio', 'Calle', 'Ubicación', 'Calle y tramo', 'Tramo'],
  lat: ['Latitud', 'Lat', 'Latitude'],
  lon: ['Longitud', 'Lon', 'Lng', 'Long', 'Longitude'],
  unit: [
    'Unidad responsable',
    'Unidad',
    'Dependencia',
    'Dependencia responsable',
    'Área',
    'Área responsable',
    'Unidad ejecutora',
    'Ejecutor',
    'Responsable',
    'Secretaría',
  ],
  ceiling: ['Techo presupuestal', 'Techo', 'Techo financiero', 'Monto máximo'],
  assigned: [
    'Monto asignado',
    'Monto',
    'Presupuesto',
    'Presupuesto asignado',
    'Asignado',
    'Costo',
    'Cost',
    'cost_mxn',
    'Importe',
    'Inversión',
    'Monto autorizado',
    'Presupuesto autorizado',
    'Costo total',
    'Costo estimado',
  ],
  votes: ['Votos', 'Votes', 'Total de votos', 'Número de votos', 'Votación'],
  stage: [
    'Etapa',
    'Estatus',
    'Status',
    'Situación',
    'Fase',
    'Estado de la obra',
    'Estado del proyecto',
    'Estatus de la obra',
  ],
  stageOn: ['Fecha de etapa', 'Fecha de la etapa', 'Fecha de estatus', 'Fecha del estatus'],
  physical: [
    'Avance físico',
    '% avance físico',
    'Avance',
    'Avance de obra',
    'Porcentaje de avance',
  ],
  financial: ['Avance financiero', '% avance financiero', 'Avance presupuestal'],
  reportedOn: [
    'Fecha de avance',
    'Fecha del avance',
    'Fecha de corte',
    'Corte',
    'Fecha de reporte',
  ],
} as const

/** The promised date of each step ahead. */
const promised: Readonly<Record<Exclude<Stage, 'assigned'>, readonly string[]>> = {
  design: ['Inicio de proyecto programado', 'Proyecto ejecutivo programado'],
  designed: ['Proyecto concluido programado', 'Término de proyecto programado'],
  budgeting: ['Presupuesto programado', 'Integración de presupuesto programada'],
  procurement: [
    'Contratación programada',
    'Inicio de contratación programado',
    'Licitación programada',
  ],
  contracted: [
    'Contrato programado',
    'Firma de contrato programada',
    'Fecha de contrato programada',
  ],
  'under-way': [
    'Inicio programado',
    'Inicio de obra programado',
    'Fecha de inicio programada',
    'Fecha de inicio',
  ],
  finished: [
    'Término programado',
    'Fin programado',
    'Término de obra programado',
    'Fecha de término programada',
    'Fecha de término',
    'Fecha de conclusión',
  ],
  delivered: ['Entrega programada', 'Fecha de entrega programada', 'Fecha de entrega'],
}

type PlainKey = keyof typeof headings
export type PromiseKey = `promise.${Exclude<Stage, 'assigned'>}`
export type ColumnKey = PlainKey | PromiseKey

export type PromisedStage = Exclude<Stage, 'assigned'>

export const promisedStages = stages.filter((stage) => stage !== 'assigned')

export const promiseKey = (stage: PromisedStage): PromiseKey => `promise.${stage}`

export const columnSpecs: readonly ColumnSpec<ColumnKey>[] = [
  ...Object.entries(headings).map(([key, names]) => spec(key as PlainKey, names)),
  ...promisedStages.map((stage) => spec(promiseKey(stage), promised[stage])),
]

/** The heading under which we write a column, and under which it loads back. */
export const headingOf = (key: ColumnKey): string =>
  columnSpecs.find((column) => column.key === key)?.headings[0] ?? key

function spec(key: ColumnKey, names: readonly string[]): ColumnSpec<ColumnKey> {
  return { key, headings: names, required: false }
}
