import type { Child, PropsWithChildren } from 'hono/jsx'
import type { ListState } from './list-state.ts'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'
import { texts } from './texts.ts'

export type Download = {
  readonly label: string
  readonly href: string
  /** «CSV, 120 KB» */
  readonly note?: string | undefined
}

export type ListProps = PropsWithChildren<{
  /** The h1. Without it (office pages bring their own) the list starts at its filters. */
  readonly title?: string | undefined
  readonly lead?: Child
  readonly actions?: Child
  /** How many there are with these filters, on all pages. */
  readonly total: number
  /** «obra», «obras» */
  readonly noun: readonly [one: string, many: string]
  readonly state: ListState
  readonly filters?: Child
  readonly downloads?: readonly Download[] | undefined
  /** Said instead of the results when there are none. */
  readonly empty: Child
}>

/** Title, filters, how many, the results (a table or cards), pages and downloads. */
export function List({ title, lead, actions, filters, children, ...list }: ListProps) {
  const { total, state, downloads = [] } = list
  return (
    <div class="list">
      {title && <PageHead title={title} lead={lead} actions={actions} />}
      {filters}
      {total === 0 ? (
        list.empty
      ) : (
        <>
          <p class="count" role="status">
            {countOf(list)}
          </p>
          {children}
          <Pager state={state} total={total} />
        </>
      )}
      {total > 0 && downloads.length > 0 && <Downloads items={downloads} />}
    </div>
  )
}

function countOf({ total, noun: [one, many], state }: Pick<ListProps, 'total' | 'noun' | 'state'>) {
  const first = (state.page - 1) * state.limit + 1
  const last = Math.min(total, state.page * state.limit)
  if (total <= state.limit || first > total) {
    return `${total.toLocaleString('es-MX')} ${total === 1 ? one : many}`
  }
  return `${texts.range(first, last, total)} ${many}`
}

/** The same data as files. */
export const Downloads = ({ items }: { items: readonly Download[] }) => (
  <p class="downloads">
    <span>{texts.downloads}:</span>
    {items.map(({ label, href, note }) => (
      <>
        {' '}
        <a href={href}>{label}</a>
        {note && <small> {note}</small>}
      </>
    ))}
  </p>
)
