import { describe, expect, test } from 'vitest'
import { bid, groupsOf, price, process, won } from '../../../test/bids.ts'
import { flags } from '../flags.ts'
import type { FlagWarning } from '../types.ts'

/** The winner asked 100; the other, a percentage more. */
const difference = (ocid: string, percent: number, currency = 'MXN') =>
  process(
    ocid,
    [bid('W', 'valid', price(100, currency)), bid('L', 'valid', price(100 + percent, currency))],
    won('W'),
  )

describe('R024 and R058: how far the second bid was', () => {
  const usual = [difference('1', 20), difference('2', 20), difference('3', 20), difference('4', 20)]

  test('the closest and the farthest stand out, with the amounts that tell why', () => {
    const { OCID, Tenderer, Meta, Figures } = flags(
      [...usual, difference('close', 1), difference('far', 300)],
      { settings: { R024: { threshold: 0.05 }, R058: { threshold: 2 } } },
    )
    expect(OCID).toEqual({ close: { R024: 0.01 }, far: { R058: 3 } })
    expect(Tenderer).toEqual({ W: { R024: 0, R058: 0 }, L: { R024: 0 } })
    expect(Meta.R058).toEqual({ upper_fence: 2 })
    expect(Figures.OCID?.far?.R058).toEqual({
      winner: 'W',
      winningAmount: 100,
      other: 'L',
      otherAmount: 400,
      currency: 'MXN',
      difference: 3,
      upperFence: 2,
    })
    expect(Figures.Tenderer?.W).toEqual({
      R024: { processes: ['close'] },
      R058: { processes: ['far'] },
    })
  })

  test('where a quarter of the processes has no difference, none is too close', () => {
    const none = ['a', 'b', 'c'].map((ocid) => difference(ocid, 0))
    expect(groupsOf('R024', [...none, ...usual])).toEqual({})
  })

  test('a bid in another currency is left out and told', () => {
    const told: FlagWarning[] = []
    const releases = [difference('1', 10), difference('usd', 0, 'USD')]
    const settings = { R024: { threshold: 1 } }
    const { OCID } = flags(releases, { settings, warn: (warning) => told.push(warning) })
    expect(OCID).toEqual({ 1: { R024: 0.1 } })
    expect(told.map(({ code }) => code)).toEqual(['other-currency', 'other-currency'])

    expect(groupsOf('R024', releases, { ...settings, currency: 'USD' })).toMatchObject({
      OCID: { usd: { R024: 0 } },
    })
  })

  test('a winning bid of 0 has no difference, and it is said', () => {
    const told: FlagWarning[] = []
    const free = process(
      'free',
      [bid('W', 'valid', price(0)), bid('L', 'valid', price(5))],
      won('W'),
    )
    const found = flags([free], {
      settings: { R058: { threshold: 0.1 } },
      warn: (warning) => told.push(warning),
    })
    expect(found.OCID).toBeUndefined()
    expect(told).toMatchObject([{ code: 'winning-amount-zero', ocid: 'free' }])
  })

  test('the first price that is read gives the currency to all indicators', () => {
    const dollars = process(
      'usd',
      [bid('D', 'disqualified', price(1, 'USD')), bid('V', 'valid', price(2, 'USD'))],
      [{ status: 'active' }],
    )
    const pesos = process(
      'mxn',
      [bid('D', 'disqualified', price(1)), bid('V', 'valid', price(2))],
      [{ status: 'active' }],
    )
    expect(groupsOf('R036', [dollars, pesos])).toEqual({ OCID: { usd: { R036: 1 } } })
    const both = flags([difference('first', 5), dollars, pesos], {
      settings: { R058: { threshold: 9 }, R036: {} },
    })
    expect(both.OCID).toEqual({ mxn: { R036: 1 } })
  })
})

describe('R028: the same price from others', () => {
  const same = (ocid: string, ...tenderers: string[][]) =>
    process(
      ocid,
      tenderers.map((ids) => ({
        status: 'valid',
        tenderers: ids.map((id) => ({ id })),
        ...price(10),
      })),
    )

  test('flags the process and all who asked it', () => {
    expect(groupsOf('R028', [same('F', ['A'], ['B'])])).toEqual({
      OCID: { F: { R028: 1 } },
      Tenderer: { A: { R028: 1 }, B: { R028: 1 } },
    })
  })

  test('the same group in another order asks twice, which is no flag', () => {
    expect(groupsOf('R028', [same('1', ['A', 'Z'], ['Z', 'A']), same('2', ['A'])])).toEqual({})
  })

  test('where only some methods compare prices, the others are left out', () => {
    const releases = [same('F', ['A'], ['B'])]
    const settings = { price_comparison_procurement_methods: ['Subasta'] }
    expect(groupsOf('R028', releases, settings)).toEqual({})
  })
})
