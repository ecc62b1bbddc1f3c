import { raw } from 'hono/html'
import type { Crumb } from './breadcrumbs.tsx'

/** What a page is about, in the words of schema.org: for search engines; nothing of it is run. */
export const StructuredData = ({ of }: { of: object }) => (
  <script type="application/ld+json">
    {raw(safely({ '@context': 'https://schema.org', ...of }))}
  </script>
)

/** A «<» could close the block. */
const safely = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** https://schema.org/BreadcrumbList: where the page hangs. */
export const breadcrumbList = (crumbs: readonly Crumb[], url: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    ...(href && { item: new URL(href, url).href }),
  })),
})

type PlainPage = {
  readonly title: string
  readonly description: string | undefined
  readonly path: string
  readonly town: string
  readonly url: string
}

/** https://schema.org/WebPage: of a page that is about nothing else, what it is called and where it stands. */
export const webPage = ({ title, description, path, town, url }: PlainPage) => {
  const home = new URL('/', url).href
  const address = new URL(path, url).href
  return {
    ...{ '@type': 'WebPage', '@id': address, url: address, name: title, inLanguage: 'es-MX' },
    ...(description && { description }),
    isPartOf: { '@type': 'WebSite', '@id': `${home}#sitio`, name: town, url: home },
  }
}

type PublicTown = {
  readonly name: string
  readonly url: string
  readonly government: string
  readonly phone: string
  readonly address: string
}

/** https://schema.org/GovernmentOrganization and https://schema.org/WebSite, with its one search box. */
export const governmentSite = ({ name, url, government, phone, address }: PublicTown) => {
  const home = new URL('/', url).href
  return {
    '@graph': [
      {
        ...{ '@type': 'GovernmentOrganization', '@id': `${home}#gobierno`, name: government },
        ...{ url: home, areaServed: name },
        ...(phone && { telephone: phone }),
        ...(address && { address }),
      },
      {
        ...{ '@type': 'WebSite', '@id': `${home}#sitio`, name, url: home, inLanguage: 'es-MX' },
        publisher: { '@id': `${home}#gobierno` },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${new URL('/buscar', url).href}?q={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
}
