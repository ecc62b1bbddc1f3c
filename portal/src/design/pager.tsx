import { type ListState, listHref } from './list-state.ts'
import { texts } from './texts.ts'

export type PagerProps = { readonly state: ListState; readonly total: number }

/** Before, after, and where one is. Nothing when all fits on one page. */
export function Pager({ state, total }: PagerProps) {
  const pages = Math.ceil(total / state.limit)
  if (pages <= 1) return null
  const { page } = state
  return (
    <nav class="pager" aria-label={texts.pages}>
      {page > 1 && (
        <a class="button plain" rel="prev" href={listHref(state, { pagina: page - 1 })}>
          {texts.previous}
        </a>
      )}
      <span>{texts.page(page, pages)}</span>
      {page < pages && (
        <a class="button plain" rel="next" href={listHref(state, { pagina: page + 1 })}>
          {texts.next}
        </a>
      )}
    </nav>
  )
}
