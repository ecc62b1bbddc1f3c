import { centavos, toDecimal } from '../lib/money.ts'
import { formatMillions, formatPesos } from '../lib/money-text.ts'

export type MoneyProps = {
  /** Centavos. */
  readonly of: number
  /** Millions are for overviews only. */
  readonly in?: 'pesos' | 'millions'
}

/** «$1,600,000» on a page about one thing, «$31.4 M» in overviews. */
export function Money({ of, in: unit = 'pesos' }: MoneyProps) {
  const amount = centavos(of)
  return (
    <data class="money" value={String(toDecimal(amount))}>
      {unit === 'millions' ? formatMillions(amount) : formatPesos(amount)}
    </data>
  )
}

/** Of another currency, in words that no figure stands for: it stays in one line as the others do. */
export const MoneySaid = ({ children }: { readonly children: string }) => (
  <span class="money">{children}</span>
)
