import { texts } from './texts.ts'

export type Crumb = { readonly label: string; readonly href?: string | undefined }

/** The way back: «Obras › Delegación San Miguel › Zona 31». The last one is the page itself. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label={texts.youAreHere}>
    <ol>
      {crumbs.map(({ label, href }) => (
        <li>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)
