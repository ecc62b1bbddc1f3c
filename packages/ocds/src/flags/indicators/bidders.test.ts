import { describe, expect, test } from 'vitest'
import { bid, groupsOf, process, won } from '../../../test/bids.ts'
import { flags } from '../flags.ts'

describe('R018: one bid where several could be', () => {
  const alone = (procurementMethod: string, numberOfTenderers: unknown) => ({
    ocid: `${procurementMethod} ${numberOfTenderers}`,
    tender: { procurementMethod, numberOfTenderers },
  })
  const releases = [alone('open', 1), alone('limited', 1), alone('open', 2), alone('open', '1')]

  test('open and selective tenders count, unless others are named', () => {
    expect(groupsOf('R018', releases)).toEqual({ OCID: { 'open 1': { R018: 1 } } })
    const limited = { R018: { procurement_methods: ['limited'] } }
    expect(groupsOf('R018', releases, limited)).toEqual({ OCID: { 'limited 1': { R018: 1 } } })
  })

  test('an empty list names all', () => {
    const all = groupsOf('R018', releases, { R018: { procurement_methods: [] } })
    expect(Object.keys(all.OCID ?? {})).toEqual(['open 1', 'limited 1'])
  })
})

test('R003: the days of an empty method are not those of a process that names none', () => {
  const tenderPeriod = { startDate: '2026-03-01T00:00:00Z', endDate: '2026-03-13T00:00:00Z' }
  const releases = [
    { ocid: 'F', tender: { tenderPeriod } },
    { ocid: 'empty', tender: { tenderPeriod, procurementMethodDetails: '' } },
  ]
  const days = { R003: { procurement_method_details: { '': 10 } } }
  expect(groupsOf('R003', releases, days)).toEqual({ OCID: { F: { R003: 1 } } })
})

test('R025: who bids as often as the most and hardly wins stands out', () => {
  const others = ['1', '2', '3', '4', '5', '6', '7'].map((id) =>
    process(id, [bid('F'), bid('F'), bid(id)], won(id)),
  )
  const lucky = process('0', [bid('F')], won('F'))
  const { Tenderer, Figures, Meta } = flags([...others, lucky], {
    settings: { R025: { threshold: 0.5, percentile: 90 } },
  })

  expect(Tenderer).toEqual({ F: { R025: 1 / 8 } })
  expect(Meta.R025).toEqual({ upper_fence: 6.8333, lower_fence: 0.5 })
  expect(Figures.Tenderer?.F?.R025).toMatchObject({ bids: 8, wins: 1, lowerFence: 0.5 })
})

describe('R030: a late bid won', () => {
  const late = (ocid: string, tenderer: string, status = 'active', date = '2026-04-01T00:00:00Z') =>
    process(
      ocid,
      [bid(tenderer, 'valid', { date })],
      [{ status, suppliers: [{ id: 'W' }] }, { status: 'pending' }],
      { tender: { tenderPeriod: { endDate: '2026-03-15T00:00:00Z' } } },
    )

  test('only who came late and won is flagged', () => {
    const releases = [
      late('F', 'W'),
      late('lost', 'L'),
      late('pending', 'W', 'pending'),
      late('in time', 'W', 'active', '2026-03-15T00:00:00Z'),
    ]
    expect(groupsOf('R030', releases)).toEqual({
      OCID: { F: { R030: 1 } },
      Tenderer: { W: { R030: 1 } },
    })
  })
})

describe('R035: all the others were disqualified', () => {
  const two = process('2', [bid('D', 'disqualified'), bid('E', 'disqualified'), bid('V')], won('V'))
  const one = process('1', [bid('D', 'disqualified'), bid('V')], won('V', 'V'))
  const pending = process(
    'p',
    [bid('D', 'disqualified'), bid('V')],
    [...won('V'), { status: 'pending' }],
  )
  const shared = process('s', [bid('D', 'disqualified'), bid('V')], won('V', 'S'))

  test('the number of the others is told', () => {
    expect(groupsOf('R035', [one, two, pending, shared])).toEqual({
      OCID: { 1: { R035: 1 }, 2: { R035: 2 } },
      Tenderer: { V: { R035: 0 } },
    })
  })

  test('at least one is needed, whatever is set', () => {
    const alone = process('0', [bid('V')], won('V'))
    expect(groupsOf('R035', [alone], { R035: { threshold: 0 } })).toEqual({})
    expect(groupsOf('R035', [one, two], { R035: { threshold: 2 } }).OCID).toEqual({
      2: { R035: 2 },
    })
  })
})

describe('R038: too many disqualified', () => {
  const received = (ocid: string, ...details: object[]) =>
    process(ocid, details, [], {
      buyer: { id: `B${ocid}` },
      tender: { procuringEntity: { id: `P${ocid}` } },
    })
  const usual = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) =>
    received(n, bid(`A${n}`), bid(`A${n}`)),
  )
  const strict = received('F', bid('T'), bid('T', 'disqualified'))

  test('of a buyer, a procuring entity and a tenderer, each against its own kind', () => {
    const threshold = { R038: { threshold: 0.5 } }
    expect(groupsOf('R038', [...usual, strict], threshold)).toEqual({
      Buyer: { BF: { R038: 0.5 } },
      ProcuringEntity: { PF: { R038: 0.5 } },
      Tenderer: { T: { R038: 0.5 } },
    })
    // The upper fence is 0: most have none disqualified.
    expect(groupsOf('R038', [...usual, strict])).toEqual({})
  })

  test('who has few bids is not compared', () => {
    const few = { threshold: 0.5, minimum_submitted_bids: 3, minimum_contracting_processes: 3 }
    expect(groupsOf('R038', [strict], { R038: few })).toEqual({})
  })
})

describe('R048: sells of everything', () => {
  const sold = (ocid: string, supplier: string, ...codes: string[]) => ({
    ocid,
    awards: [
      {
        status: 'active',
        suppliers: [{ id: supplier }],
        items: codes.map((id) => ({ classification: { id } })),
      },
    ],
  })

  test('the kinds are told, and who sold in few processes is not compared', () => {
    const releases = [sold('1', 'F', '10000000', '11000000'), sold('2', 'F', '10990000', '20')]
    const settings = { threshold: 3, minimum_contracting_processes: 2 }
    const { Tenderer, Figures } = flags([...releases, sold('3', 'G', '1', '2', '3')], {
      settings: { R048: settings },
    })
    expect(Tenderer).toEqual({ F: { R048: 3 } })
    expect(Figures.Tenderer?.F?.R048).toEqual({
      prefixes: ['10', '11', '20'],
      processes: ['1', '2'],
      upperFence: 3,
    })
    const oneDigit = { R048: { ...settings, digits: 1 } }
    expect(groupsOf('R048', releases, oneDigit)).toEqual({})
  })
})
