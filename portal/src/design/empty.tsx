import type { PropsWithChildren } from 'hono/jsx'

export type EmptyProps = PropsWithChildren<{
  /** Why it is empty. */
  readonly title: string
  /** What to do about it. */
  readonly action?: { readonly label: string; readonly href: string } | undefined
}>

export const Empty = ({ title, action, children }: EmptyProps) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children && <p>{children}</p>}
    {action && (
      <a class="button plain" href={action.href}>
        {action.label}
      </a>
    )}
  </div>
)
