import type { Child, PropsWithChildren } from 'hono/jsx'

export type SectionProps = PropsWithChildren<{
  readonly title: string
  readonly id?: string | undefined
  /** «Ver las 71 obras», at the right of the title. */
  readonly link?: { readonly label: string; readonly href: string } | undefined
  /** `sheet` is a white card; `band` the strong band of the public portal; plain without it. */
  readonly on?: 'sheet' | 'band' | undefined
}>

export const Section = ({ title, id, link, on, children }: SectionProps) => (
  <section class={on ? `section ${on}` : 'section'} id={id}>
    <div class="section-head">
      <h2>{title}</h2>
      {link && <a href={link.href}>{link.label}</a>}
    </div>
    {children}
  </section>
)

/** What is read first at the left and what goes with it at the right; one column on a phone. */
export const Columns = ({ main, aside }: { main: Child; aside: Child }) => (
  <div class="columns">
    <div class="stack">{main}</div>
    <div class="stack">{aside}</div>
  </div>
)

export const Stack = ({ children }: PropsWithChildren) => <div class="stack">{children}</div>

/** Buttons and links of one decision. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>
