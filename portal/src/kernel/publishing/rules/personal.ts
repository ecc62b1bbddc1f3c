/** DESIGN §7: CURP, clave de elector and a natural person's RFC never reach a public byte. */
const patterns = [
  // CURP: 18 characters, RENAPO.
  /(?<![A-Z\d])[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d(?![A-Z\d])/i,
  // RFC of a natural person: 13 characters, CFF art. 27; its date must be one.
  /(?<![A-ZÑ&\d])[A-ZÑ&]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}(?![A-Z\d])/i,
  // Clave de elector: 18 characters, INE.
  /(?<![A-Z\d])[A-Z]{6}\d{8}[HM]\d{3}(?![A-Z\d])/i,
]

/** The paths of a document under which somebody's private key stands. */
export function personalValues(document: unknown): string[] {
  const found: string[] = []
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      if (value.length > 12 && patterns.some((pattern) => pattern.test(value))) found.push(path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of Object.entries(value))
        visit(inside, path ? `${path}/${key}` : key)
    }
  }
  visit(document, '')
  return found
}
