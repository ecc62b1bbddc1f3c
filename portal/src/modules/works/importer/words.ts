import { fold } from '../../../lib/text.ts'
import { type Condition, type Stage, stages } from '../rules/stages.ts'
import { type ProjectType, projectTypes, type Sector, sectors } from '../rules/work.ts'
import { conditionNames, sectorNames, stageNames, typeNames } from '../texts.ts'

/** Words of offices for the stages, folded. Our own names come from texts.ts. */
const stageWords: Readonly<Record<Stage, string>> = {
  assigned:
    'recurso transferido|asignada|asignado|por iniciar|sin iniciar|ganadora|ganador|aprobada|aprobado|autorizada|pendiente',
  design:
    'en proyecto|proyecto ejecutivo|en proyecto ejecutivo|en elaboracion de proyecto|en elaboracion de proyecto ejecutivo|elaboracion de proyecto ejecutivo|en diseno|diseno',
  designed:
    'proyecto concluido|proyecto terminado|proyecto ejecutivo terminado|con proyecto|con proyecto ejecutivo',
  budgeting:
    'en presupuesto|presupuesto|en integracion de presupuesto|en proceso de integracion de presupuesto|presupuestacion',
  procurement:
    'contratacion|en licitacion|licitacion|en proceso de contratacion|en adjudicacion|por contratar|proceso de contratacion',
  contracted: 'contratado|obra contratada|con contrato|adjudicada|adjudicado',
  'under-way':
    'ejecucion|en proceso|en proceso de ejecucion|en obra|en construccion|iniciada|en curso|obra en proceso',
  finished:
    'concluido|terminada|terminado|obra terminada|obra concluida|finalizada|finalizado|ejecutada',
  delivered: 'entregado|obra entregada|entregada a la comunidad|entregada al comite|recibida',
}

const conditionWords: Readonly<Record<Exclude<Condition, 'active'>, string>> = {
  suspended: 'suspendido|detenida|detenido|en pausa|pausada|obra suspendida',
  cancelled: 'cancelado|obra cancelada|no se realizara|baja',
  substituted: 'sustituido|sustituida|reemplazada',
}

const typeWords: Readonly<Record<ProjectType, string>> = {
  construction: 'construccion|nueva|obra nueva',
  rehabilitation: 'rehabilitacion|mejoramiento|mantenimiento|remodelacion|reparacion',
  replacement: 'reposicion|sustitucion|reemplazo|cambio',
  expansion: 'ampliacion|extension',
  decommissioning: 'retiro|demolicion|desmantelamiento',
}

const sectorWords: Readonly<Record<Sector, string>> = {
  'transport.urban':
    'banquetas|calles|movilidad|vialidad|vialidades|transporte urbano|urbanizacion|guarniciones y banquetas|pavimentacion|pavimento|infraestructura vial',
  'transport.road': 'caminos|carreteras|puentes|caminos rurales',
  waterAndWaste:
    'agua|drenaje|agua potable|alcantarillado|agua y saneamiento|saneamiento|agua potable y drenaje',
  cultureSportsAndRecreation:
    'parques|deporte|cultura|espacios publicos|areas verdes|parques y jardines|recreacion|deportes|espacio publico',
  education: 'educacion|escuelas|infraestructura educativa',
  health: 'salud|clinicas',
  energy: 'alumbrado|alumbrado publico|energia|electrificacion',
  governance: 'seguridad|edificios publicos|gobierno|seguridad publica',
  socialHousing: 'vivienda',
  naturalResources: 'medio ambiente|reforestacion|ecologia',
}

const reader = <Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  words: Readonly<Record<Code, string>>,
) => {
  const known = new Map<string, Code>()
  for (const code of codes)
    for (const word of [code, names[code], ...words[code].split('|')]) known.set(fold(word), code)
  return (text: string): Code | undefined => known.get(fold(text).replace(/[.\s]+$/, ''))
}

export const readStage = reader(stages, stageNames, stageWords)
export const readType = reader(projectTypes, typeNames, typeWords)
export const readSector = reader(sectors, sectorNames, sectorWords)

const stops = ['suspended', 'cancelled', 'substituted'] as const
export const readCondition = reader(stops, conditionNames, conditionWords)
