import type { PropsWithChildren } from 'hono/jsx'

export type FoldProps = PropsWithChildren<{
  /** What opens it: «Ver los 40 pagos». */
  readonly label: string
  readonly open?: boolean | undefined
}>

/** What few need is one press away. The browser opens it, without a script; on paper it is open. */
export const Fold = ({ label, open, children }: FoldProps) => (
  <details class="fold" open={open}>
    <summary>{label}</summary>
    {children}
  </details>
)
