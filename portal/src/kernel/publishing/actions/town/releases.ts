import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { paths, RELEASES_IN_PAGE } from '../../paths.ts'
import { PACKAGE_TAIL, PAGINATION, packageHead, type Terms } from '../../rules/terms.ts'
import { sizeOf } from '../../store/blobs.ts'
import {
  type PlacedRelease,
  placedReleases,
  type YearSummary,
  yearsOf,
} from '../../store/positions.ts'
import { partOfYear } from '../../store/town-files.ts'
import {
  type Building,
  type Built,
  JSON_TYPE,
  LINES_TYPE,
  nothing,
  type Result,
  together,
  writeFile,
} from './building.ts'
import { continuable, continuedList } from './continue-file.ts'

/**
 * Pages, lines and years. Releases have fixed places, so one new release costs its page, and a copy of the lines and
 * of its year.
 */
export async function buildReleases(building: Building): Promise<Result> {
  const years = await yearsOf(building.db)
  const last = Math.max(0, ...years.map((year) => year.last))
  if (last === 0) return nothing
  const results = [await buildPages(building, last), await buildLines(building, last)]
  for (const year of years) results.push(await buildYear(building, year))
  return together(results)
}

async function buildPages(building: Building, last: number): Promise<Result> {
  const { db, before, termsHash } = building
  const old = before.get('pages')
  const through = old?.terms === termsHash ? old.through : 0
  if (through === last) return nothing

  // The last page that was built is not full, or has no next yet.
  const first = Math.max(1, Math.ceil(through / RELEASES_IN_PAGE))
  const after = (first - 1) * RELEASES_IN_PAGE
  const pages = Math.ceil(last / RELEASES_IN_PAGE)
  const built: Built[] = []
  let page = first
  for await (const batch of placedReleases(db, { after, batch: RELEASES_IN_PAGE })) {
    built.push(await buildPage(building, { page, pages }, batch))
    page += 1
  }
  const kept = { part: 'pages', through: last, terms: termsHash, sha256: null, head: 0, tail: 0 }
  return { built, kept: [kept], removed: [] }
}

function buildPage(
  building: Building,
  { page, pages }: { page: number; pages: number },
  batch: readonly PlacedRelease[],
) {
  const { url, terms } = building
  const path = paths.releasesPage(page)
  const links = {
    ...(page > 1 && { prev: url + paths.releasesPage(page - 1) }),
    ...(page < pages && { next: url + paths.releasesPage(page + 1) }),
  }
  const newest = new Date(Math.max(...batch.map(({ date }) => date.getTime())))
  const head = packageHead(
    withPagination(terms),
    { uri: url + path, publishedDate: newest.toISOString() },
    'releases',
    pages > 1 ? { links } : {},
  )
  async function* content() {
    yield `${head}\n${batch.map(({ body }) => body).join(',\n')}\n${PACKAGE_TAIL}`
  }
  return writeFile(building, { path, contentType: JSON_TYPE }, content())
}

const withPagination = (terms: Terms): Terms => ({
  ...terms,
  extensions: [...terms.extensions, PAGINATION],
})

async function buildLines(building: Building, last: number): Promise<Result> {
  const part = 'lines'
  const old = await continuable(building, part)
  if (old?.through === last) return nothing
  const after = old?.through ?? 0
  const lists = { head: '', between: '\n', tail: '\n' }
  const content = continuedList(
    building,
    await withSize(building, old),
    lists,
    bodies(building, after),
  )
  const file = await writeFile(
    building,
    { path: paths.releaseLines, contentType: LINES_TYPE },
    content,
  )
  return {
    built: [file],
    kept: [keptFile(building, { part, last, file, head: '', tail: '\n' })],
    removed: [],
  }
}

async function buildYear(building: Building, { year, last, newest }: YearSummary): Promise<Result> {
  const { url, terms, files } = building
  const part = partOfYear(year)
  const old = await continuable(building, part)
  if (old?.through === last) return nothing

  const path = paths.year(year)
  const about = { uri: url + path, publishedDate: newest.toISOString() }
  const head = `${packageHead(terms, about, 'releases')}\n`
  const tail = `\n${PACKAGE_TAIL}\n`
  const content = continuedList(
    building,
    await withSize(building, old),
    { head, between: ',\n', tail },
    bodies(building, old?.through ?? 0, year),
  )
  const file = await writeFile(building, { path, contentType: JSON_TYPE }, content)
  const stream = await files.get(file.sha256)
  if (!stream) throw new Error(`the file of ${year} vanished while it was compressed`)
  const zipped = Readable.fromWeb(stream as never).pipe(createGzip())
  const zip = await writeFile(
    building,
    { path: paths.yearZip(year), contentType: 'application/gzip' },
    zipped,
  )
  return {
    built: [file, zip],
    kept: [keptFile(building, { part, last, file, head, tail })],
    removed: [],
  }
}

async function* bodies({ db }: Building, after: number, year?: number) {
  for await (const batch of placedReleases(db, { after, ...(year !== undefined && { year }) })) {
    yield batch.map(({ body }) => body)
  }
}

const withSize = async <Old extends { sha256: string }>({ db }: Building, old: Old | undefined) =>
  old && { ...old, size: await sizeOf(db, old.sha256) }

type Kept = { part: string; last: number; file: Built; head: string; tail: string }

const keptFile = ({ termsHash }: Building, { part, last, file, head, tail }: Kept) => ({
  part,
  through: last,
  terms: termsHash,
  sha256: file.sha256,
  head: Buffer.byteLength(head),
  tail: Buffer.byteLength(tail),
})
