import type { TownSettings } from '../../settings/index.ts'

export type Distribution = {
  readonly path: string
  readonly size: number
  readonly updatedAt: Date
  /** What it brings, in words. */
  readonly name: string
}

export type DatasetOf = {
  readonly name: string
  readonly description: string
  /** Of the page that describes it. */
  readonly path: string
  /** The public address of the town, without a final slash. */
  readonly url: string
  readonly settings: TownSettings
  readonly files: readonly Distribution[]
}

/**
 * The town's data for search engines of data: https://schema.org/Dataset with one DataDownload for each file.
 * `contentSize` in bytes; dates as ISO 8601 instants.
 */
export function datasetOf({ name, description, path, url, settings, files }: DatasetOf): object {
  const { publisher, license } = settings
  const government = {
    '@type': 'GovernmentOrganization',
    name: publisher.name,
    ...(publisher.uri && { url: publisher.uri }),
  }
  const newest = files.map(({ updatedAt }) => updatedAt.toISOString()).toSorted()
  return {
    '@type': 'Dataset',
    ...{ name: `${name} · ${settings.name}`, description, url: url + path, inLanguage: 'es-MX' },
    ...(license && { license }),
    ...{ creator: government, publisher: government, isAccessibleForFree: true },
    ...{ spatialCoverage: settings.name, measurementTechnique: ['OCDS 1.1', 'OC4IDS 0.9'] },
    ...(newest.at(-1) && { dateModified: newest.at(-1) }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      ...{ name: file.name, contentUrl: url + file.path, encodingFormat: formatOf(file.path) },
      ...{ contentSize: `${file.size} B`, dateModified: file.updatedAt.toISOString() },
    })),
  }
}

const formatOf = (path: string) => formats[path.split('.').at(-1) ?? ''] ?? 'application/json'

/** Media types by the end of the name (IANA; JSON Lines has none of its own yet). */
const formats: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
  gz: 'application/gzip',
}
