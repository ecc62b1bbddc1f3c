import { Money } from '../../../design/index.ts'
import { centavos, toDecimal } from '../../../lib/money.ts'
import type { Measure } from '../measure.ts'
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

type RowsProps = { readonly measure: Measure; readonly label?: string }

/** Where the rows that make the figure are, whatever their date: the lists of things know no period. */
export function MeasureRows({ measure, label = texts.rows }: RowsProps) {
  const href = measure.address?.({})
  return href ? <RowsLink href={href} label={label} of={measure} /> : null
}

type LinkProps = { readonly href: string; readonly label: string; readonly of: Measure }

export const RowsLink = ({ href, label, of: { title } }: LinkProps) => (
  <a href={href} aria-label={`${label}: ${title}`}>
    {label}
  </a>
)
