import type { Child } from 'hono/jsx'
import { Bar } from './bar.tsx'
import { Shape } from './shape.tsx'
import type { Tone } from './status.tsx'
import { texts } from './texts.ts'

export type Phase = {
  readonly title: string
  /** The rows that make its figure. */
  readonly href?: string | undefined
  readonly state: 'done' | 'here' | 'late' | 'next'
  /** «40 de 71 obras» */
  readonly words: Child
  /** «se prometieron 52 para hoy» */
  readonly note?: Child
  /** From 0 to 1, where the words say it too. */
  readonly share?: number | undefined
}

/** How far many things have come together: the phases they pass, promised and real. */
export const Phases = ({ items }: { items: readonly Phase[] }) => (
  <ol class="timeline phases">
    {items.map(({ title, href, state, words, note, share }) => (
      <li class={state}>
        <span class="mark">
          <Shape tone={tones[state]} />
        </span>
        <div class="moment">
          <h3>
            {href ? <a href={href}>{title}</a> : title}{' '}
            <span class={state === 'late' ? 'word' : 'unseen'}>{said[state]}</span>
          </h3>
          <p>
            {words}
            {note && <> · {note}</>}
          </p>
          {share !== undefined && <Bar share={share} />}
        </div>
      </li>
    ))}
  </ol>
)

const said = { done: texts.done, here: texts.here, late: texts.late, next: texts.coming }
const tones: Record<Phase['state'], Tone> = {
  done: 'done',
  here: 'waiting',
  late: 'late',
  next: 'quiet',
}
