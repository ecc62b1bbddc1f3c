import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import { decideTrying, doors, networkOf } from './tries.ts'

const since = new Date('2026-11-20T15:00:00Z')
const door = doors.signInByEmailHere

test('the fifth try still opens, the sixth waits until the quarter of an hour is over', () => {
  expect(decideTrying([{ door, tries: 5, since }])).toEqual(accept(null))
  expect(decideTrying([{ door, tries: 6, since }])).toEqual(
    refuse({ because: 'too-many', until: new Date('2026-11-20T15:15:00Z') }),
  )
})

test('of two closed doors, the one that opens last counts', () => {
  const reset = { door: doors.resetByEmail, tries: 4, since }
  expect(decideTrying([{ door, tries: 6, since }, reset])).toMatchObject({
    refusal: { until: new Date('2026-11-20T16:00:00Z') },
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:aaaa:bbbb:1:2:3:4', '2001:db8:aaaa:bbbb'],
  ['2001:db8:aaaa:bbbb::9', '2001:db8:aaaa:bbbb'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
