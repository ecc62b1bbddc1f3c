import { isObject, type JsonObject, own } from '../merge/json.ts'
import { cellOf, textOf } from './cells.ts'
import { type Cell, isEmpty } from './sheets.ts'

/** The text by which rows find an item; undefined where it has no id that a cell can hold. */
export function keyOf(item: JsonObject, names: readonly string[]): string | undefined {
  const cells = names.map((name) => idCell(item, name))
  return isEmpty(cells.at(-1)) ? undefined : keyText(cells)
}

/** One text for the cells of a key: lengths tell where one ends. */
export const keyText = (cells: readonly (Cell | undefined)[]) =>
  cells
    .map((cell) => {
      const text = isEmpty(cell) ? '' : textOf(cell)
      return `${text.length}:${text}`
    })
    .join('')

export const idCell = (item: JsonObject, name: string): Cell => cellOf(own(item, name) ?? null)

/** Whether an object needs rows in other sheets. */
export const hasLists = (value: JsonObject): boolean =>
  Object.values(value).some((inside) =>
    Array.isArray(inside) ? inside.some(isObject) : isObject(inside) && hasLists(inside),
  )
