import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Visit } from '../kernel/visit/visit.ts'
import type { Island } from './assets.ts'
import { Document } from './document.tsx'
import { Phone } from './footer.tsx'
import { Shield } from './header.tsx'
import { texts } from './texts.ts'

export type QuestionPageProps = PropsWithChildren<{
  readonly visit: Visit['Variables']
  /** The question: the h1. */
  readonly title: string
  /** «Votación 2026 · Zona 31» */
  readonly task: string
  readonly step?: { readonly at: number; readonly of: number; readonly hint?: string } | undefined
  readonly lead?: Child
  /** One sentence for search; the lead, where it is one. */
  readonly description?: string | undefined
  /** The one address of a page that anyone may open. */
  readonly path?: string | undefined
  /** Where leaving goes; «Salir» without other words. */
  readonly leave?: { readonly href: string; readonly label?: string } | undefined
  /** At the foot, always seen: only where a running limit must be. */
  readonly tray?: Child
  readonly scripts?: readonly Island[] | undefined
}>

/** One decision: no navigation, the step in words, the question as h1, one strong button. */
export const QuestionPage = ({ visit, children, ...page }: QuestionPageProps) => (
  <Document
    visit={visit}
    title={page.title}
    description={page.description ?? (typeof page.lead === 'string' ? page.lead : undefined)}
    path={page.path}
    scripts={page.scripts}
  >
    <a class="skip" href="#contenido">
      {texts.skip}
    </a>
    <header class="header">
      <div class="narrow">
        <span class="town">
          <Shield settings={visit.settings} />
          <b>{page.task}</b>
        </span>
        {page.leave && <a href={page.leave.href}>{page.leave.label ?? texts.signOut}</a>}
      </div>
    </header>
    <main id="contenido" class="narrow" tabindex={-1}>
      {page.step && <StepWords step={page.step} />}
      <h1>{page.title}</h1>
      {page.lead && <p class="lead">{page.lead}</p>}
      {children}
    </main>
    <footer class={page.tray ? 'question-foot tray' : 'question-foot'}>
      <div class="narrow">
        {page.tray}
        <Help visit={visit} />
      </div>
    </footer>
  </Document>
)

function StepWords({ step: { at, of, hint } }: { step: NonNullable<QuestionPageProps['step']> }) {
  return (
    <p class="step">
      {texts.step(at, of)}
      {hint && ` · ${hint}`}
    </p>
  )
}

function Help({ visit: { settings } }: { visit: Visit['Variables'] }) {
  const { phone, office } = settings.contact
  if (!phone && !office) return null
  return (
    <p class="help">
      {texts.doubts} {phone && <Phone number={phone} />}
      {phone && office && ' · '}
      {office}
    </p>
  )
}
