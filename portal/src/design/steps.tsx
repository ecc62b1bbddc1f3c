import { Shape } from './shape.tsx'
import { texts } from './texts.ts'

export type Step = {
  readonly label: string
  readonly state: 'done' | 'here' | 'next'
  readonly href?: string | undefined
}

/** The steps of a task of several pages. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="steps">
    {steps.map(({ label, state, href }) => (
      <li class={state} aria-current={state === 'here' ? 'step' : undefined}>
        <Shape tone={state === 'done' ? 'done' : state === 'here' ? 'under-way' : 'quiet'} />
        {href ? <a href={href}>{label}</a> : label}
        <span class="unseen">{words[state]}</span>
      </li>
    ))}
  </ol>
)

const words = {
  done: ` (${texts.done.toLowerCase()})`,
  here: ` (${texts.here.toLowerCase()})`,
  next: ` (${texts.coming.toLowerCase()})`,
}
