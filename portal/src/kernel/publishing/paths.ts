import { TEST_PAGE } from '../settings/index.ts'

/**
 * Addresses that others rely on (DESIGN §6). A public path is written as a browser sends it: a plus sign stays, since
 * OCDS asks for «codelists/+partyRole.csv» below the address of an extension.
 */
const part = (text: string) => encodeURIComponent(text).replaceAll('%2B', '+')

export const RELEASES_IN_PAGE = 100

export const paths = {
  data: '/datos',
  testPrefix: TEST_PAGE,
  manifest: '/datos/manifest.json',
  releases: '/datos/edca/releases.json',
  /** The first page is the plain address. */
  releasesPage: (page: number) =>
    page === 1 ? '/datos/edca/releases.json' : `/datos/edca/releases.json?pagina=${page}`,
  releaseLines: '/datos/edca/releases.jsonl',
  recordLines: '/datos/edca/records.jsonl',
  record: (ocid: string) => `/datos/edca/records/${part(ocid)}.json`,
  release: (ocid: string, id: string) => `/datos/edca/releases/${part(ocid)}/${part(id)}.json`,
  year: (year: number) => `/datos/edca/${year}.json`,
  yearZip: (year: number) => `/datos/edca/${year}.json.gz`,
  projectsCsv: '/datos/edca/proyectos.csv',
  projectsXlsx: '/datos/edca/proyectos.xlsx',
  projects: '/datos/oc4ids/projects.json',
  project: (id: string) => `/datos/oc4ids/projects/${part(id)}.json`,
  extensions: '/datos/extensiones/',
  extension: (name: string, file: string) => `/datos/extensiones/${part(name)}/${file}`,
}

/** The files that a town has as soon as it publishes something of their kind. */
export const wholeTownPaths = (years: readonly number[]): readonly string[] => [
  paths.releases,
  paths.releaseLines,
  paths.recordLines,
  paths.projectsCsv,
  paths.projectsXlsx,
  paths.projects,
  ...years.flatMap((year) => [paths.year(year), paths.yearZip(year)]),
]

export const isOfWholeTown = (path: string): boolean =>
  wholeTownPaths([]).includes(path) || /^\/datos\/edca\/\d{4}\.json(?:\.gz)?$/.test(path)

/** The permanent address of a release inside its package, as the standard links it («#» and the id). */
export const releaseLink = (url: string, ocid: string, id: string): string =>
  `${url}${paths.release(ocid, id)}#${part(id)}`

/** What a request asked for, written as paths are stored; undefined when it is not an address. */
export function storedPath(path: string, page?: number): string | undefined {
  try {
    const parts = path.split('/').map((piece) => part(decodeURIComponent(piece)))
    const plain = parts.join('/')
    return page === undefined || page === 1 ? plain : `${plain}?pagina=${page}`
  } catch {
    return undefined
  }
}
