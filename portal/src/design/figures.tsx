import type { Child } from 'hono/jsx'
import { Bar } from './bar.tsx'

export type FigureTile = {
  readonly label: string
  readonly value: Child
  readonly note?: Child
  /** From 0 to 1, against what the page names. */
  readonly share?: number | undefined
  /** A figure can be opened to the rows that make it. */
  readonly href?: string | undefined
  readonly late?: boolean | undefined
}

/** Few figures in big type: «Vence hoy 3», «Contratado $31.4 M». */
export const Figures = ({ items }: { items: readonly FigureTile[] }) => (
  <dl class="figures">
    {items.map(({ label, value, note, share, href, late }) => (
      <div class={late ? 'late' : undefined}>
        <dt>{href ? <a href={href}>{label}</a> : label}</dt>
        <dd>
          <span class="figure">{value}</span>
          {note && <span class="note">{note}</span>}
          {share !== undefined && <Bar share={share} />}
        </dd>
      </div>
    ))}
  </dl>
)
