import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '../kernel/visit/visit.ts'
import type { Island } from './assets.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { breadcrumbList } from './structured-data.tsx'
import { texts } from './texts.ts'

export type PageProps = PropsWithChildren<{
  readonly visit: Visit['Variables']
  /** For the window; the h1 is the page's own (PageHead, List). */
  readonly title: string
  /** One sentence for search and for who receives the address by WhatsApp. */
  readonly description?: string | undefined
  /** `/proyectos/…`: the one address of this page. */
  readonly path?: string | undefined
  /** The address, as in the navigation, of the part in which the page stands: `/proyectos`. */
  readonly here?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  readonly image?: string | undefined
  /** What it is about, in the words of schema.org, beside where it hangs. */
  readonly about?: object | undefined
  readonly scripts?: readonly Island[] | undefined
}>

/** A page of the public portal. */
export const Page = ({ visit, here, crumbs, about, children, ...page }: PageProps) => (
  <Document visit={visit} about={aboutOf({ visit, crumbs, about })} {...page}>
    <a class="skip" href="#contenido">
      {texts.skip}
    </a>
    <Header visit={visit} here={here} />
    <main id="contenido" class="wide" tabindex={-1}>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      {children}
    </main>
    <Footer visit={visit} />
  </Document>
)

const aboutOf = ({ visit, crumbs, about }: Pick<PageProps, 'visit' | 'crumbs' | 'about'>) => [
  ...(crumbs ? [breadcrumbList(crumbs, visit.town.url)] : []),
  ...(about ? [about] : []),
]
