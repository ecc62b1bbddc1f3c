import { Money } from '../../../design/index.ts'
import { centavos, toDecimal } from '../../../lib/money.ts'
import type { Measure, MeasureFilter } from '../measure.ts'
import { texts } from '../texts.ts'

type ValueProps = { readonly of: number; readonly unit: Measure['unit'] }

export function MeasureValue({ of, unit }: ValueProps) {
  switch (unit) {
    case 'centavos':
      return <Money of={of} />
    case 'days':
      return <>{texts.days(of)}</>
    case 'percent':
      return <>{texts.percent(of)}</>
    case 'count':
      return <>{of.toLocaleString('es-MX')}</>
  }
}

/** As a number that a spreadsheet adds: pesos, days, per cent or things. */
export const valueText = (of: number, unit: Measure['unit']): number =>
  unit === 'centavos' ? toDecimal(centavos(of)) : of

type RowsProps = { readonly measure: Measure; readonly filter: MeasureFilter }

/** Where the rows that make the figure are. */
export function MeasureRows({ measure, filter }: RowsProps) {
  const href = measure.address?.(filter)
  return href ? (
    <a href={href} aria-label={`${texts.rows}: ${measure.title}`}>
      {texts.rows}
    </a>
  ) : null
}
