import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../lib/json.ts'
import { type FileStore, localFiles, s3Files } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tequio-files-test-'))
const bytes = new TextEncoder().encode('Acta de la sesión')
let server: S3rver
let s3: FileStore

beforeAll(async () => {
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'tequio', configs: [] }],
  })
  const { port } = await server.run()
  s3 = s3Files(`http://S3RVER:S3RVER@127.0.0.1:${port}/tequio`)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['a folder', () => localFiles(join(folder, 'local'))],
  ['an S3 bucket', () => s3],
])('files in %s', (_, open) => {
  test('are kept under the hash of their bytes, once', async () => {
    const files = open()
    expect(await files.put(bytes)).toEqual({ sha256: sha256(bytes), size: bytes.byteLength })
    expect(await files.put(bytes)).toEqual({ sha256: sha256(bytes), size: bytes.byteLength })
    expect(await new Response(await files.get(sha256(bytes))).bytes()).toEqual(bytes)
  })

  test('may come in pieces', async () => {
    const files = open()
    async function* pieces() {
      yield bytes.subarray(0, 5)
      yield bytes.subarray(5)
    }
    expect(await files.put(pieces())).toEqual({ sha256: sha256(bytes), size: bytes.byteLength })
  })

  test('are gone when they are removed', async () => {
    const files = open()
    await files.put(bytes)
    await files.remove(sha256(bytes))
    expect(await files.has(sha256(bytes))).toBe(false)
    expect(await files.get(sha256(bytes))).toBeUndefined()
    await files.remove(sha256(bytes))
  })
})

test('a bucket that refuses the key is a fault, not an absence', async () => {
  const { port } = server.httpServer.address() as { port: number }
  const stranger = s3Files(`http://NADIE:S3RVER@127.0.0.1:${port}/tequio`)
  await expect(stranger.put(bytes)).rejects.toThrow('S3 answered 403')
})

test('nothing half written stays behind in the folder', async () => {
  const files = localFiles(join(folder, 'cut'))
  async function* cut() {
    yield bytes
    throw new Error('power cut')
  }
  await expect(files.put(cut())).rejects.toThrow('power cut')
  expect(readdirSync(join(folder, 'cut', 'drafts'))).toEqual([])
})

test('what a process left half written when it died goes away after a day, and what is being written stays', async () => {
  const own = join(folder, 'swept')
  const drafts = join(own, 'drafts')
  mkdirSync(drafts, { recursive: true })
  for (const name of ['old', 'new']) writeFileSync(join(drafts, name), 'half a docu')
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
  utimesSync(join(drafts, 'old'), twoDaysAgo, twoDaysAgo)
  await localFiles(own).put(bytes)
  expect(readdirSync(drafts)).toEqual(['new'])
})
