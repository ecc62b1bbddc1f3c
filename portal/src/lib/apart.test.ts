import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { NotFinished, piecesApart } from './apart.ts'

const restless = {
  ...{ name: 'restless-program', mostMemoryMb: 64, longestMs: 60_000 },
  beside: new URL('../../test/support/apart.ts', import.meta.url).href,
}
const piecesOf = (longestMs = restless.longestMs) =>
  piecesApart<null, number>(null, { ...restless, longestMs })

/** A process that ended may still be listed, until whoever is over it takes note. */
function isRunning(pid: number) {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const ended = (pid: number) =>
  vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 30_000 })

test('a program that takes too long is ended', async () => {
  const all = Array.fromAsync(piecesOf(500))
  await expect(all).rejects.toEqual(new NotFinished('too-long'))
})

test('a program whose answer nobody wants any more is ended', async () => {
  const pieces = piecesOf()
  const { value: pid } = await pieces.next()
  expect(isRunning(pid)).toBe(true)
  await pieces.return(undefined)
  await ended(pid)
})

test('a program does not outlive a house that is killed', async () => {
  const house = spawn(process.execPath, [
    ...['--conditions=tequio-source', '--input-type=module', '--eval'],
    `import { piecesApart } from ${JSON.stringify(new URL('./apart.ts', import.meta.url).href)}
    for await (const pid of piecesApart(null, ${JSON.stringify(restless)})) console.log(pid)`,
  ])
  const [said] = await once(house.stdout, 'data')
  const pid = Number(said)
  expect(isRunning(pid)).toBe(true)
  house.kill('SIGKILL')
  await ended(pid)
})

test('a program that cannot begin is a fault', async () => {
  const missing = piecesApart(null, { ...restless, name: 'no-program' })
  await expect(missing.next()).rejects.toThrow('ended with 1')
})
