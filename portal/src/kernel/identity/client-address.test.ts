import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const seen = async (remoteAddress: string, forwarded?: string) => {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c)))
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
}

test('who comes from elsewhere is known by their connection, whatever they claim', async () => {
  expect(await seen('198.51.100.4', '10.0.0.1')).toBe('198.51.100.4')
})

test('behind our proxy the client is the last that it names', async () => {
  expect(await seen('::ffff:127.0.0.1', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
  expect(await seen('10.0.0.5', '203.0.113.9')).toBe('203.0.113.9')
})

test('without a proxy a neighbour of the network is itself', async () => {
  expect(await seen('192.168.1.20')).toBe('192.168.1.20')
})
