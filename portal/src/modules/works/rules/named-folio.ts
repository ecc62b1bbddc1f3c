import { type Folio, isBody, readFolio, withCheck } from '../../../lib/folio.ts'

/**
 * The folios that someone may have meant: as it is said or copied by hand, or the identifier of open contracting
 * that carries it without its check letter.
 */
export function foliosMeant(asked: string): Folio[] {
  const text = asked.trim().replace(/^oc4ids-[a-z0-9]{6}-/i, '')
  const body = text.toUpperCase()
  if (isBody(body)) return [withCheck(body)]
  const read = readFolio(text)
  if (read.accepted) return [read.fact]
  return read.refusal.because === 'two-readings' ? [...read.refusal.readings] : []
}
