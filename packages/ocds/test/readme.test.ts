import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const here = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(here, 'README.md'), 'utf8')
const codeOf = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, code = '']) => code,
  )
const blocks = codeOf('ts')
const orders = codeOf('sh')
  .flatMap((code) => code.split('\n'))
  .filter((line) => line.startsWith('npx ocds '))
  .map((line) => line.replace('npx ocds ', ''))

/** What the examples read: a package with one wrong date, and compiled releases. */
const release = {
  ...{ ocid: 'ocds-a1b2c3-PP26-K3-0147-1', id: '1', date: '2026-03-01T09:30:00-06:00' },
  ...{ tag: ['tender'], initiationType: 'tender', tender: { id: 't', title: 'Banquetas' } },
}
const files = {
  'releases.json': {
    ...{ uri: 'https://datos.example.mx/releases.json', version: '1.1' },
    ...{ publishedDate: '2026-03-02T00:00:00Z', publisher: { name: 'Municipio de San Tequio' } },
    releases: [
      { ...release, date: '2026-02-01' },
      { ...release, id: '2' },
    ],
  },
  'compiled.jsonl': { ...release, tag: ['compiled'] },
  'releases.jsonl': release,
}

const folder = mkdtempSync(join(tmpdir(), 'ocds-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`)
  }
  writeFileSync(join(folder, '2026.json.gz'), gzipSync(JSON.stringify(files['releases.json'])))
  blocks.forEach((code, at) => {
    writeFileSync(join(folder, `typed-${at}.ts`), code)
    writeFileSync(
      join(folder, `run-${at}.ts`),
      code.replaceAll(/'@tequio\/ocds(\/node)?'/g, sourceOf),
    )
  })
  writeFileSync(join(folder, 'run.ts'), runner)
})

const source = (path: string) => pathToFileURL(join(here, 'src', path)).href
const sourceOf = (name: string) =>
  `'${source(name.includes('/node') ? 'node/index.ts' : 'index.ts')}'`

/** All in one process: to start one for each example takes longer than to run it. */
const runner = `
import { runOcds } from '${source('cli/run.ts')}'
for (let at = 0; at < ${blocks.length}; at++) {
  console.log('=== block ' + at)
  await import('./run-' + at + '.ts')
}
const io = { input: [], inputIsTerminal: true, columns: 100, out: () => {}, err: () => {} }
for (const order of ${JSON.stringify(orders)}) {
  console.log('=== order ' + order + ' = ' + (await runOcds(order.split(' '), io)))
}`

describe('the examples of the README', () => {
  test('run, and print what they say', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['run.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stderr.replaceAll(/.*Warning.*\n/g, '')]).toEqual([0, ''])
    const printed = stdout.split('=== ')
    blocks.forEach((code, at) => {
      const own = printed.find((part) => part.startsWith(`block ${at}\n`)) ?? ''
      for (const line of saidIn(code)) expect(own.split('\n')).toContain(line)
    })
    // Only the first finds a document that is not valid; the next one mends it.
    expect(orders.length).toBeGreaterThan(5)
    const codes = orders.map((order) => stdout.includes(`=== order ${order} = 0`))
    expect(orders.filter((_, at) => !codes[at])).toEqual([orders[0]])
  })

  test('have the types that they say', () => {
    const paths = {
      '@tequio/ocds': [join(here, 'src/index.ts')],
      '@tequio/ocds/node': [join(here, 'src/node/index.ts')],
    }
    const root = resolve(here, '../..')
    const types = { types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }
    const compilerOptions = { ...types, paths, noUnusedLocals: false }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions,
        include: ['typed-*.ts'],
      }),
    )
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })
})

/** A comment under a line that prints is what it prints. */
const saidIn = (code: string) =>
  [...code.matchAll(/^.*console\.log.*\n(?:\}\n)?\/\/ (.*)$/gm)].map(([, line = '']) => line)
