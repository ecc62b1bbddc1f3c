import type { ParentRef } from './rows.ts'

/**
 * INEGI's Marco Geoestadístico: the key of a locality (9 digits) begins with that of its municipality (5), and that
 * with the state's (2). The parent is taken when the town holds it.
 */
export function inegiParent(level: string, code: string | null): ParentRef | null {
  if (code === null) return null
  if (level === 'localidad' && /^\d{9}$/.test(code))
    return { by: 'code', level: 'municipio', code: code.slice(0, 5), optional: true }
  if (level === 'municipio' && /^\d{5}$/.test(code))
    return { by: 'code', level: 'estado', code: code.slice(0, 2), optional: true }
  return null
}
