import type { Child, PropsWithChildren } from 'hono/jsx'
import { paths } from '../kernel/identity/paths.ts'
import type { NavigationItem, Visit } from '../kernel/visit/visit.ts'
import type { Island } from './assets.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Keyboard } from './keyboard.tsx'
import { PageHead } from './page-head.tsx'
import type { StatusProps } from './status.tsx'
import { texts } from './texts.ts'

export type OfficePageProps = PropsWithChildren<{
  readonly visit: Visit['Variables']
  /** The h1, and the name of the window. */
  readonly title: string
  readonly lead?: Child
  readonly status?: StatusProps | undefined
  /** Buttons at the right of the title. */
  readonly actions?: Child
  readonly crumbs?: readonly Crumb[] | undefined
  /** The address, as in the navigation, of the part in which the page stands. */
  readonly here?: string | undefined
  readonly scripts?: readonly Island[] | undefined
}>

/** Where the box of the side asks; the room of stories answers. */
const OFFICE_SEARCH = '/oficina/buscar'

type Line = Pick<NavigationItem, 'label' | 'href' | 'group'> & {
  readonly count: number | undefined
}

/** A page of the office: what waits at the side, the work first. */
export async function OfficePage({ visit, here, crumbs, children, ...page }: OfficePageProps) {
  const { title, scripts } = page
  const lines = await linesFor(visit)
  return (
    <Document visit={visit} title={title} scripts={['office', ...(scripts ?? [])]} office>
      <a class="skip" href="#contenido">
        {texts.skip}
      </a>
      <div class="desk">
        <Side visit={visit} lines={lines} here={here} />
        <main id="contenido" tabindex={-1}>
          {crumbs && <Breadcrumbs crumbs={crumbs} />}
          <PageHead title={title} lead={page.lead} status={page.status} actions={page.actions} />
          {children}
        </main>
      </div>
      <Keyboard lines={lines} />
    </Document>
  )
}

type SideProps = { visit: Visit['Variables']; lines: readonly Line[]; here: string | undefined }

/** Twice in the page and once to be seen: at the side of a desk, folded on top of a phone. */
const Side = ({ visit, lines, here }: SideProps) => (
  <header class="side">
    <p class="whose">
      <b>{visit.settings.name}</b>
      <small>{visit.person?.name}</small>
    </p>
    <div class="side-open">
      <Ways lines={lines} here={here} />
    </div>
    <details class="side-folded">
      <summary>{texts.menu}</summary>
      <Ways lines={lines} here={here} />
    </details>
  </header>
)

const Ways = ({ lines, here }: { lines: readonly Line[]; here: string | undefined }) => (
  <>
    <search>
      <form class="side-search" method="get" action={OFFICE_SEARCH}>
        <label>
          <span>{texts.officeSearch}</span>
          <input type="search" name="q" maxlength={100} />
        </label>
        <button type="submit">{texts.search}</button>
      </form>
    </search>
    <nav aria-label={texts.officeNavigation}>
      {groupsOf(lines).map(([group, members]) => (
        <>
          {group && <p class="group">{group}</p>}
          <ul>
            {members.map((line) => (
              <Way line={line} here={line.href === here} />
            ))}
          </ul>
        </>
      ))}
    </nav>
    <a href="/">{texts.publicPortal}</a>
    <form method="post" action={paths.signOut} data-leave>
      <button type="submit">{texts.signOut}</button>
    </form>
  </>
)

const Way = ({ line: { label, href, count }, here }: { line: Line; here: boolean }) => (
  <li>
    <a href={href} aria-current={here ? 'true' : undefined}>
      {label}
      {count !== undefined && count > 0 && (
        <span class="waits">
          {count.toLocaleString('es-MX')} <span class="unseen">{texts.waiting}</span>
        </span>
      )}
    </a>
  </li>
)

/** Groups in the order in which their first line comes. */
const groupsOf = (lines: readonly Line[]) => [...Map.groupBy(lines, ({ group }) => group ?? '')]

function linesFor({ house, town, person }: Visit['Variables']): Promise<Line[]> {
  const items = house.navigation
    .filter(({ where, mayOpen }) => where === 'office' && (mayOpen?.(person) ?? true))
    .toSorted((a, b) => a.order - b.order)
  return Promise.all(
    items.map(async ({ count, ...item }) => ({
      ...item,
      count: person && (await count?.({ town, person })),
    })),
  )
}
