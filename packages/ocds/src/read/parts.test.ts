import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isObject } from '../validate/values.ts'
import { type JsonPart, type ReadPartsOptions, readParts } from './parts.ts'

/** The parts of a text that comes in chunks of so many bytes; documents of any size are split unless told. */
async function partsOf(text: string | Uint8Array, options: ReadPartsOptions = {}, size = 3) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const parts: JsonPart[] = []
  for await (const part of readParts(chunks(bytes, size), { wholeUpTo: 0, ...options })) {
    parts.push(part)
  }
  return parts
}

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const brief = (parts: JsonPart[]) =>
  parts.map((part) => {
    const { kind, line } = part
    if (kind === 'broken') return `${line}:${part.column} ${part.because} ${part.path}`.trim()
    if (kind === 'entry') return `${part.list}/${part.place} ${JSON.stringify(part.value)}`
    if (kind === 'document') return `${line} ${JSON.stringify(part.value)}`
    if (kind === 'repeated-key') return `${line} repeated ${part.key}`
    return `${kind} ${JSON.stringify(part.head)}`
  })

describe('a stream is told part by part', () => {
  test('a package gives its releases one by one, and its head before and after them', async () => {
    const text = '{"uri":"u", "releases" : [ {"id":"a,]"} ,\n{"id":"b\\""}], "version":"1.1"}'

    expect(brief(await partsOf(text))).toEqual([
      'open {"uri":"u","releases":[]}',
      'releases/0 {"id":"a,]"}',
      'releases/1 {"id":"b\\""}',
      'close {"uri":"u","releases":[],"version":"1.1"}',
    ])
  })

  test('a list gives its entries, and an empty one none', async () => {
    expect(brief(await partsOf('[1,"a",[2,3]]'))).toEqual([
      'open {}',
      '/0 1',
      '/1 "a"',
      '/2 [2,3]',
      'close {}',
    ])
    expect(brief(await partsOf('{"records":[ ]}'))).toEqual([
      'open {"records":[]}',
      'close {"records":[]}',
    ])
  })

  test('a small document, a lone release and a lone record come whole', async () => {
    const record = '{"ocid":"o","releases":[{"id":"a"},{"id":"b"}]}'

    expect(brief(await partsOf('{"releases":[{}]}', { wholeUpTo: 100 }))).toEqual([
      '1 {"releases":[{}]}',
    ])
    expect(brief(await partsOf('\n{\n"ocid":\n"o"}'))).toEqual(['2 {"ocid":"o"}'])
    expect(brief(await partsOf(record))).toEqual([`1 ${record}`])
  })

  test('JSON Lines give a document for each line, and a broken line leaves the others', async () => {
    const lines = '\uFEFF{"id":1}\r\n\n{"id":2\n{"a":NaN}\n  {"id":3}'

    expect(brief(await partsOf(lines, { wholeUpTo: 100 }))).toEqual([
      '1 {"id":1}',
      '3:8 cut-short',
      '4:6 not-json',
      '5 {"id":3}',
    ])
  })

  test('a line that is a big package is split, and when it is cut the next line is read', async () => {
    const big = `{"releases":[{"id":"${'a'.repeat(30)}"},{"id":"b"}]}`
    const text = `{"id":1}\n${big}\n${big.slice(0, 60)}\n{"id":3}\n`

    expect(brief(await partsOf(text, { wholeUpTo: 20 }))).toEqual([
      '1 {"id":1}',
      'open {"releases":[]}',
      `releases/0 {"id":"${'a'.repeat(30)}"}`,
      'releases/1 {"id":"b"}',
      'close {"releases":[]}',
      'open {"releases":[]}',
      `releases/0 {"id":"${'a'.repeat(30)}"}`,
      '3:61 cut-short releases/1',
      'close {"releases":[]}',
      '4 {"id":3}',
    ])
  })
})

describe('what cannot be read is told in its place', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['paloma', ['1:1 not-json']],
    ['{"a": NaN}', ['1:7 not-json']],
    [
      '{"releases":[{"a":1},',
      ['open {"releases":[]}', 'releases/0 {"a":1}', '1:22 cut-short', 'close {"releases":[]}'],
    ],
    [
      '{"releases":[{"a":1,\n"b":}',
      ['open {"releases":[]}', '2:5 not-json releases/0', 'close {"releases":[]}'],
    ],
    [
      '{"releases":[1,]}',
      ['open {"releases":[]}', 'releases/0 1', '1:16 not-json releases/1', 'close {"releases":[]}'],
    ],
    ['[1,,2]', ['open {}', '/0 1', '1:4 not-json 1', '/2 2', 'close {}']],
    ['{"records":[],"version":}', ['open {"records":[]}', '1:13 not-json', 'close {"records":[]}']],
  ])('%j', async (text, expected) => {
    expect(brief(await partsOf(text))).toEqual(expected)
  })

  test('bytes that are not UTF-8', async () => {
    expect(brief(await partsOf(new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d])))).toEqual([
      'open {}',
      '1:2 not-utf8 0',
      'close {}',
    ])
  })

  test('an entry bigger than admitted is let go, and the next one is read', async () => {
    const text = `[1,"${'a'.repeat(100)}",3]`

    expect(brief(await partsOf(text, { maxValueBytes: 20 }))).toEqual([
      'open {}',
      '/0 1',
      '1:4 too-big 1',
      '/2 3',
      'close {}',
    ])
  })

  test('an entry of more values than fit in memory is let go, and the next one is read', async () => {
    const text = `[1,[${'0,'.repeat(1_400_000)}0],3]`

    expect(brief(await partsOf(text, { wholeUpTo: 100 }))).toEqual([
      'open {}',
      '/0 1',
      '1:4 too-big 1',
      '/2 3',
      'close {}',
    ])
  })

  test('a key that comes twice, where that was asked for', async () => {
    const text = '[{"a":1},\n{"a":":","b":{"\\u0061":1,\n"a":2}}]'

    expect(brief(await partsOf(text, { repeatedKeys: true }))).toContain('3 repeated a')
    expect(brief(await partsOf(text))).not.toContain('3 repeated a')
  })
})

test('however a document is cut into chunks, its parts make it up again', async () => {
  const names = fc.constantFrom('releases', 'records', 'ocid', 'uri', 'a"\\', 'ñ')
  const value = fc.jsonValue({ maxDepth: 3 })
  const document = fc.oneof(fc.array(value), fc.dictionary(names, fc.oneof(value, fc.array(value))))
  const spaces = fc.constantFrom(undefined, 1, '\t')

  await fc.assert(
    fc.asyncProperty(
      document,
      spaces,
      fc.integer({ min: 1, max: 9 }),
      async (given, space, size) => {
        const parts = await partsOf(JSON.stringify(given, null, space), {}, size)
        expect(remade(parts)).toEqual(JSON.parse(JSON.stringify(given)))
      },
    ),
    { numRuns: 1000 },
  )
})

function remade(parts: JsonPart[]): unknown {
  const [first] = parts
  if (first?.kind === 'document') return first.value
  const lists = new Map<string, unknown[]>()
  let head: unknown
  for (const part of parts) {
    if (part.kind === 'open') lists.set(part.list, [])
    if (part.kind === 'entry') lists.get(part.list)?.push(part.value)
    if (part.kind === 'close') head = part.head
  }
  const whole = lists.get('')
  return whole ?? (isObject(head) ? { ...head, ...Object.fromEntries(lists) } : undefined)
}
