import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere } from '../../test/data.ts'
import { upgrade } from './upgrade.ts'

type Case = { input: string; expected: string }
const cases: Case[] = dataIsHere ? dataFile('cases/upgrade/index.json').cases : []

describe.skipIf(!dataIsHere)('the cases of the reference implementation', () => {
  test.each(cases)('$input', ({ input, expected }) => {
    const document = dataFile(`cases/upgrade/${input}`)
    const result = dataFile(`cases/upgrade/${expected}`)

    expect(upgrade(document)).toEqual(result)
    expect(document).toEqual(dataFile(`cases/upgrade/${input}`))
    expect(upgrade(result)).toEqual(result)
  })
})

test('what the second mention of an organization adds is told, for it is lost', () => {
  const told: string[] = []
  const organization = { name: 'Acme', identifier: { id: 1 } }
  const release = {
    buyer: organization,
    tender: { tenderers: [{ ...organization, additionalIdentifiers: [{ id: 'a' }] }] },
  }

  upgrade(release, { warn: (message) => told.push(message) })

  expect(told).toHaveLength(1)
})

test('the money of a transaction and who paid it take their new names', () => {
  const transaction = {
    id: '1',
    amount: { amount: 10 },
    providerOrganization: { id: 'A', legalName: 'Tesorería' },
    receiverOrganization: null,
  }
  const release = { ocid: 'o', contracts: [{ implementation: { transactions: [transaction] } }] }

  expect(upgrade(release)).toMatchObject({
    contracts: [
      {
        implementation: {
          transactions: [
            {
              id: '1',
              value: { amount: 10 },
              payer: { name: 'Tesorería' },
              receiverOrganization: null,
            },
          ],
        },
      },
    ],
  })
})

test('a null amendment is left alone', () => {
  const release = { tender: { id: 1, amendment: null } }
  expect(upgrade(release)).toEqual(release)
})
