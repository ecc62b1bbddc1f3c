import type { Context } from 'hono'
import { sha256 } from '../../../lib/json.ts'
import type { Visit } from '../../visit/visit.ts'
import { refreshManifest } from '../actions/refresh-manifest.ts'
import { extensionFilesOf } from '../actions/town/extensions.ts'
import { isOfWholeTown, paths, storedPath } from '../paths.ts'
import { bytesOf, fileAt } from '../store/blobs.ts'
import { lastPage } from '../store/town-files.ts'
import { texts } from '../texts.ts'
import { answerFile, problem } from './answer-file.ts'

type Visited = Context<Visit>

/** `GET /datos/…`: the bytes of a public path, as they were stored. */
export async function getDataFile(c: Visited) {
  const path = storedPath(c.req.path)
  if (path === undefined) return problem(c, 404, texts.notFound)
  if (path === paths.manifest) await refreshManifest(c.var.town)
  return (await stored(c, path)) ?? missing(c, path)
}

/** `GET /datos/edca/releases.json?pagina=2` */
export async function getReleasesPage(c: Visited) {
  const asked = c.req.query('pagina') ?? '1'
  if (!/^[1-9]\d{0,8}$/.test(asked)) return problem(c, 400, texts.wrongPage)
  const answer = await stored(c, paths.releasesPage(Number(asked)))
  if (answer) return answer
  const last = await lastPage(c.var.town.db)
  return problem(c, 404, last === 0 ? texts.nothingYet : texts.noSuchPage(last))
}

/** A file that is replaced and cleaned while somebody asks for it is looked for once more. */
async function stored(c: Visited, path: string, turns = 2): Promise<Response | undefined> {
  const { db, files } = c.var.town
  const file = await fileAt(db, path)
  if (!file) return undefined
  const answer = await answerFile(c, file, () => bytesOf(db, files, file.sha256))
  if (answer) return answer
  if (turns === 1) throw new Error(`the blob ${file.sha256} of ${path} is nowhere`)
  return stored(c, path, turns - 1)
}

/** The copies of extensions are the same in every town, before its first publication too. */
async function missing(c: Visited, path: string) {
  const made = extensionFilesOf().find((file) => file.path === path)
  if (!made) return problem(c, 404, isOfWholeTown(path) ? texts.nothingYet : texts.notFound)
  const { bytes, contentType } = made
  const file = {
    path,
    contentType,
    sha256: sha256(bytes),
    size: bytes.byteLength,
    permanent: false,
  }
  return (await answerFile(c, file, async () => new Uint8Array(bytes))) ?? c.notFound()
}
