import { expect, test } from 'vitest'
import { breather } from './breath.ts'

test('between the steps of a long work whoever waits is answered', async () => {
  const breathe = breather(1)
  let answered = 0
  const visitor = setInterval(() => {
    answered += 1
  }, 1)
  for (const until = performance.now() + 100; performance.now() < until; ) await breathe()
  clearInterval(visitor)
  expect(answered).toBeGreaterThan(5)
})
