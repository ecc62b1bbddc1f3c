import type { Child, PropsWithChildren } from 'hono/jsx'

/** Beside or under what it explains, in smaller letters. `whole`: a paragraph of its own. */
export const Note = ({ whole, children }: PropsWithChildren<{ readonly whole?: boolean }>) =>
  whole ? <p class="note">{children}</p> : <small class="note">{children}</small>

/** Few lines under each other, without marks. */
export const Lines = ({ items }: { readonly items: readonly Child[] }) => (
  <ul class="plain">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)
