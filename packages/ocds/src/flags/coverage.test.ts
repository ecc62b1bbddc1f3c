import { expect, test } from 'vitest'
import { type CoverageWarning, coverage, coverageOfStream } from './coverage.ts'

const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

test('what holds only empty values is empty, and 0 and false are not', () => {
  expect(coverage(bytesOf('{"a":0,"b":[{"c":""},{"c":1}],"d":{"e":[null,{}]}}'))).toEqual({
    ...{ '': 1, '/': 1, '/a': 1, '/b': 1 },
    ...{ '/b[]': 1, '/b[]/': 1, '/b[]/c': 1 },
  })
})

test('a line that cannot be read is skipped and told, and a blank one is not', () => {
  const told: CoverageWarning[] = []
  const bad = Uint8Array.of(0x22, 0xff, 0x22, 0x0a)
  const bytes = Uint8Array.from([...bytesOf('{', ' \t\r', ''), ...bad, ...bytesOf('1')])
  expect(coverage(bytes, { warn: (warning) => told.push(warning) })).toEqual({ '': 1 })
  expect(told.map(({ code, line }) => [code, line])).toEqual([
    ['not-json', 1],
    ['not-utf8', 3],
  ])
})

test('a member may have any name', () => {
  expect(coverage(bytesOf('{"__proto__":{"constructor":1}}'))).toEqual({
    ...{ '': 1, '/': 1, '/__proto__': 1, '/__proto__/': 1, '/__proto__/constructor': 1 },
  })
})

test('a line of too many levels leaves nothing behind', () => {
  const told: CoverageWarning[] = []
  const nested = (levels: number) => `{"a":1,"b":${'['.repeat(levels)}1${']'.repeat(levels)}}`
  const lines = [nested(127), nested(1_000_000), '{"c":1}']
  const counts = coverage(bytesOf(...lines), { warn: (warning) => told.push(warning) })
  expect(counts).toEqual({ '': 1, '/': 1, '/c': 1 })
  expect(told.map(({ code }) => code)).toEqual(['too-deep', 'too-deep'])
  expect(Object.keys(coverage(bytesOf(nested(126))))).toHaveLength(3 + 127)
})

test('what the machine cannot hold whole is no JSON, and half a pair of an emoji neither', () => {
  const told: CoverageWarning[] = []
  const bad = ['[1,-1e999]', '{"a":"\\ud83d"}', '{"\\uDE00":1}', '["\\ud83d\\\\ude00"]']
  const good = ['"\\ud83d\\ude00"', '"\\\\ud83d"', '1e308']
  const counts = coverage(bytesOf(...bad, ...good), { warn: (warning) => told.push(warning) })
  expect(counts).toEqual({ '': 3 })
  expect(told.map(({ code, line }) => [code, line])).toEqual(
    bad.map((_, at) => ['not-json', at + 1]),
  )
})

test('pieces cut anywhere, in the middle of a letter too, give what the whole gives', async () => {
  const bytes = bytesOf('{"año":"sí"}', '', '{"año":null}', '[{"ñ":1}]', '{"a":1}')
  for (const size of [1, 2, 7, 1000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    expect(await coverageOfStream(streamOf(pieces))).toEqual(coverage(bytes))
  }
})

test('a line that is too long is let go as it comes, and the others are read', async () => {
  const told: CoverageWarning[] = []
  const options = { maxLineBytes: 20, warn: (warning: CoverageWarning) => told.push(warning) }
  const bytes = bytesOf('{"a":1}', `{"b":"${'x'.repeat(100)}"}`, '', '{"c":12345678901234}', '[1]')
  const expected = { '': 3, '/': 2, '/a': 1, '/c': 1, '[]': 1 }
  expect(coverage(bytes, options)).toEqual(expected)
  const pieces = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1))
  expect(await coverageOfStream(streamOf(pieces), options)).toEqual(expected)
  expect(told.map(({ code, line }) => [code, line])).toEqual([
    ['too-long', 2],
    ['too-long', 2],
  ])
})

test('a line of more values than fit in memory is skipped', () => {
  const told: CoverageWarning[] = []
  const counts = coverage(bytesOf(`[${'0,'.repeat(1_400_000)}0]`, '[1]'), {
    warn: (warning) => told.push(warning),
  })
  expect(counts).toEqual({ '': 1, '[]': 1 })
  expect(told.map(({ code, line }) => [code, line])).toEqual([['too-long', 1]])
})

async function* streamOf(pieces: readonly Uint8Array[]) {
  // A reader may use its buffer again.
  const buffer = new Uint8Array(1000)
  for (const piece of pieces) {
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
  }
}
