import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '../kernel/visit/visit.ts'
import type { Island } from './assets.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { breadcrumbList, webPage } from './structured-data.tsx'
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
  <Document visit={visit} about={aboutOf({ visit, crumbs, about, page })} {...page}>
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

type AboutProps = Pick<PageProps, 'visit' | 'crumbs' | 'about'> & {
  readonly page: Pick<PageProps, 'title' | 'description' | 'path'>
}

/** Where it hangs, and what it is about: a page that is about nothing else is about itself. */
function aboutOf({ visit: { town, settings }, crumbs, about, page }: AboutProps) {
  const { title, description, path } = page
  const itself = path && webPage({ title, description, path, town: settings.name, url: town.url })
  return [
    ...(crumbs ? [breadcrumbList(crumbs, town.url)] : []),
    ...(about ? [about] : itself ? [itself] : []),
  ]
}
