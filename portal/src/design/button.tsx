import type { PropsWithChildren } from 'hono/jsx'

/** `strong` is the one decision of the page; `plain` has a border; `danger` takes something away. */
export type ButtonKind = 'strong' | 'plain' | 'danger'

export type ButtonProps = PropsWithChildren<{
  readonly kind?: ButtonKind | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Sends the form to another address. */
  readonly formaction?: string | undefined
  /** The id of a form that stands elsewhere. */
  readonly form?: string | undefined
  /** Longer words for who does not see what the button stands beside. */
  readonly label?: string | undefined
}>

export const Button = ({ kind = 'strong', label, children, ...rest }: ButtonProps) => (
  <button type="submit" class={`button ${kind}`} aria-label={label} {...rest}>
    {children}
  </button>
)

export type ButtonLinkProps = PropsWithChildren<{
  readonly href: string
  readonly kind?: ButtonKind | undefined
}>

export const ButtonLink = ({ href, kind = 'plain', children }: ButtonLinkProps) => (
  <a class={`button ${kind}`} href={href}>
    {children}
  </a>
)
