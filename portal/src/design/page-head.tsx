import type { Child } from 'hono/jsx'
import { Detail, type DetailItem } from './detail.tsx'
import { Status, type StatusProps } from './status.tsx'

export type PageHeadProps = {
  /** The only h1 of the page: it says the thing in words. */
  readonly title: string
  readonly lead?: Child
  readonly status?: StatusProps | undefined
  /** Few facts at the right of the title. */
  readonly facts?: readonly DetailItem[] | undefined
  readonly actions?: Child
}

/** In letters: a longer title is written smaller, and leaves room for what it names. */
const LONG = 90

export const PageHead = ({ title, lead, status, facts, actions }: PageHeadProps) => (
  <div class="page-head">
    <div>
      {status && <Status {...status} />}
      <h1 class={title.length > LONG ? 'long' : undefined}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {facts && facts.length > 0 && <Detail as="facts" items={facts} />}
    {actions && <div class="actions">{actions}</div>}
  </div>
)
