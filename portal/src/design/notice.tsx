import type { PropsWithChildren } from 'hono/jsx'
import { Shape } from './shape.tsx'
import type { Tone } from './status.tsx'

export type NoticeTone = 'info' | 'warning' | 'success' | 'error'

export type NoticeProps = PropsWithChildren<{
  readonly tone: NoticeTone
  readonly title?: string | undefined
  /** Read aloud at once: for what just happened («Sí quedó registrado»). */
  readonly live?: boolean | undefined
}>

/** Something to know before going on. */
export const Notice = ({ tone, title, live, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
    <Shape tone={shapes[tone]} />
    <div>
      {title && <strong class="notice-title">{title}</strong>}
      {children}
    </div>
  </div>
)

const shapes: Record<NoticeTone, Tone> = {
  info: 'under-way',
  warning: 'waiting',
  success: 'done',
  error: 'late',
}
