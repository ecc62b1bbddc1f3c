/** Facts of the trail hold references, never personal values (DESIGN §4). These patterns are the last guard. */
const patterns = [
  // CURP: 18 characters, RENAPO.
  /\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/i,
  // RFC of a natural person: 13 characters, CFF art. 27.
  /\b[A-ZÑ&]{4}\d{6}[A-Z\d]{3}\b/i,
  // Clave de elector: 18 characters, INE.
  /\b[A-Z]{6}\d{8}[HM]\d{3}\b/i,
  // An e-mail address. The first part is tried from its beginning only: a long word takes one pass.
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w/,
]

/** The path of the first personal value found among the facts, if any. */
export function findPersonalValue(facts: unknown, path = ''): string | undefined {
  if (typeof facts === 'string')
    return patterns.some((pattern) => pattern.test(facts)) ? path : undefined
  if (typeof facts !== 'object' || facts === null) return undefined
  for (const [key, value] of Object.entries(facts)) {
    const found = findPersonalValue(value, path ? `${path}/${key}` : key)
    if (found !== undefined) return found
  }
  return undefined
}
