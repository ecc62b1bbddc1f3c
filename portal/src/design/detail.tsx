import type { Child } from 'hono/jsx'

export type DetailItem = { readonly label: string; readonly value: Child }

/** What is known of one thing. `facts` stands beside a title; `list` has one line each. */
export const Detail = ({
  items,
  as = 'list',
}: {
  items: readonly DetailItem[]
  as?: 'list' | 'facts'
}) => (
  <dl class={`detail-${as}`}>
    {items.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
