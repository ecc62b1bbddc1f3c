import type { List } from '../kernel/visit/list.ts'

/** Which part of a list is seen: what `readList` of the visit gives. */
export type ListState = Pick<
  List<unknown, string>,
  'page' | 'limit' | 'order' | 'descending' | 'query'
>

/** An address of the same list with something changed; it always starts with «?» so that it keeps the page. */
export const listHref = (
  state: Pick<ListState, 'query'>,
  change: Readonly<Record<string, string | number | undefined>>,
): string => state.query(change) || '?'
