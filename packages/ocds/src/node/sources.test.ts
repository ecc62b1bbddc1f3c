import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { type Source, type SourceOptions, sourcesAt } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocds-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function read(paths: readonly string[], options: SourceOptions = {}) {
  const found: { name: string; text: string }[] = []
  for await (const source of sourcesAt(paths, options)) {
    const name = relative(folder, source.name)
    const told = 'bytes' in source ? await textOf(source).catch(String) : String(source.unreadable)
    found.push({ name, text: told })
  }
  return found
}

async function textOf(source: Source) {
  const chunks = await Array.fromAsync(source.bytes())
  return Buffer.concat(chunks).toString()
}

async function* chunks(...parts: Uint8Array[]) {
  yield* parts
}

test('of a folder the files of JSON are read, also compressed, in the order of their names', async () => {
  write('town/b.json', 'b')
  write('town/a/z.JSONL', 'z')
  write('town/a.json.gz', gzipSync('gz'))
  write('town/nota.txt', 'no')
  symlinkSync(join(folder, 'town'), join(folder, 'town/round.json'))

  expect(await read([join(folder, 'town')])).toEqual([
    { name: 'town/a/z.JSONL', text: 'z' },
    { name: 'town/a.json.gz', text: 'gz' },
    { name: 'town/b.json', text: 'b' },
  ])
})

test('gzip is known by its bytes, also when a pipe gives them one by one', async () => {
  const bytes = gzipSync('{"a":1}')
  const input = chunks(...[...bytes].map((byte) => Uint8Array.of(byte)))
  expect((await read(['-'], { input }))[0]?.text).toBe('{"a":1}')
  expect((await read([write('plain.gz', '{}')]))[0]?.text).toBe('{}')
  expect((await read([write('one.json', '1')]))[0]?.text).toBe('1')
})

test('a gzip that inflates beyond the limit is refused before it is read whole', async () => {
  const bomb = write('bomb.json.gz', gzipSync(Buffer.alloc(50e6, 0x20)))
  expect((await read([bomb], { mostInflated: 1e6 }))[0]?.text).toContain('más de 1000000 bytes')
})

test('what cannot be read says why, and the others are read', async () => {
  const damaged = write(
    'damaged.json.gz',
    Buffer.concat([gzipSync('x'.repeat(99)).subarray(0, 20)]),
  )
  const wrong = write('wrong.gz', Buffer.from([0x1f, 0x8b, 9, 0, 1, 2, 3]))
  const good = write('good.json', 'good')

  const texts = (await read([join(folder, 'no'), damaged, wrong, good])).map(({ text }) => text)
  expect(texts).toEqual([
    'Unreadable: No existe. Revisa el nombre y la carpeta.',
    'Unreadable: El gzip está cortado: falta el final.',
    'Unreadable: El gzip está dañado.',
    'good',
  ])
})
