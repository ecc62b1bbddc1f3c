import { expect, test } from 'vitest'
import { bodyOf, withCheck } from '../../../lib/folio.ts'
import { foliosMeant } from './named-folio.ts'

const folio = withCheck('PP26-K3-0147')
const [check = ''] = folio.slice(-1)

test.each([
  folio,
  folio.toLowerCase(),
  folio.replaceAll('-', ' '),
  folio.replaceAll('-', ''),
  ` ${folio.replaceAll('0', 'O').replaceAll('1', 'l')} `,
  bodyOf(folio),
  `oc4ids-a1b2c3-${bodyOf(folio)}`,
])('«%s» means the work', (asked) => {
  expect(foliosMeant(asked)).toEqual([folio])
})

test('another check letter, or the name of a street, means no folio', () => {
  expect(foliosMeant(`${bodyOf(folio)}-${check === 'A' ? 'B' : 'A'}`)).toEqual([])
  expect(foliosMeant('calle Nogal')).toEqual([])
})
