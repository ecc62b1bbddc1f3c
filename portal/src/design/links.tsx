import type { Child } from 'hono/jsx'
import { calendarDate, formatDate } from '../lib/dates.ts'

export type LinkItem = {
  readonly label: string
  readonly href: string
  /** «PDF, 240 KB», an identifier. */
  readonly note?: string | undefined
}

/** Files and pages that go with one thing, each with what it is. */
export const Links = ({ items }: { items: readonly LinkItem[] }) => (
  <ul class="links">
    {items.map(({ label, href, note }) => (
      <li>
        <a href={href}>{label}</a>
        {note && <span class="note">{note}</span>}
      </li>
    ))}
  </ul>
)

export type ActItem = Omit<LinkItem, 'href'> & { readonly act: Child }

/** Things of which each has one button at its right, on a phone too. */
export const Acts = ({ items }: { items: readonly ActItem[] }) => (
  <ul class="links acts">
    {items.map(({ label, note, act }) => (
      <li>
        <div>
          <strong>{label}</strong>
          {note && <span class="note">{note}</span>}
        </div>
        {act}
      </li>
    ))}
  </ul>
)

export type NewsItem = {
  /** «Cambió de etapa» */
  readonly what: string
  readonly words: string
  /** Calendar date. */
  readonly on: string
  readonly who: string
}

/** What happened to one thing, newest first: what, in words, when and by whom. */
export const News = ({ items }: { items: readonly NewsItem[] }) => (
  <ul class="links">
    {items.map(({ what, words, on, who }) => (
      <li>
        <strong>{what}.</strong> {words}
        <span class="note">
          <time datetime={on}>{formatDate(calendarDate(on))}</time> · {who}
        </span>
      </li>
    ))}
  </ul>
)
