import type { Context } from 'hono'
import type { Visit } from '../../visit/visit.ts'
import { SMALL } from '../paths.ts'
import { publicDocument } from '../store/documents.ts'

const address = new RegExp(`^(\\d{1,6})(-${SMALL})?(?:\\.\\w+)?$`)

/** Bytes of a public version. They never change; a copy may be kept for a day, since a document can be withdrawn. */
export async function getPublicDocument(c: Context<Visit, '/documentos/:id/:file'>) {
  const { town } = c.var
  const [, version, small] = address.exec(c.req.param('file')) ?? []
  const found = version && (await publicDocument(town.db, c.req.param('id'), Number(version)))
  if (!found) return c.notFound()
  if (found.withdrawn_by) return c.text('Este documento se retiró.', 410)

  const sha256 = small ? found.small_sha256 : found.sha256
  const size = small ? found.small_size : found.size
  if (sha256 === null) return c.notFound()
  const etag = `"${sha256}"`
  const headers = {
    ETag: etag,
    'Content-Type': found.media_type,
    'Content-Length': String(size),
    'Cache-Control': 'public, max-age=86400',
    // A document is looked at, never run.
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ETag: etag })
  const body = await town.files.get(sha256)
  return body ? c.body(body as ReadableStream, 200, headers) : c.notFound()
}
