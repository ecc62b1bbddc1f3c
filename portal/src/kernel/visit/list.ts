import type { Context } from 'hono'
import { z } from 'zod'
import { nfc } from '../../lib/text.ts'
import { texts } from './texts.ts'

/** Which part of a list an address asks for: `?pagina=2&orden=-nombre&estado=…`. */
export type List<Filters, Order extends string> = {
  readonly page: number
  readonly limit: number
  readonly offset: number
  readonly order: Order
  readonly descending: boolean
  readonly filters: Filters
  /** The query of the same list with something changed: `?…`, or '' when all is as without it. */
  readonly query: (change: Readonly<Record<string, string | number | undefined>>) => string
}

export type ListRules<Filters extends z.ZodObject, Order extends string> = {
  /** An empty parameter counts as absent. */
  readonly filters: Filters
  /** The first is the order of a list that says nothing. */
  readonly orders: readonly [Order, ...Order[]]
  /** Whether a list that says nothing runs from the last to the first: newest on top. */
  readonly descending?: boolean
  readonly size?: number
}

export type ListRead<Filters, Order extends string> =
  | { readonly list: List<Filters, Order>; readonly wrong: undefined }
  | { readonly list: undefined; readonly wrong: string }

/** Reads the parameters of a list. `wrong` is the sentence of a 400; parameters nobody knows are ignored. */
export function readList<Filters extends z.ZodObject, Order extends string>(
  c: Context,
  { filters, orders, descending = false, size = 50 }: ListRules<Filters, Order>,
): ListRead<z.output<Filters>, Order> {
  const asked = askedFor(c)
  const page = pageNumber.safeParse(asked.pagina)
  if (!page.success) return { list: undefined, wrong: texts.wrongPage }
  const order = readOrder(asked.orden, { orders, descending })
  if (!order) return { list: undefined, wrong: texts.wrongOrder }
  const read = filters.safeParse(asked)
  if (!read.success) return { list: undefined, wrong: texts.wrongList }
  const known = Object.keys(filters.shape).concat('pagina', 'orden')
  return {
    wrong: undefined,
    list: {
      ...order,
      page: page.data,
      limit: size,
      offset: (page.data - 1) * size,
      filters: read.data,
      query: (change) => queryOf(known, { ...asked, ...change }),
    },
  }
}

const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .default('1')
  .transform(Number)

const askedFor = (c: Context): Record<string, string> =>
  Object.fromEntries(
    Object.entries(c.req.query())
      .map(([name, value]) => [name, nfc(value).trim()] as const)
      .filter(([, value]) => value !== ''),
  )

function readOrder<Order extends string>(
  asked: string | undefined,
  { orders, descending }: Required<Pick<ListRules<z.ZodObject, Order>, 'orders' | 'descending'>>,
) {
  const name = asked?.replace(/^-/, '') ?? orders[0]
  const order = orders.find((known) => known === name)
  return order && { order, descending: asked?.startsWith('-') ?? descending }
}

function queryOf(
  known: readonly string[],
  values: Readonly<Record<string, string | number | undefined>>,
) {
  const query = new URLSearchParams()
  for (const name of known) {
    const value = String(values[name] ?? '')
    if (value !== '' && !(name === 'pagina' && value === '1')) query.set(name, value)
  }
  const text = query.toString()
  return text && `?${text}`
}
