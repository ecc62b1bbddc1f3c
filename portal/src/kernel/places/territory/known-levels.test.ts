import { expect, test } from 'vitest'
import { levelKeyOf, levelOfFileName, levelState } from './known-levels.ts'

test.each([
  ['junta_vecinal_2020.csv', 'junta'],
  ['juntas_vecinales_185_clean.geojson', 'junta'],
  ['municipalities.csv', 'municipio'],
  ['neighbourhoods.csv', 'colonia'],
  ['leon-localidades.topojson', 'localidad'],
  ['Sectores Monterrey.xlsx', 'sector'],
])('the name %s says its level', (name, level) => {
  expect(levelOfFileName(name)).toBe(level)
})

test('a name that says no level is not guessed', () => {
  expect(levelOfFileName('process_scopes.csv')).toBeUndefined()
})

test('a level may be written as people say it', () => {
  expect(levelKeyOf('Juntas vecinales')).toBe('junta')
  expect(levelKeyOf('Circuito Norte')).toBe('circuito-norte')
})

test('a level of the town’s own takes the name and the place it is given', () => {
  expect(levelState('circuito', { name: 'Circuito', position: 45 })).toEqual({
    ...{ what: 'level', key: 'circuito', name: 'Circuito', position: 45 },
  })
})
