import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Visit } from '../kernel/visit/visit.ts'
import { sizeText } from '../lib/byte-size.ts'
import { Document } from './document.tsx'
import { OfficePage } from './office-page.tsx'
import { Page } from './page.tsx'
import { problemTexts as texts } from './texts.ts'

/** A fault may come before the town is known: then the page stands without it. */
export type PartOfVisit = Partial<Visit['Variables']> | undefined

export type ProblemProps = PropsWithChildren<{
  readonly visit?: PartOfVisit
  readonly title: string
  /** What happened, and whether it was saved. */
  readonly what: Child
}>

/** What happened, what to do, whether it was saved: in the office, for who works there. */
export function Problem({ visit, title, what, children }: ProblemProps) {
  if (isWhole(visit) && isInOffice(visit))
    return (
      <OfficePage visit={visit} title={title} lead={what}>
        {children}
        <p>
          <a href={OFFICE}>{texts.toOffice}</a>
        </p>
      </OfficePage>
    )
  return <PublicProblem visit={visit} title={title} what={what} children={children} />
}

const OFFICE = '/oficina'
const isInOffice = ({ path, person }: Visit['Variables']) =>
  person !== undefined && (path === OFFICE || path.startsWith(`${OFFICE}/`))

/** The same outside, and after a fault: it asks the database nothing more. */
function PublicProblem({ visit, title, what, children }: ProblemProps) {
  const body = (
    <div class="problem">
      <h1>{title}</h1>
      <p class="lead">{what}</p>
      {children}
      <p>
        <a href="/">{texts.home}</a>
      </p>
    </div>
  )
  if (isWhole(visit)) {
    return (
      <Page visit={visit} title={title}>
        {body}
      </Page>
    )
  }
  return (
    <Document title={title} visit={visit}>
      <main id="contenido" class="narrow">
        {body}
      </main>
    </Document>
  )
}

const isWhole = (visit: PartOfVisit): visit is Visit['Variables'] =>
  Boolean(visit?.town && visit.settings && visit.house)

export const NotFound = ({ visit }: { visit?: PartOfVisit }) => (
  <Problem visit={visit} {...texts.notFound}>
    <p>{texts.notFound.todo}</p>
  </Problem>
)

/** `why` says who may, when the page knows. */
export const Forbidden = ({ visit, why }: { visit?: PartOfVisit; why?: string | undefined }) => (
  <Problem visit={visit} {...texts.forbidden}>
    <p>{why ?? texts.forbidden.todo}</p>
  </Problem>
)

export type TooLargeProps = {
  readonly visit?: PartOfVisit
  /** Bytes that one request may carry. */
  readonly limit: number
  /** The form that was sent. */
  readonly back?: string | undefined
}

export const TooLarge = ({ visit, limit, back }: TooLargeProps) => (
  <Problem visit={visit} title={texts.tooLarge.title} what={texts.tooLarge.what}>
    <p>{texts.tooLarge.todo(sizeText(limit))}</p>
    {back && (
      <p>
        <a href={back}>{texts.tooLarge.back}</a>
      </p>
    )}
  </Problem>
)

export type FaultProps = {
  readonly visit?: PartOfVisit
  /** What to quote on the telephone. */
  readonly folio: string
  /** The database does not answer: it is worth trying again. */
  readonly away?: boolean | undefined
}

export function Fault({ visit, folio, away = false }: FaultProps) {
  const { title, what, todo } = away ? texts.away : texts.fault
  return (
    <PublicProblem visit={visit} title={title} what={what}>
      <p>{todo}</p>
      <p class="folio">{folio}</p>
    </PublicProblem>
  )
}
