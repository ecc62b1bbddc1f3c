import { describe, expect, test } from 'vitest'
import { storable } from './storable.ts'

const long = 'x'.repeat(201)

describe('an identifier that no index holds is refused with its place', () => {
  test.each<[string, Parameters<typeof storable>[0]]>([
    ['ocid', { ocid: long }],
    ['id', { ocid: 'ocds-000tst-1', id: long }],
    ['parties/0/id', { parties: [{ id: long }] }],
    [
      'contracts/0/implementation/transactions/0/id',
      {
        contracts: [{ id: '1', implementation: { transactions: [{ id: long }] } }],
      },
    ],
  ])('%s', (path, release) => {
    expect(storable(release).faults).toEqual([
      { path, message: 'El identificador mide más de 200 letras.' },
    ])
  })

  test('and one of two hundred letters is not', () => {
    expect(storable({ ocid: long.slice(1) }).faults).toEqual([])
  })
})
