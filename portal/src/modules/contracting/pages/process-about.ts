import { dataPaths, type PublishedRelease } from '../../../kernel/publishing/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { paths } from '../paths.ts'
import type { State } from '../rules/parts.ts'
import type { ProcessRow } from '../store/processes.ts'

type Told = {
  readonly process: ProcessRow
  readonly state: State
  readonly releases: readonly PublishedRelease[]
  readonly sentence: string
}

/**
 * https://schema.org/Dataset: the procurement as data that may be found and cited. schema.org has no word for a public
 * contract; who buys and who supplies are what the data are about.
 */
export function aboutProcess({ town, settings }: Visit['Variables'], told: Told): object {
  const { process, state, releases, sentence } = told
  const { ocid, title, suppliers } = process
  const buyer = state.buyer?.name ?? settings.publisher.name
  const at = (path: string) => new URL(path, town.url).href
  return {
    '@type': 'Dataset',
    name: title,
    // Dataset search asks for fifty letters or more.
    description: [title, sentence, ocid].filter(Boolean).join('. '),
    identifier: ocid,
    url: at(paths.process(ocid)),
    isAccessibleForFree: true,
    ...(settings.license && { license: settings.license }),
    creator: { '@type': 'GovernmentOrganization', name: buyer },
    about: suppliers.map((name) => ({ '@type': 'Organization', name })),
    ...(releases.length > 0 && {
      dateModified: releases.at(-1)?.date.toISOString(),
      distribution: [
        {
          ...{ '@type': 'DataDownload', encodingFormat: 'application/json' },
          contentUrl: at(dataPaths.record(ocid)),
        },
      ],
    }),
  }
}
