import type { Extension } from '../extension.ts'
import type { Field, JsonType } from '../field.ts'
import type { Language, Standard } from '../words/words.ts'
import { fieldTrail, labelOf } from './field-path.ts'
import { heldBy, type Objects, objectsOf } from './objects.ts'

/** What a cell of the column holds. A `list` has texts or figures; `anything` is an object that has no fields. */
export type ColumnType =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date-time'
  | 'uri'
  | 'list'
  | 'anything'

export type Column = {
  /** From the top, without the numbers of lists: `tender/value/amount`. */
  readonly path: string
  /** For people: «Licitación: Monto estimado». */
  readonly heading: string
  readonly type: ColumnType
  readonly required: boolean
}

/** The columns of a table: one row is one release or project, or one entry of a list. */
export type TableColumns = {
  /** Path of the list, `awards/suppliers`; empty for the main table. */
  readonly path: string
  readonly heading: string
  readonly columns: readonly Column[]
}

type Options = {
  /** None unless told. */
  readonly extensions?: readonly Extension[]
  readonly language?: Language
}

/**
 * The tables of a standard, the main one first: a column for each field, in the order of the model, and a table for
 * each list of objects. Objects that the extensions do not bring have no column.
 */
export function columnsOf(
  standard: Standard = 'ocds',
  { extensions = [], language = 'es' }: Options = {},
): TableColumns[] {
  const objects = objectsOf(standard, extensions)
  const tables: TableColumns[] = []
  const headingOf = (path: string) => {
    const trail = fieldTrail(path, { standard, extensions })
    const names = trail.map((_, at) => labelOf(trail.slice(0, at + 1), language))
    // «Monto estimado», not «Monto estimado: Monto estimado».
    return names.filter((name, at) => !names[at + 1]?.startsWith(name)).join(': ')
  }

  const addTable = (definition: string, path: string) => {
    const columns: Column[] = []
    tables.push({ path, heading: path && headingOf(path), columns })
    addColumns(definition, path, columns)
  }
  const addColumns = (definition: string, path: string, columns: Column[]) => {
    for (const [name, { field }] of fieldsOf(objects, definition)) {
      const place = path ? `${path}/${name}` : name
      const held = heldBy(definition, name, field)
      if (field.types?.includes('array') && held) addTable(held, place)
      else if (held) addColumns(held, place, columns)
      else {
        const required = field.required === true
        columns.push({ path: place, heading: headingOf(place), type: typeOf(field), required })
      }
    }
  }
  addTable(standard === 'ocds' ? 'Release' : 'Project', '')
  return tables
}

const fieldsOf = ({ fields }: Objects, definition: string) => fields.get(definition) ?? []

function typeOf({ types = [], format }: Field): ColumnType {
  const type = types.find((one): one is Exclude<JsonType, 'null'> => one !== 'null')
  if (type === 'string') return format === 'date-time' || format === 'uri' ? format : 'text'
  if (type === 'array') return 'list'
  return type === undefined || type === 'object' ? 'anything' : type
}
