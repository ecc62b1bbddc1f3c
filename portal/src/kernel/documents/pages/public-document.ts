import type { Context } from 'hono'
import type { Visit } from '../../visit/visit.ts'
import { publicDocument } from '../store/documents.ts'

/** Bytes of a public version. They never change; a copy may be kept for a day, since a document can be withdrawn. */
export async function getPublicDocument(c: Context<Visit, '/documentos/:id/:file'>) {
  const { town } = c.var
  const version = Number(/^(\d{1,6})(?:\.\w+)?$/.exec(c.req.param('file'))?.[1])
  const found = Number.isInteger(version)
    ? await publicDocument(town.db, c.req.param('id'), version)
    : undefined
  if (!found) return c.notFound()
  if (found.withdrawn_by) return c.text('Este documento se retiró.', 410)

  const etag = `"${found.sha256}"`
  const headers = {
    ETag: etag,
    'Content-Type': found.media_type,
    'Content-Length': String(found.size),
    'Cache-Control': 'public, max-age=86400',
    // A document is looked at, never run.
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ETag: etag })
  const body = await town.files.get(found.sha256)
  return body ? c.body(body as ReadableStream, 200, headers) : c.notFound()
}
