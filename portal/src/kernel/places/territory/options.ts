import { parseDate } from '../../../lib/date-reading.ts'
import type { ImportOption } from '../../imports/index.ts'
import type { Named } from './columns.ts'
import { levelKeyOf, levelOfFileName, levelState } from './known-levels.ts'
import type { LevelState } from './states.ts'

type Options = Readonly<Record<string, string>>

/** What the form and the command may say about a load of territory; all of it may be left out. */
export const territoryOptions: readonly ImportOption[] = [
  {
    name: 'level',
    label: 'Nivel («junta», o «archivo.csv=junta; otro.csv=colonia»)',
    required: false,
  },
  { name: 'level-name', label: 'Nombre del nivel', required: false },
  {
    name: 'position',
    label: 'Lugar del nivel, de grueso a fino (10 estado … 90 manzana)',
    required: false,
  },
  { name: 'parent-level', label: 'Nivel al que pertenece', required: false },
  { name: 'year', label: 'Año de los techos (o la columna que lo dice)', required: false },
  { name: 'name', label: 'Columna del nombre', required: false },
  { name: 'code', label: 'Columna de la clave', required: false },
  { name: 'parent', label: 'Columna del lugar al que pertenece', required: false },
  { name: 'ceiling', label: 'Columna del techo presupuestal', required: false },
  { name: 'valid-from', label: 'Vigente desde (20/11/2026)', required: false },
]

/** The level of a file: as a person says, or as its name says. */
export function levelOfFile(fileName: string, { level = '' }: Options): string | undefined {
  const parts = level
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const assigned = parts.filter((part) => part.includes('='))
  for (const part of assigned) {
    const [file = '', key = ''] = part.split('=').map((side) => side.trim())
    if (key && fileName.toLowerCase().startsWith(file.toLowerCase())) return levelKeyOf(key)
  }
  const forAll = parts.find((part) => !part.includes('='))
  return forAll ? levelKeyOf(forAll) : levelOfFileName(fileName)
}

/** The level's name and position are those given when only one level is named. */
export function levelStateOf(key: string, options: Options): LevelState {
  const { level = '', position } = options
  const names = options['level-name']
  const own = level !== '' && !level.includes('=') && levelKeyOf(level) === key
  if (!own) return levelState(key)
  return levelState(key, {
    ...(names && { name: names }),
    ...(position && /^\d{1,4}$/.test(position) && { position: Number(position) }),
  })
}

export const namedColumns = (options: Options): Named => {
  const { name, code, parent, ceiling, year } = options
  const parentLevel = options['parent-level']
  return {
    ...(name && { name }),
    ...(code && { code }),
    ...(parent && { parent }),
    ...(ceiling && { ceiling }),
    ...(parentLevel && { parentLevel: levelKeyOf(parentLevel) }),
    ...(year && !/^\d{4}$/.test(year) && { year }),
  }
}

/** Since when the places of this load are in force, in any way of writing a date; nothing when nobody says it. */
export const statedBeginning = ({ 'valid-from': from = '' }: Options) =>
  from === '' ? undefined : parseDate(from)

/** The year that a person gives for the whole load. */
export const statedYear = ({ year = '' }: Options): number | undefined =>
  /^\d{4}$/.test(year) ? Number(year) : undefined
