import { z } from 'zod'
import { Field, Filters, type ListState, type Sent } from '../../../design/index.ts'
import { optionalDate } from '../../../lib/fields.ts'
import { errorsOf } from '../../visit/index.ts'
import type { MeasureFilter } from '../measure.ts'
import { texts } from '../texts.ts'

/** As they stand in the address; what is wrong with them is said beside each. */
export const dateFilters = z.object({
  desde: z.string().max(40).optional(),
  hasta: z.string().max(40).optional(),
})

const dates = z.object({
  desde: optionalDate(texts.wrongDate),
  hasta: optionalDate(texts.wrongDate),
})

type ReadDates = Sent & { readonly from?: string | undefined; readonly to?: string | undefined }

export function datesIn({ desde = '', hasta = '' }: z.output<typeof dateFilters>): ReadDates {
  const typed = { desde, hasta }
  const read = dates.safeParse(typed)
  if (!read.success) return { typed, errors: errorsOf(read.error) }
  return { typed, from: read.data.desde ?? undefined, to: read.data.hasta ?? undefined }
}

export const filterOf = ({ from, to }: ReadDates): MeasureFilter => ({
  ...(from && { from }),
  ...(to && { to }),
})

/** Of all dates, as the lists that show the rows are. */
export const isWhole = ({ from, to }: MeasureFilter): boolean => !from && !to

type DatesProps = { readonly sent: Sent; readonly state: ListState; readonly clear: string }

export const Dates = ({ sent, state, clear }: DatesProps) => (
  <Filters state={state} clear={sent.typed.desde || sent.typed.hasta ? clear : undefined}>
    <Field kind="date" name="desde" label={texts.from} hint={texts.dateHint} sent={sent} />
    <Field kind="date" name="hasta" label={texts.to} hint={texts.dateHint} sent={sent} />
  </Filters>
)
