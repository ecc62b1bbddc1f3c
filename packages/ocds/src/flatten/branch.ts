import type { CellType, FieldNode } from './field-node.ts'
import { type Cell, isEmpty } from './sheets.ts'

/** The headings of a sheet as a tree: what is under each step of their paths. */
export type Branch = {
  readonly path: string
  readonly type: CellType
  readonly node: FieldNode
  /** The column of a value that stands right here. */
  column: number | undefined
  readonly fields: Map<string, Branch>
  /** The items of a list, by the place that headings say, which only puts them in order. */
  readonly items: Map<number, Branch>
  /** All columns at or under this step. */
  readonly columns: number[]
}

/** Reads the headings of a sheet. Those that are empty, or begin with a place in a list, say nothing. */
export function branchOf(
  headings: readonly string[],
  node: FieldNode,
  twice: (heading: string) => void,
) {
  const root = newBranch('', node)
  headings.forEach((heading, column) => {
    const steps = heading.split('/')
    if (heading === '' || steps.some((step) => step === '') || isPlace(steps[0])) return
    const leaf = grow(root, steps, column)
    if (leaf.column !== undefined) twice(heading)
    leaf.column = column
  })
  return root
}

const newBranch = (path: string, node: FieldNode): Branch => ({
  path,
  type: node.type,
  node,
  column: undefined,
  fields: new Map(),
  items: new Map(),
  columns: [],
})

function grow(root: Branch, steps: readonly string[], column: number): Branch {
  let at = root
  at.columns.push(column)
  steps.forEach((step, place) => {
    at = isPlace(step) ? itemAt(at, Number(step)) : fieldAt(at, step)
    at.columns.push(column)
    const next = steps[place + 1]
    // flatten-tool lets a heading leave out the place in what the schema says is a list.
    if (at.node.isList && next !== undefined && !isPlace(step) && !isPlace(next)) {
      at = itemAt(at, -1)
      at.columns.push(column)
    }
  })
  return at
}

const isPlace = (step: string | undefined) => step !== undefined && /^\d+$/.test(step)

function fieldAt(branch: Branch, name: string): Branch {
  const path = branch.path === '' ? name : `${branch.path}/${name}`
  const found = branch.fields.get(name) ?? newBranch(path, branch.node.field(name))
  branch.fields.set(name, found)
  return found
}

function itemAt(branch: Branch, place: number): Branch {
  const found = branch.items.get(place) ?? newBranch(branch.path, branch.node)
  branch.items.set(place, found)
  return found
}

export const isFilled = ({ columns }: Branch, row: readonly Cell[]): boolean =>
  columns.some((column) => !isEmpty(row[column]))

/** How many lists stand in one another in the headings of a sheet. */
export const depthOf = (headings: readonly string[]): number =>
  Math.max(0, ...headings.map((heading) => heading.split('/').filter(isPlace).length))
