import { EXTENSIONS, officialUrls, withNeeds } from '@tequio/ocds'
import { canonicalJson } from '../../../lib/json.ts'
import { isOfficial } from '../../settings/index.ts'
import type { TownSettings } from '../../settings/town-settings.ts'
import { paths } from '../paths.ts'

/** What a town says of itself in every package: who publishes, under which terms, with which extensions. */
export type Terms = {
  readonly publisher: { name: string; scheme?: string; uid?: string; uri?: string }
  readonly license?: string
  readonly publicationPolicy?: string
  readonly extensions: readonly string[]
}

type About = { readonly uri: string; readonly publishedDate: string }

export const PAGINATION =
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json'

/**
 * Nothing that is empty is published: a setting left blank leaves its field out. With a test prefix, the policy of
 * every package is the page that says so: both standards are closed to fields of our own (decision 0009).
 */
export function termsOf(settings: TownSettings, url: string): Terms {
  const { publisher, license } = settings
  const publicationPolicy = isOfficial(settings)
    ? settings.publicationPolicy
    : url + paths.testPrefix
  return {
    publisher: { name: publisher.name, ...filled(publisher, ['scheme', 'uid', 'uri']) },
    ...filled({ license, publicationPolicy }, ['license', 'publicationPolicy']),
    extensions: extensionUrls,
  }
}

/** The profile's extensions and those of the standard that a loaded file may bring: all that our model knows. */
export const publishedExtensions = withNeeds(
  EXTENSIONS.filter(({ name }) => name !== '1_2_draft' && name !== 'pagination'),
)

const extensionUrls = officialUrls(publishedExtensions)

function filled<Key extends string>(
  source: Readonly<Partial<Record<Key, string | undefined>>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = source[key]?.trim()
    if (value) found[key] = value
  }
  return found
}

export const termsText = (terms: Terms): string => canonicalJson(terms)

/** Everything of an OCDS package before its list, ready for the list to be written after it. */
export function packageHead(terms: Terms, about: About, list: 'releases' | 'records', more = {}) {
  const { publisher, license, publicationPolicy, extensions } = terms
  const head = {
    uri: about.uri,
    version: '1.1',
    extensions,
    publishedDate: about.publishedDate,
    publisher,
    license,
    publicationPolicy,
    ...more,
  }
  return `${JSON.stringify(head).slice(0, -1)},"${list}":[`
}

/** The same of an OC4IDS package, which declares no extensions. */
export function projectsHead({ publisher, license, publicationPolicy }: Terms, about: About) {
  const head = {
    uri: about.uri,
    publishedDate: about.publishedDate,
    publisher,
    license,
    publicationPolicy,
    version: '0.9',
  }
  return `${JSON.stringify(head).slice(0, -1)},"projects":[`
}

export const PACKAGE_TAIL = ']}'
