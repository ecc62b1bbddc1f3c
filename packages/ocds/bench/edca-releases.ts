import { EDCA_EXTENSIONS } from '../src/model/extensions/all.ts'
import { officialUrls } from '../src/model/extensions/declared.ts'
import type { Organization, Release, ReleasePackage } from '../src/model/types/ocds.ts'

// Ten thousand of these are 23 MB of JSON. The same number gives the same release, on every machine.

/** The contracting process of that number, in one release that says all of it, with the extensions of Mexico's EDCA. */
export function edcaRelease(n: number): Release {
  const buyer = {
    id: `MST${850101 + (n % 40)}AA1`,
    name: `Dirección ${n % 40}`,
  }
  const winner = supplier(n)
  const loser = supplier(n + 101)
  const total = 100_000 + ((n * 7919) % 4_900_000)
  const day = (days: number) =>
    new Date(Date.UTC(2026, 0, 5 + (n % 200) + days, 16)).toISOString().replace('.000', '')
  const value = (share: number) => ({
    amount: Math.round(total * share * 1.16),
    netAmount: Math.round(total * share),
    currency: 'MXN' as const,
  })

  return {
    ocid: `ocds-a1b2c3-PP26-K${n % 64}-${n}`,
    id: `ocds-a1b2c3-PP26-K${n % 64}-${n}-1`,
    date: day(120),
    tag: ['implementationUpdate'],
    initiationType: 'tender',
    parties: [
      party(buyer, ['buyer', 'procuringEntity', 'payer']),
      party(winner, ['tenderer', 'supplier', 'payee']),
      party(loser, ['tenderer']),
    ],
    buyer,
    tender: {
      id: `LO-${n}-2026`,
      title: `Banquetas y alumbrado de la calle ${n}`,
      status: 'complete',
      value: value(1.02),
      procuringEntity: buyer,
      procurementMethod: n % 3 === 0 ? 'open' : 'selective',
      mainProcurementCategory: 'works',
      tenderPeriod: { startDate: day(0), endDate: day(15) },
      tenderers: [winner, loser],
      clarificationMeetings: [{ id: 'j-1', date: day(7) }],
    },
    awards: [
      {
        id: 'a-1',
        status: 'active',
        date: day(22),
        rationale: 'La oferta más baja',
        value: value(1),
        suppliers: [winner],
      },
    ],
    contracts: [
      {
        id: 'c-1',
        awardID: 'a-1',
        status: 'active',
        dateSigned: day(30),
        period: { startDate: day(31), endDate: day(150) },
        value: value(1),
        surveillanceMechanisms: ['socialWitness'],
        guarantees: [
          {
            id: 'g-1',
            type: 'suretyBond',
            obligations: 'fulfillment',
            value: value(0.1),
          },
        ],
        items: [
          {
            id: 'i-1',
            description: 'Banqueta de concreto',
            quantity: 40 + (n % 500),
          },
        ],
        implementation: {
          status: 'ongoing',
          transactions: [transaction(1, day(100), value(0.4), winner)],
        },
      },
    ],
  }
}

/** The first so many, one by one. */
export function* edcaReleases(count: number): Generator<Release> {
  for (let n = 0; n < count; n++) yield edcaRelease(n)
}

export const edcaPackage = (count: number): ReleasePackage => ({
  uri: 'https://datos.example.mx/releases.json',
  version: '1.1',
  publishedDate: '2027-03-02T00:00:00Z',
  publisher: { name: 'Municipio de San Tequio' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  extensions: officialUrls(EDCA_EXTENSIONS),
  releases: [...edcaReleases(count)],
})

type Reference = { id: string; name: string }

const supplier = (n: number): Reference => ({
  id: `CON${100101 + (n % 900)}AB2`,
  name: `Constructora ${n % 900}`,
})

const party = ({ id, name }: Reference, roles: string[]): Organization => ({
  id,
  name,
  roles,
  identifier: {
    scheme: 'MX-RFC',
    id: id,
    legalName: name,
    legalPersonality: 'legalPerson',
  },
})

const transaction = (
  n: number,
  date: string,
  value: { amount: number; netAmount: number; currency: 'MXN' },
  payee: Reference,
) => ({ id: `p-${n}`, date, value, payee, paymentMethod: 'wireTransfe' })
