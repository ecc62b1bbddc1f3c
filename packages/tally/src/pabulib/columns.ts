/** The names that the columns of a project have had; Pabulib renamed `target` to `beneficiaries` in April 2026. */
export const PROJECT_COLUMNS = {
  id: ['project_id'],
  cost: ['cost'],
  name: ['name'],
  categories: ['category', 'categories'],
  targets: ['beneficiaries', 'target', 'targets'],
  selected: ['selected'],
} as const

export type ProjectField = keyof typeof PROJECT_COLUMNS

/** The column of a file that tells a field of its projects, in any case. */
export function columnOf(columns: readonly string[], field: ProjectField) {
  const names: readonly string[] = PROJECT_COLUMNS[field]
  return names.flatMap((name) => columns.find((one) => one.toLowerCase() === name) ?? []).at(0)
}

/** Sets a field of any name, '__proto__' too. */
export function setField(record: Record<string, string>, name: string, value: string) {
  if (name !== '__proto__') record[name] = value
  else
    Object.defineProperty(record, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

/** What a cell says; other programs write None where there is nothing. */
export const said = (text: string | undefined) =>
  text === undefined || text === '' || /^none$/i.test(text) ? undefined : text

/** A list separated by commas; undefined where it names nothing. */
export function listOf(text: string | undefined) {
  const items = itemsOf(text ?? '')
  return items.length > 0 ? items : undefined
}

/** The items of a list separated by commas, in an array of their number and no more. */
export function itemsOf(text: string) {
  if (said(text) === undefined) return []
  const items = text.split(',')
  const isTidy = items.every((one) => one !== '' && one === one.trim())
  return isTidy ? items : items.flatMap((one) => one.trim() || [])
}

export const selectedOf = (text: string | undefined) =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
