import type { PropsWithChildren } from 'hono/jsx'
import { Fold } from './fold.tsx'
import { Hidden } from './form.tsx'
import type { ListState } from './list-state.ts'
import { texts } from './texts.ts'

export type FiltersProps = PropsWithChildren<{
  readonly state?: Pick<ListState, 'query'> | undefined
  /** The address of the list without filters, offered when one is set. */
  readonly clear?: string | undefined
  readonly submit?: string | undefined
}>

/** The filters of a list: a form that only reads, so that its address can be kept and shared. */
export const Filters = ({ state, clear, submit = texts.filter, children }: FiltersProps) => (
  <search>
    <form class="filters" method="get" aria-label={texts.filters}>
      <Hidden name="orden" value={orderIn(state)} />
      {children}
      <div class="actions">
        <button type="submit" class="button plain">
          {submit}
        </button>
        {clear && <a href={clear}>{texts.clearFilters}</a>}
      </div>
    </form>
  </search>
)

/** Filtering again keeps the order and goes back to the first page. */
const orderIn = (state: Pick<ListState, 'query'> | undefined) =>
  new URLSearchParams(state?.query({}) ?? '').get('orden') ?? undefined

/** Those that few need, one press away; open while one of them is set. */
export const MoreFilters = ({ open, children }: PropsWithChildren<{ open: boolean }>) => (
  <Fold label={texts.moreFilters} open={open}>
    <div class="choices">{children}</div>
  </Fold>
)

export type Pill = {
  readonly label: string
  readonly href: string
  readonly count?: number | undefined
  readonly here?: boolean | undefined
}

/** A few ready filters with how much each holds: «Todo 23», «Dictamen técnico 14». */
export const Pills = ({ label, items }: { label: string; items: readonly Pill[] }) => (
  <nav class="pills" aria-label={label}>
    {items.map(({ label, href, count, here }) => (
      <a href={href} aria-current={here ? 'true' : undefined}>
        {label} {count?.toLocaleString('es-MX')}
      </a>
    ))}
  </nav>
)
