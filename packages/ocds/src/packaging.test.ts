import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const source = import.meta.dirname
const root = join(source, '..')
const installed = mkdtempSync(join(tmpdir(), 'ocds-installed-'))
afterAll(() => rmSync(installed, { recursive: true, force: true }))

test('the package has what it says, and its command works without the sources', () => {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const compiler = join(root, '../../node_modules/.bin/tsc')
  const built = ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(installed, 'dist')]
  expect(spawnSync(compiler, built, { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' })
  for (const name of ['bin', 'package.json'])
    cpSync(join(root, name), join(installed, name), { recursive: true })

  for (const { types, default: code } of [about.exports['.'], about.exports['./node']]) {
    expect([types, code].filter((file) => !existsSync(join(installed, file)))).toEqual([])
  }
  expect(about.files.every((name: string) => name === 'dist' || existsSync(join(root, name)))).toBe(
    true,
  )
  expect(about.dependencies).toBeUndefined()

  const file = join(installed, 'release.json')
  writeFileSync(file, JSON.stringify({ ocid: 'ocds-a1b2c3-1', id: '1', date: '2026' }))
  const bin = join(installed, about.bin.ocds)
  const { status, stdout } = spawnSync(process.execPath, [bin, 'validate', '--json', file], {
    encoding: 'utf8',
  })
  expect([status, JSON.parse(stdout).kind]).toEqual([1, 'release'])
})

test('each package that is published carries the licence', () => {
  const licence = readFileSync(join(root, '../../LICENSE'), 'utf8')
  for (const name of ['ocds', 'tally']) {
    expect(readFileSync(join(root, '..', name, 'LICENSE'), 'utf8')).toBe(licence)
  }
})

test('the library runs where there is no Node: only what is under «node» and «cli» needs it', () => {
  const files = reachedFrom(join(source, 'index.ts'))
  expect(files.size).toBeGreaterThan(100)
  for (const [file, imports] of files) {
    expect([file, imports.filter((name) => !name.startsWith('.'))]).toEqual([file, []])
    expect(file).not.toMatch(/\/src\/(node|cli)\//)
  }
})

/** Every file that one file needs, with what it imports. */
function reachedFrom(start: string) {
  const reached = new Map<string, string[]>()
  for (const waiting = [start]; waiting.length > 0; ) {
    const file = waiting.pop() ?? ''
    if (reached.has(file)) continue
    const text = readFileSync(file, 'utf8')
    const imports = [...text.matchAll(/^(?:import|export)\b[^'"`]*?from '([^']+)'/gm)].map(
      ([, name = '']) => name,
    )
    reached.set(file, imports)
    waiting.push(
      ...imports.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name)),
    )
  }
  return reached
}
