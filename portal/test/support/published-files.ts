import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'

type Listed = { readonly path: string; readonly sha256: string }
type Manifest = { readonly queued: number; readonly files: readonly Listed[] }

/** The files of a running portal that are not whole: each with what is wrong. */
export async function brokenFiles(address: string): Promise<string[]> {
  const { files } = await manifestOf(address)
  const broken: string[] = []
  const left = [...files]
  const reader = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      const why = await faultOf(address, file)
      if (why) broken.push(`${file.path}: ${why}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
  return broken
}

const AT_ONCE = 6

/** Of these processes, those whose record or whole-town lines are missing; and what still waits in the queue. */
export async function notYetPublic(address: string, ocids: readonly string[]): Promise<string[]> {
  const { queued, files } = await manifestOf(address)
  const paths = new Set(files.map(({ path }) => path))
  const [records, releases] = await Promise.all([
    countLines(address, '/datos/edca/records.jsonl'),
    countLines(address, '/datos/edca/releases.jsonl'),
  ])
  const missing = ocids.filter(
    (ocid) =>
      !paths.has(`/datos/edca/records/${ocid}.json`) ||
      records.get(ocid) !== 1 ||
      releases.get(ocid) !== RELEASES_OF_EACH,
  )
  return queued > 0 ? [`${queued} in the queue`, ...missing] : missing
}

/** An invented process is planned and then tendered. */
const RELEASES_OF_EACH = 2

const manifestOf = async (address: string): Promise<Manifest> =>
  JSON.parse((await read(address, '/datos/manifest.json')).text)

async function read(address: string, path: string) {
  const answer = await fetch(address + path, { headers: { 'Accept-Encoding': 'identity' } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return {
    status: answer.status,
    tag: answer.headers.get('ETag')?.replaceAll('"', ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    text: path.endsWith('.gz') ? '' : bytes.toString(),
  }
}

/** A file may be replaced while we read; then a newer manifest names what we read. */
async function faultOf(address: string, { path, sha256 }: Listed): Promise<string | undefined> {
  const file = await read(address, path)
  if (file.status !== 200) return `answers ${file.status}`
  if (file.sha256 !== file.tag) return 'its bytes are not those of its hash'
  if (file.sha256 !== sha256) {
    const { files } = await manifestOf(address)
    const now = files.find((one) => one.path === path)
    const again = await read(address, path)
    if (now?.sha256 !== file.sha256 && again.sha256 !== now?.sha256)
      return 'its bytes are not those of the manifest'
  }
  return isWhole(path, file) ? undefined : 'it does not parse'
}

function isWhole(path: string, { bytes, text }: { bytes: Buffer; text: string }) {
  try {
    if (path.endsWith('.jsonl')) for (const line of linesOf(text)) JSON.parse(line)
    else if (path.endsWith('.json.gz')) JSON.parse(gunzipSync(bytes).toString())
    else if (/\.json($|\?)/.test(path)) JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

async function countLines(address: string, path: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const { status, text } = await read(address, path)
  if (status !== 200) return counts
  for (const line of linesOf(text)) {
    const { ocid } = JSON.parse(line) as { ocid: string }
    counts.set(ocid, (counts.get(ocid) ?? 0) + 1)
  }
  return counts
}
