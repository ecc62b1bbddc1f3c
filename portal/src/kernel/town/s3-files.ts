import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { draftFile } from './draft-file.ts'
import type { FileStore } from './file-store.ts'

/**
 * A bucket of any S3-compatible storage: `https://KEY:SECRET@host/bucket?region=…`. Several portals may share it.
 * A file is first written here, so that its name, the hash, is known before it travels.
 */
export function s3Files(address: string): FileStore {
  const { client, bucket } = connect(address)
  const urlOf = (sha256: string) => `${bucket}/${sha256.slice(0, 2)}/${sha256}`
  const has = async (sha256: string) => {
    const answer = await client.fetch(urlOf(sha256), { method: 'HEAD' })
    if (answer.status !== 404 && !answer.ok) throw new Error(`S3 answered ${answer.status} to HEAD`)
    return answer.ok
  }
  return {
    async put(bytes) {
      const { path, sha256, size } = await draftFile(bytes)
      try {
        if (!(await has(sha256))) await send(client, urlOf(sha256), { path, sha256, size })
        return { sha256, size }
      } finally {
        await rm(path, { force: true })
      }
    },
    async get(sha256) {
      const answer = await client.fetch(urlOf(sha256))
      if (answer.status === 404) return undefined
      if (!answer.ok || !answer.body) throw new Error(`S3 answered ${answer.status} to GET`)
      return answer.body
    },
    has,
    async remove(sha256) {
      const answer = await client.fetch(urlOf(sha256), { method: 'DELETE' })
      if (!answer.ok && answer.status !== 404)
        throw new Error(`S3 answered ${answer.status} to DELETE`)
    },
  }
}

function connect(address: string) {
  const { username, password, origin, pathname, searchParams, protocol, host } = new URL(address)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
  })
  return {
    client,
    bucket: `${origin === 'null' ? `${protocol}//${host}` : origin}${pathname.replace(/\/$/, '')}`,
  }
}

type Draft = { readonly path: string; readonly sha256: string; readonly size: number }

async function send(client: AwsClient, url: string, { path, sha256, size }: Draft) {
  // Signed without the body, which then travels as a stream: the hash in the header is the one of the bytes.
  const signed = await client.sign(url, {
    method: 'PUT',
    headers: { 'x-amz-content-sha256': sha256 },
  })
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  const headers = new Headers(signed.headers)
  headers.set('content-length', String(size))
  const answer = await fetch(signed.url, { method: 'PUT', headers, body, duplex: 'half' })
  if (!answer.ok) throw new Error(`S3 answered ${answer.status} to PUT`)
}
