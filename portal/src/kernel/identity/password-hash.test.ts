import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password-hash.ts'

test('a password is known again, and only that one', async () => {
  const stored = await hashPassword('maíz, jade y barro')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword('maíz, jade y barro'.normalize('NFD'), stored)).toBe(true)
  expect(await verifyPassword('maiz, jade y barro', stored)).toBe(false)
})

test('two people with one password keep different secrets', async () => {
  expect(await hashPassword('maíz, jade y barro')).not.toBe(
    await hashPassword('maíz, jade y barro'),
  )
})

test('an account that does not exist costs the same work as one that does', async () => {
  const stored = await hashPassword('maíz, jade y barro')
  const time = async (kept: string | null) => {
    const began = performance.now()
    expect(await verifyPassword('otra cosa cualquiera', kept)).toBe(false)
    return performance.now() - began
  }
  await time(null)
  const known = await fastest(() => time(stored))
  const unknown = await fastest(() => time(null))
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})

/** The quickest of several runs is the least disturbed by what else the machine does. */
async function fastest(run: () => Promise<number>) {
  const times = []
  for (let n = 0; n < 7; n++) times.push(await run())
  return Math.min(...times)
}
