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
