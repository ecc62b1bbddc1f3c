import type { Child } from 'hono/jsx'
import { texts } from './texts.ts'

export type Answered = {
  readonly label: string
  readonly value: Child
  /** The name of the field: the button sends it as `cambiar`. */
  readonly name: string
}

/** Check-your-answers: what was answered, each with the way back. It stands inside the form that sends it. */
export const Answers = ({ items, action }: { items: readonly Answered[]; action: string }) => (
  <dl class="answers">
    {items.map(({ label, value, name }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
        <dd>
          <button
            type="submit"
            name="cambiar"
            value={name}
            formaction={`${action}#campo-${name}`}
            aria-label={texts.changeAnswer(label)}
          >
            {texts.change}
          </button>
        </dd>
      </div>
    ))}
  </dl>
)
