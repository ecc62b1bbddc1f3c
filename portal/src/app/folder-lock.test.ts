import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeLock } from './folder-lock.ts'

async function lockFile() {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-lock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { folder, file: join(folder, 'tequio.lock') }
}

/** Processes that wait for each line of their input and then try for the lock of the file that it names. */
function rivals(count: number) {
  const script = `
    import { createInterface } from 'node:readline'
    const { takeLock } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)})
    console.log('ready')
    for await (const file of createInterface({ input: process.stdin }))
      console.log((await takeLock(file)) ? 'taken' : 'kept off')`
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL')
  })
  const answers = () =>
    Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()))
  return {
    ready: answers(),
    race: (file: string) => {
      const said = answers()
      for (const { stdin } of children) stdin.write(`${file}\n`)
      return said
    },
  }
}

test('of several that start at once over what a dead one left, one holds the folder', async () => {
  const { folder } = await lockFile()
  const all = rivals(4)
  await all.ready
  for (let round = 0; round < 60; round++) {
    const file = join(folder, `${round}.lock`)
    if (round % 2 === 0) await writeFile(file, '4194305 1')
    expect((await all.race(file)).filter((one) => one === 'taken')).toHaveLength(1)
  }
  expect(await readdir(folder)).toHaveLength(60)
})

test('a takeover that was killed half way does not keep others off', async () => {
  const { folder, file } = await lockFile()
  await writeFile(file, 'garbage')
  const lock = await takeLock(file)
  await lock?.release()
  expect(await readdir(folder)).toEqual([])

  await writeFile(file, 'garbage')
  const claim = `${file}-after-795b6904e54f`
  await writeFile(claim, '4194305 1')
  expect(await takeLock(file)).toBeDefined()
  expect(await readdir(folder)).toEqual(['tequio.lock'])
})

test('who lost the folder does not remove the lock of the next', async () => {
  const { file } = await lockFile()
  const lock = await takeLock(file)
  await writeFile(file, '1 1')
  await lock?.release()
  expect(await readFile(file, 'utf8')).toBe('1 1')
})
