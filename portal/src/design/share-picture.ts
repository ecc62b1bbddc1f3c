import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import sharp from 'sharp'
import type { Visit } from '../kernel/visit/visit.ts'
import { contrastProblem, type Look } from './contrast.ts'
import { ours, sharePicture } from './town-styles.ts'

type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }

const DAY_SECONDS = 86_400

/** The picture of the town's pages that have none: the steps of a work, in the town's colours, without a letter. */
export async function serveSharePicture(c: Context<Visit>) {
  const { look } = c.var.settings
  const { bytes, etag } = await pictureIn(contrastProblem(look) ? ours : look)
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${DAY_SECONDS}` }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(bytes, 200, { ...headers, 'Content-Type': 'image/png' })
}

/** Drawn once for each pair of colours; the towns of a process are few. */
const drawn = new Map<string, Promise<Picture>>()

function pictureIn(look: Look): Promise<Picture> {
  const key = sharePicture(look)
  const known = drawn.get(key) ?? draw(look)
  drawn.set(key, known)
  return known
}

async function draw(look: Look): Promise<Picture> {
  const png = await sharp(Buffer.from(drawing(look)))
    .png({ palette: true, colours: 64 })
    .toBuffer()
  const etag = `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"`
  return { bytes: new Uint8Array(png), etag }
}

/** 1200 × 630 is what WhatsApp and its like show whole. */
const drawing = ({ strong, accent }: Look) => `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
  <path fill="${strong}" d="M0 0h1200v630H0z"/>
  <path fill="${accent}" d="M0 606h1200v24H0z"/>
  <rect x="100" y="165" width="1000" height="300" rx="40" fill="#fbf8f2"/>
  <path fill="none" stroke="#ddd5c5" stroke-width="12" d="M600 315h340"/>
  <path fill="none" stroke="${strong}" stroke-width="12" d="M260 315h340"/>
  <g fill="${strong}"><circle cx="260" cy="315" r="44"/><circle cx="430" cy="315" r="44"/></g>
  <path fill="none" stroke="#fff" stroke-width="11" d="m239 315 16 16 29-32m125 16 16 16 29-32"/>
  <circle cx="600" cy="315" r="66" fill="${accent}" fill-opacity=".3"/>
  <circle cx="600" cy="315" r="44" fill="${accent}"/>
  <g fill="#fbf8f2" stroke="#ddd5c5" stroke-width="12">
    <circle cx="770" cy="315" r="38"/><circle cx="940" cy="315" r="38"/>
  </g>
</svg>`
