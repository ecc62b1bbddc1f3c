import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import {
  decideCancelling,
  decideConsent,
  decideHandingOver,
  decideResending,
  decideSending,
} from './message.ts'

const now = new Date('2026-11-20T18:00:00Z')

test('a service message needs no consent; news does', () => {
  expect(decideSending('service', false)).toEqual(accept(null))
  expect(decideSending('news', true)).toEqual(accept(null))
  expect(decideSending('news', false)).toEqual(refuse({ because: 'no-consent' }))
})

test('what was sent goes again as a copy; what failed goes as it is', () => {
  expect(
    decideResending(
      { state: 'sent', kind: 'service', goodUntil: null },
      { hasConsent: false, now },
    ),
  ).toEqual(accept('copy'))
  expect(
    decideResending(
      { state: 'failed', kind: 'service', goodUntil: null },
      { hasConsent: false, now },
    ),
  ).toEqual(accept('same'))
  expect(
    decideResending(
      { state: 'cancelled', kind: 'news', goodUntil: null },
      { hasConsent: true, now },
    ),
  ).toEqual(accept('same'))
  expect(
    decideResending(
      { state: 'queued', kind: 'service', goodUntil: null },
      { hasConsent: true, now },
    ),
  ).toEqual(refuse({ because: 'already-waiting' }))
  expect(
    decideResending({ state: 'failed', kind: 'news', goodUntil: null }, { hasConsent: false, now }),
  ).toEqual(refuse({ because: 'no-consent' }))
})

test('what offers a link that ended is not sent again', () => {
  const failed = { state: 'failed', kind: 'service', goodUntil: now } as const
  const later = { hasConsent: false, now }
  expect(decideResending(failed, later)).toEqual(refuse({ because: 'too-late' }))
  const before = new Date(now.getTime() - 1)
  expect(decideResending(failed, { ...later, now: before })).toEqual(accept('same'))
})

test('only what waits or failed is cancelled', () => {
  expect(decideCancelling('queued')).toEqual(accept(null))
  expect(decideCancelling('failed')).toEqual(accept(null))
  expect(decideCancelling('sent')).toEqual(refuse({ because: 'already-sent' }))
  expect(decideCancelling('cancelled')).toEqual(refuse({ because: 'already-cancelled' }))
})

test('what waits is handed over once; news, only to who agreed to a slip', () => {
  const slip = { channel: 'slip', kind: 'news', state: 'queued' } as const
  expect(decideHandingOver(slip)).toEqual(accept(null))
  expect(decideHandingOver({ ...slip, state: 'sent' })).toEqual(refuse({ because: 'already-sent' }))
  expect(decideHandingOver({ ...slip, channel: 'email' })).toEqual(refuse({ because: 'no-slip' }))
  expect(decideHandingOver({ ...slip, channel: 'email', kind: 'service' })).toEqual(accept(null))
})

test('consent is given once and withdrawn once', () => {
  expect(decideConsent(true, false)).toEqual(accept(null))
  expect(decideConsent(false, true)).toEqual(accept(null))
  expect(decideConsent(true, true)).toEqual(refuse({ because: 'already-given' }))
  expect(decideConsent(false, false)).toEqual(refuse({ because: 'not-given' }))
})
