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
  const items = (said(text) ?? '').split(',').flatMap((one) => one.trim() || [])
  return items.length > 0 ? items : undefined
}
