import { raw } from 'hono/html'

/** A chapter of the manual, from the words of the repository. */
export const Manual = ({ html }: { readonly html: string }) => (
  <article class="manual">{raw(html)}</article>
)
