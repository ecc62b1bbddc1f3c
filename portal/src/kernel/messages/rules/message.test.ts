import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import {
  decideCancelling,
  decideConsent,
  decideHandingOver,
  decideResending,
  decideSending,
} from './message.ts'

test('a service message needs no consent; news does', () => {
  expect(decideSending('service', false)).toEqual(accept(null))
  expect(decideSending('news', true)).toEqual(accept(null))
  expect(decideSending('news', false)).toEqual(refuse({ because: 'no-consent' }))
})

test('what was sent goes again as a copy; what failed goes as it is', () => {
  expect(decideResending({ state: 'sent', kind: 'service' }, false)).toEqual(accept('copy'))
  expect(decideResending({ state: 'failed', kind: 'service' }, false)).toEqual(accept('same'))
  expect(decideResending({ state: 'cancelled', kind: 'news' }, true)).toEqual(accept('same'))
  expect(decideResending({ state: 'queued', kind: 'service' }, true)).toEqual(
    refuse({ because: 'already-waiting' }),
  )
  expect(decideResending({ state: 'failed', kind: 'news' }, false)).toEqual(
    refuse({ because: 'no-consent' }),
  )
})

test('only what waits or failed is cancelled', () => {
  expect(decideCancelling('queued')).toEqual(accept(null))
  expect(decideCancelling('failed')).toEqual(accept(null))
  expect(decideCancelling('sent')).toEqual(refuse({ because: 'already-sent' }))
  expect(decideCancelling('cancelled')).toEqual(refuse({ because: 'already-cancelled' }))
})

test('only a slip is handed over, and once', () => {
  expect(decideHandingOver('slip', 'queued')).toEqual(accept(null))
  expect(decideHandingOver('slip', 'sent')).toEqual(refuse({ because: 'already-sent' }))
  expect(decideHandingOver('email', 'queued')).toEqual(refuse({ because: 'no-slip' }))
})

test('consent is given once and withdrawn once', () => {
  expect(decideConsent(true, false)).toEqual(accept(null))
  expect(decideConsent(false, true)).toEqual(accept(null))
  expect(decideConsent(true, true)).toEqual(refuse({ because: 'already-given' }))
  expect(decideConsent(false, false)).toEqual(refuse({ because: 'not-given' }))
})
