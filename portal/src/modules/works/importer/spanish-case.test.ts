import { expect, test } from 'vitest'
import { spanishCase } from './spanish-case.ts'

test.each([
  [
    'GUARNICIONES Y BANQUETAS DE LA CALLE ROBLE VIEJO COL LOS OLMOS',
    'Guarniciones y banquetas de la calle Roble Viejo col Los Olmos',
  ],
  [
    'REHABILITACION ASFALTICA DE LA CALLE LAGO ENTRE PINO CHICO Y FRESNO FRACC VILLAS DEL SOL',
    'Rehabilitacion asfaltica de la calle Lago entre Pino Chico y Fresno fracc Villas del Sol',
  ],
  [
    'BARDA PERIMETRAL EN CECYTED 07 COL IV CENTENARIO',
    'Barda perimetral en CECYTED 07 col IV Centenario',
  ],
  ['PAVIMENTACIÓN DE LA CALLE ÁLAMO', 'Pavimentación de la calle Álamo'],
  [
    'DRENAJE EN LA CALLE C1 CON TOMAS DOMICILIARIAS',
    'Drenaje en la calle C1 con tomas domiciliarias',
  ],
])('%s is read without shouting', (capitals, read) => {
  expect(spanishCase(capitals)).toBe(read)
})

test('what already has small letters, or is an acronym alone, stays as it came', () => {
  expect(spanishCase('Parque El Nogal')).toBe('Parque El Nogal')
  expect(spanishCase('DIF')).toBe('DIF')
})
