import { centavos } from '../lib/money.ts'
import { formatPesos } from '../lib/money-text.ts'
import { percentText } from '../lib/percent.ts'
import { Bar } from './bar.tsx'
import { Money } from './money.tsx'
import { texts } from './texts.ts'

export type MoneyBar = {
  readonly label: string
  /** Centavos; null when it did not happen yet. */
  readonly centavos: number | null
  /** What is said of null: «aún no» without it. */
  readonly none?: string | undefined
  readonly href?: string | undefined
}

export type MoneyBarsProps = {
  /** What every bar is measured against: «Techo de la zona». */
  readonly against: { readonly label: string; readonly centavos: number }
  readonly bars: readonly MoneyBar[]
}

/** Each amount beside what it is measured against. */
export const MoneyBars = ({ against, bars }: MoneyBarsProps) => (
  <dl class="money-bars">
    {[against, ...bars].map((bar) => (
      <Amount bar={bar} whole={against.centavos} />
    ))}
  </dl>
)

function Amount({ bar, whole }: { bar: MoneyBar; whole: number }) {
  const share = bar.centavos === null || whole <= 0 ? 0 : bar.centavos / whole
  const over = share > 1
  const of = formatPesos(centavos(whole))
  return (
    <div class={over ? 'over' : undefined}>
      <dt>{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</dt>
      <dd>
        {bar.centavos === null ? (bar.none ?? texts.notYet) : <Money of={bar.centavos} />}
        {over ? (
          <small>{texts.over(percentText(share - 1), of)}</small>
        ) : (
          <span class="unseen"> {texts.share(percentText(share), of)}</span>
        )}
        <Bar share={share} />
      </dd>
    </div>
  )
}
