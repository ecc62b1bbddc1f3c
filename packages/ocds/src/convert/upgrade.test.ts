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

test('a second mention that says less is no loss', () => {
  const told: string[] = []
  const full = { id: '1', name: 'Acme', address: { locality: 'León' } }
  const release = { buyer: full, tender: { tenderers: [{ id: '1', name: 'Acme' }] } }

  upgrade(release, { warn: (message) => told.push(message) })

  expect(told).toEqual([])
})

test('each document of a list, or of the wrapping of INAI, is upgraded by its own version', () => {
  const old = { releases: [{ ocid: 'o', buyer: { id: '1', name: 'A' } }] }
  const done = { version: '1.1', releases: [{ ocid: 'o', buyer: { id: '1', name: 'A' } }] }
  const parties = [{ id: '1', name: 'A', roles: ['buyer'] }]
  const upgraded = { version: '1.1', releases: [{ ...old.releases[0], parties }] }

  expect(upgrade([old, done])).toEqual([upgraded, done])
  expect(upgrade({ arrayReleasePackage: [old] })).toEqual({ arrayReleasePackage: [upgraded] })
})

test('a version written as a number counts', () => {
  const releases = [{ ocid: 'o', buyer: { id: '1' } }]
  expect(upgrade({ version: 1.1, releases })).toEqual({ version: 1.1, releases })
  expect(upgrade({ version: 1, releases })).toMatchObject({ version: '1.1' })
})

test('a role that is there as text stays', () => {
  const release = {
    parties: [{ id: '1', roles: 'buyer' }],
    tender: { procuringEntity: { id: '1' } },
  }
  expect(upgrade({ releases: [release] })).toMatchObject({
    releases: [{ parties: [{ id: '1', roles: ['buyer', 'procuringEntity'] }] }],
  })
})

test('a null amendment is left alone', () => {
  const release = { tender: { id: 1, amendment: null } }
  expect(upgrade(release)).toEqual(release)
})
