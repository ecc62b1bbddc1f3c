import { expect, test } from 'vitest'
import { company, mason, rival } from '../test/street.ts'
import { asKnown } from './known-supplier.ts'
import { partyOf, type Supplier } from './papers.ts'
import { publicSupplier } from './suppliers.ts'

const typed = (name: string) => publicSupplier({ name, rfc: null }, undefined)
const parties = [partyOf(company, ['tenderer']), partyOf(mason, ['tenderer'])]
const known = (supplier: Supplier, companies: readonly Supplier[] = []) =>
  asKnown(supplier, { parties, companies })

test('a name without RFC means the party of that name, in whatever way its ending is written', () => {
  const same = typed('CONSTRUCTORA NOGAL SA DE CV')
  expect(known(same)).toEqual({ ...company, name: same.name })
  expect(known(typed(company.name))).toEqual(company)
})

test('a person is known by the whole name alone, and keeps no RFC', () => {
  expect(known(typed(mason.name))).toEqual(mason)
  expect(known(typed('LUCIO MENA ORTIZ'))).toEqual(typed('LUCIO MENA ORTIZ'))
})

test('a company that took part before is known by its name, unless two are called so', () => {
  const same = typed('Pavimentos Fresno SA de CV')
  expect(known(same, [rival])).toEqual({ ...rival, name: same.name })
  const other = { ...rival, id: 'MX-RFC-PFR200101AB1', rfc: 'PFR200101AB1' }
  expect(known(same, [rival, other])).toEqual(same)
})

test('who gives an RFC is who it says', () => {
  expect(known({ ...rival, name: company.name })).toEqual({ ...rival, name: company.name })
})
