import { describe, expect, test } from 'vitest'
import { bid, groupsOf } from '../../test/bids.ts'
import { flags, newFlagger } from './flags.ts'
import type { FlagSettings } from './settings.ts'

describe('what counts', () => {
  const single = (more: object = {}) => ({
    ocid: '1',
    tender: { procurementMethod: 'open', numberOfTenderers: 1, ...more },
  })

  test.each([
    ['a cancelled tender', single({ status: 'cancelled' })],
    ['a method that is left out', single({ procurementMethodDetails: 'Sorteo' })],
    ['a list', [single()]],
    ['an ocid that is a number', { ...single(), ocid: 1 }],
    ['nothing', null],
  ])('%s does not', (_, release) => {
    const settings = { exclusions: { procurement_method_details: ['Sorteo'] } }
    expect(groupsOf('R018', [release], settings)).toEqual({})
  })

  test('an ocid may have any name', () => {
    const release = JSON.parse(JSON.stringify(single()).replace('"1"', '"__proto__"'))
    const { OCID } = flags([release], { indicators: ['R018'] })
    expect(Object.entries(OCID ?? {})).toEqual([['__proto__', { R018: 1 }]])
  })

  test('releases of any shape break nothing', () => {
    const odd = { toString: 1 }
    const shapes = [1, 'x', [], [[]], odd, [odd, null, 1], { details: odd }, { details: [odd, 1] }]
    const releases = shapes.flatMap((shape) => [
      { ocid: '1', bids: shape, awards: shape, tender: shape, buyer: shape },
      { ocid: '2', bids: { details: [bid('A'), shape] }, awards: [shape, { items: shape }] },
      { ocid: '3', bids: { details: [{ status: 'valid', value: shape, tenderers: shape }] } },
    ])
    expect(Object.keys(flags(releases))).toEqual(['Meta', 'Figures'])
  })

  test('releases may come one by one', () => {
    const flagger = newFlagger({ indicators: ['R018'] })
    flagger.read(single())
    expect(flagger.finish().OCID).toEqual({ 1: { R018: 1 } })
  })

  test('anything that is gone through once will do', () => {
    expect(flags(new Set([single()]), { indicators: ['R018'] }).OCID).toBeDefined()
  })
})

describe('the settings', () => {
  test('a section turns its indicator on; without any, all are', () => {
    expect(Object.keys(flags([], { settings: { R048: {} } }).Meta)).toEqual(['R048'])
    expect(Object.keys(flags([]).Meta)).toEqual(['R024', 'R025', 'R048', 'R058'])
  })

  test.each<[string, unknown]>([
    ['settings.R003.threshold', { R003: { threshold: '10' } }],
    ['settings.R003.procurement_method_details', { R003: { procurement_method_details: ['x'] } }],
    ['settings.R025.percentile', { R025: { percentile: 101 } }],
    ['settings.R028.threshold', { R028: { threshold: 1 } }],
    ['settings.R035.threshold', { R035: { threshold: -1 } }],
    ['settings.R999', { R999: {} }],
    ['settings.currency', { currency: 3 }],
    [
      'settings.exclusions.procurement_method_details',
      { exclusions: { procurement_method_details: 'a|b' } },
    ],
    ['settings', []],
  ])('%s is refused in one sentence', (path, settings) => {
    const wrong = () => flags([], { settings: settings as FlagSettings })
    expect(wrong).toThrow(expect.objectContaining({ name: 'FlagSettingsError', path }))
    expect(wrong).toThrow(/^settings\S*: [A-ZÁÉ¿][^\n]+\.$/)
  })

  test('a code that Cardinal does not have is refused', () => {
    expect(() => flags([], { indicators: ['R001'] })).toThrow('El indicador «R001» no existe')
  })
})
