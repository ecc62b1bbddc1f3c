import { expect, test } from 'vitest'
import { paths, storedPath } from './paths.ts'

test('what is asked for is found as it was stored, however it was written', () => {
  const list = paths.extension('guarantees', 'codelists/+partyRole.csv')
  expect(list).toBe('/datos/extensiones/guarantees/codelists/+partyRole.csv')
  expect(storedPath(list)).toBe(list)
  expect(storedPath(list.replace('+', '%2B'))).toBe(list)

  const record = paths.record('ocds-000tst-PP25 / ñ + 1')
  expect(storedPath(record)).toBe(record)
  expect(storedPath(record.replace('%C3%B1', 'ñ'))).toBe(record)
})

test('an address that cannot be read is no address, and the first page is the plain one', () => {
  expect(storedPath('/datos/%E0%A4%A')).toBeUndefined()
  expect(storedPath(paths.releases, 1)).toBe(paths.releases)
  expect(storedPath(paths.releases, 2)).toBe(paths.releasesPage(2))
})
