import type { PropsWithChildren } from 'hono/jsx'
import { Button } from './button.tsx'
import { texts } from './texts.ts'

export type ChoosingProps = PropsWithChildren<{
  /** The page that shows what each act would do to each chosen row, before it is done. */
  readonly action: string
  /** The name under which the chosen act is sent, and the acts. */
  readonly name: string
  readonly acts: readonly { readonly value: string; readonly label: string }[]
}>

/** A table whose rows are chosen (`choose`), with what can be done to all of them under it, always in sight. */
export const Choosing = ({ action, name, acts, children }: ChoosingProps) => (
  <form class="choosing" method="get" action={action}>
    {children}
    <fieldset class="act-on">
      <legend class="unseen">{texts.withChosen}</legend>
      <p hidden>
        {texts.chosen} <b data-chosen />
      </p>
      {acts.map(({ value, label }) => (
        <Button kind="plain" name={name} value={value}>
          {label}
        </Button>
      ))}
    </fieldset>
  </form>
)
