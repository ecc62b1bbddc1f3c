import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { isOfficial, nameOfTest } from '../../settings/index.ts'
import type { Visit } from '../../visit/visit.ts'
import { paths } from '../paths.ts'
import { byteRange, bytesBetween } from '../rules/byte-range.ts'
import type { PublicFile } from '../store/blobs.ts'
import { texts } from '../texts.ts'

type Visited = Context<Visit>
type Content = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
export type Answered = Omit<PublicFile, 'updatedAt'>

/**
 * A stored file as HTTP asks for it: known already (304), a part of it (206), compressed, or whole. Undefined when
 * `read` finds no bytes.
 */
export async function answerFile(
  c: Visited,
  file: Answered,
  read: () => Promise<Content | undefined>,
): Promise<Response | undefined> {
  const headOnly = c.req.method === 'HEAD'
  const range = headOnly ? undefined : rangeOf(c, file)
  const zipped = !range && isText(file) && acceptsGzip(c.req.header('accept-encoding'))
  describe(c, file, zipped)
  if (isKnown(c.req.header('if-none-match'), file.sha256)) return c.body(null, 304)
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${file.size}`)
    return problem(c, 416, texts.wrongRange)
  }

  c.header('Content-Type', file.contentType)
  c.header('Content-Disposition', disposition(c, file))
  if (zipped) c.header('Content-Encoding', 'gzip')
  else c.header('Content-Length', String(range ? range.last - range.first + 1 : file.size))
  if (headOnly) return c.body(null)
  const content = await read()
  if (!content) return undefined
  if (!range) return c.body(zipped ? compressed(content) : content)

  c.header('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`)
  return c.body(partOf(content, range.first, range.last + 1), 206)
}

export const problem = (c: Visited, status: 400 | 404 | 416, error: string) => {
  c.header('Cache-Control', 'no-cache')
  return c.json({ error }, status)
}

/** A part is of these very bytes, or the whole file comes (`If-Range`). */
function rangeOf(c: Visited, { sha256, size }: Answered) {
  const condition = c.req.header('if-range')
  if (condition !== undefined && condition !== `"${sha256}"`) return undefined
  return byteRange(c.req.header('range'), size)
}

function describe(c: Visited, { permanent, sha256 }: Answered, zipped: boolean) {
  // Nobody on the way changes the bytes: a part of a compressed file would be of other bytes than it says.
  c.header('Cache-Control', `${permanent ? FOR_EVER : 'public, no-cache'}, no-transform`)
  c.header('ETag', zipped ? `W/"${sha256}"` : `"${sha256}"`)
  c.header('Vary', 'Accept-Encoding')
  c.header('Accept-Ranges', 'bytes')
}

const FOR_EVER = 'public, max-age=31536000, immutable'

const isText = ({ contentType }: Answered) => /json|csv/.test(contentType)

/** «gzip;q=0» is a no. */
const acceptsGzip = (header = '') =>
  /(^|[\s,])gzip(\s*;\s*q=(?!0(\.0*)?(\s|,|$))|\s*(,|$))/.test(header)

const isKnown = (header = '', hash: string) =>
  header
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"` || tag.trim() === '*')

/** What a person opens in another program is downloaded; the rest may be looked at, and keeps its name when saved. */
function disposition(c: Visited, { path }: Answered) {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json\?pagina=(\d+)$/, '-$1.json')
  const kind = /\.(?:csv|xlsx|gz)$/.test(name) ? 'attachment' : 'inline'
  const isStandard = path.startsWith(paths.extensions)
  const marked = isStandard || isOfficial(c.var.settings) ? name : nameOfTest(name)
  return `${kind}; filename="${marked}"`
}

const compressed = (content: Content) =>
  content instanceof Uint8Array
    ? new Uint8Array(gzipSync(content))
    : content.pipeThrough(new CompressionStream('gzip') as never)

const partOf = (content: Content, start: number, end: number): Content =>
  content instanceof Uint8Array
    ? content.slice(start, end)
    : (Readable.toWeb(
        Readable.from(bytesBetween(content, start, end), { objectMode: false }),
      ) as ReadableStream<Uint8Array>)
