import type { Child, PropsWithChildren } from 'hono/jsx'
import { Status, type StatusProps } from './status.tsx'

export type CardProps = PropsWithChildren<{
  readonly title?: string | undefined
  /** The whole card leads there. */
  readonly href?: string | undefined
  readonly status?: StatusProps | undefined
  /** «Zona 12 · Las Lomas · $1,184,300 pagados» */
  readonly detail?: Child
  /** A photograph of the work; where there is none, the card closes up. */
  readonly picture?: { readonly src: string; readonly alt: string } | undefined
  readonly level?: 2 | 3 | undefined
}>

export function Card({ title, href, status, detail, picture, level = 3, children }: CardProps) {
  const name = href ? <a href={href}>{title}</a> : title
  return (
    <article class={href ? 'card linked' : 'card'}>
      {picture && <img src={picture.src} alt={picture.alt} loading="lazy" decoding="async" />}
      <div class="card-body">
        {status && <Status {...status} />}
        {title && (level === 2 ? <h2>{name}</h2> : <h3>{name}</h3>)}
        {detail && <p class="detail">{detail}</p>}
        {children}
      </div>
    </article>
  )
}

/** Cards side by side as far as they fit. */
export const Cards = ({ children }: PropsWithChildren) => <div class="cards">{children}</div>
