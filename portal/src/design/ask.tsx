import type { Child, PropsWithChildren } from 'hono/jsx'
import { Button, type ButtonKind } from './button.tsx'

export type AskProps = PropsWithChildren<{
  readonly action: string
  readonly submit: string
  readonly kind?: ButtonKind | undefined
  /** Another way to the same, under the box. */
  readonly other?: Child
}>

/** One question with its box and its button beside each other: its address can be kept and shared. */
export const Ask = ({ action, submit, kind, other, children }: AskProps) => (
  <>
    <search>
      <form class="ask" method="get" action={action} aria-label={submit}>
        {children}
        <Button kind={kind}>{submit}</Button>
      </form>
    </search>
    {other && <p class="ask-link">{other}</p>}
  </>
)
