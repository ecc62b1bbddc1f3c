import type { Context } from 'hono'
import { z } from 'zod'
import type { Sent } from '../../../design/index.ts'
import { optionalDate } from '../../../lib/fields.ts'
import { errorsOf, type List, type Visit } from '../../visit/index.ts'
import type { Teller } from '../teller.ts'
import { texts } from '../texts.ts'

const filters = z.object({
  tipo: z.string().max(40).optional(),
  quien: z.string().max(80).optional(),
  area: z.string().max(80).optional(),
  desde: z.string().max(40).optional(),
  hasta: z.string().max(40).optional(),
})

export type AskedHistory = List<z.output<typeof filters>, 'fecha'>

export const historyRules = {
  filters,
  orders: ['fecha'] as const,
  descending: true,
} satisfies { filters: typeof filters; orders: readonly ['fecha']; descending: boolean }

const dates = z
  .object({ desde: optionalDate(texts.wrongDate), hasta: optionalDate(texts.wrongDate) })
  .refine(({ desde, hasta }) => !desde || !hasta || desde <= hasta, {
    path: ['hasta'],
    message: texts.backwards,
  })

/** The dates of the address as they were typed, read, or with what is wrong beside each. */
export function datesIn({ desde = '', hasta = '' }: AskedHistory['filters']): Sent & {
  readonly from?: string | undefined
  readonly to?: string | undefined
} {
  const typed = { desde, hasta }
  const read = dates.safeParse(typed)
  if (!read.success) return { typed, errors: errorsOf(read.error) }
  return { typed, from: read.data.desde ?? undefined, to: read.data.hasta ?? undefined }
}

/** The kinds that the person may read: the one that is asked for, or all that people work on. */
export function tellersRead(c: Context<Visit>, slug: string | undefined): readonly Teller[] {
  const { house, person } = c.var
  const readable = house.tellers.filter(({ mayRead }) => mayRead(person))
  return slug === undefined
    ? readable.filter(({ quiet }) => !quiet)
    : readable.filter((teller) => teller.slug === slug)
}
