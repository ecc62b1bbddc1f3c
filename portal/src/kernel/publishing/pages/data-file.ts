import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { sha256 } from '../../../lib/json.ts'
import type { Visit } from '../../visit/visit.ts'
import { refreshManifest } from '../actions/refresh-manifest.ts'
import { extensionFilesOf } from '../actions/town/extensions.ts'
import { paths, storedPath } from '../paths.ts'
import { bytesOf, fileAt, type PublicFile } from '../store/blobs.ts'
import { lastPage } from '../store/town-files.ts'
import { texts } from '../texts.ts'

type Visited = Context<Visit>
type Content = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

/** `GET /datos/…`: the bytes of a public path, as they were stored. */
export async function getDataFile(c: Visited) {
  const { town } = c.var
  const path = storedPath(c.req.path)
  if (path === undefined) return problem(c, 404, texts.notFound)
  if (path === paths.manifest) await refreshManifest(town)
  const file = await fileAt(town.db, path)
  if (!file) return missing(c, path)
  return answer(c, file, () => bytesOf(town.db, town.files, file.sha256))
}

/** `GET /datos/edca/releases.json?pagina=2` */
export async function getReleasesPage(c: Visited) {
  const { town } = c.var
  const asked = c.req.query('pagina') ?? '1'
  if (!/^[1-9]\d{0,8}$/.test(asked)) return problem(c, 400, texts.wrongPage)
  const file = await fileAt(town.db, paths.releasesPage(Number(asked)))
  if (file) return answer(c, file, () => bytesOf(town.db, town.files, file.sha256))
  const last = await lastPage(town.db)
  return problem(c, 404, last === 0 ? texts.nothingYet : texts.noSuchPage(last))
}

/** The copies of extensions are the same in every town, before its first publication too. */
function missing(c: Visited, path: string) {
  const made = extensionFilesOf().find((file) => file.path === path)
  if (!made) return problem(c, 404, texts.notFound)
  const file = {
    ...made,
    sha256: sha256(made.bytes),
    size: made.bytes.byteLength,
    permanent: false,
  }
  return answer(c, file, async () => new Uint8Array(made.bytes))
}

type Answered = Omit<PublicFile, 'updatedAt'>

async function answer(c: Visited, file: Answered, read: () => Promise<Content | undefined>) {
  const zipped = isText(file) && acceptsGzip(c.req.header('accept-encoding'))
  c.header('Cache-Control', file.permanent ? FOR_EVER : 'public, no-cache')
  c.header('ETag', zipped ? `W/"${file.sha256}"` : `"${file.sha256}"`)
  c.header('Vary', 'Accept-Encoding')
  if (isKnown(c.req.header('if-none-match'), file.sha256)) return c.body(null, 304)

  c.header('Content-Type', file.contentType)
  const name = downloadName(file)
  if (name) c.header('Content-Disposition', `attachment; filename="${name}"`)
  const content = await read()
  if (!content) throw new Error(`the blob ${file.sha256} of ${file.path} is nowhere`)
  if (!zipped) {
    c.header('Content-Length', String(file.size))
    return c.body(content)
  }
  c.header('Content-Encoding', 'gzip')
  return c.body(compressed(content))
}

const FOR_EVER = 'public, max-age=31536000, immutable'

const compressed = (content: Content) =>
  content instanceof Uint8Array
    ? new Uint8Array(gzipSync(content))
    : content.pipeThrough(new CompressionStream('gzip') as never)

const isText = ({ contentType }: Answered) => /json|csv/.test(contentType)

/** «gzip;q=0» is a no. */
const acceptsGzip = (header = '') =>
  /(^|[\s,])gzip(\s*;\s*q=(?!0(\.0*)?(\s|,|$))|\s*(,|$))/.test(header)

const isKnown = (header = '', hash: string) =>
  header
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"` || tag.trim() === '*')

/** What a person opens in another program is saved under its own name. */
const downloadName = ({ path }: Answered) =>
  /\/(proyectos\.(?:csv|xlsx)|\d+\.json\.gz)$/.exec(path)?.[1]

const problem = (c: Visited, status: 400 | 404, error: string) => {
  c.header('Cache-Control', 'no-cache')
  return c.json({ error }, status)
}
