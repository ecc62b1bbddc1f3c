/** CURP, RFC of a natural person, clave de elector; whole words inside any text (DESIGN §7). */
const keys =
  /\b(?:[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|[A-ZÑ&]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}|[A-Z]{6}\d{8}[HM]\d{3})\b/gi

export const withoutPersonalKeys = (text: string): string => text.replace(keys, '(dato reservado)')

/** The path of the first text that names a person by a key. */
export function personalKeyIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return withoutPersonalKeys(value) === value ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = personalKeyIn(inner, path ? `${path}/${key}` : key)
    if (found !== undefined) return found
  }
  return undefined
}
