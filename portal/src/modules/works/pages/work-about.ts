import type { TownSettings } from '../../../kernel/settings/index.ts'
import type { Work } from '../rules/work.ts'
import type { PlaceLine } from '../store/place-lines.ts'

type About = {
  readonly work: Work
  readonly line: PlaceLine
  /** The whole address of its page. */
  readonly url: string
  readonly image: string | undefined
  readonly publisher: TownSettings['publisher']
}

/** https://schema.org/Project with its https://schema.org/Place: what search engines read of a work. */
export const aboutWork = ({ work: { folio, facts }, line, url, image, publisher }: About) => ({
  '@type': 'Project',
  name: facts.title,
  ...{ url, identifier: folio },
  ...(facts.description && { description: facts.description }),
  ...(image && { image }),
  parentOrganization: { '@type': 'GovernmentOrganization', name: publisher.name },
  ...placeOf(facts, line),
})

function placeOf({ address, lon, lat }: Work['facts'], line: PlaceLine) {
  const names = line.map(({ name }) => name)
  const name = names.at(-1)
  if (name === undefined && !address && lon === null) return {}
  return {
    location: {
      '@type': 'Place',
      ...(name && { name }),
      ...((address || name) && {
        address: [address, ...names.toReversed()].filter(Boolean).join(', '),
      }),
      ...(lon !== null &&
        lat !== null && {
          geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
        }),
    },
  }
}
