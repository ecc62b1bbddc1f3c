import type { FieldErrors, Typed } from '../kernel/visit/form.ts'
import type { Visit } from '../kernel/visit/visit.ts'
import { Button, ButtonLink } from './button.tsx'
import { Detail } from './detail.tsx'
import { Difference, type DifferenceRow } from './difference.tsx'
import { Hidden } from './form.tsx'
import { Notice } from './notice.tsx'
import { OfficePage } from './office-page.tsx'
import { Section } from './section.tsx'
import { problemTexts } from './texts.ts'

export type StalePageProps = {
  readonly visit: Visit['Variables']
  /** «esta obra»: Alguien cambió esta obra mientras tú escribías. */
  readonly what: string
  /** What changed since the page was opened. */
  readonly changes: readonly DifferenceRow[]
  /** Who and when, where it may be said. */
  readonly by?: string | undefined
  /** What the person sent; it is kept and can be sent again over the newest version. */
  readonly typed: Typed
  readonly labels: Readonly<Record<string, string>>
  readonly action: string
  /** The version that stands now. */
  readonly version: number
  /** The page of the thing, to leave it as it is. */
  readonly back: string
  readonly errors?: FieldErrors | undefined
}

const texts = problemTexts.stale

/** Two saved at once: the second sees the difference, and nothing is lost. Answer it with 409. */
export const StalePage = (page: StalePageProps) => (
  <OfficePage visit={page.visit} title={texts.title(page.what)}>
    <Notice tone="warning">{texts.what}</Notice>
    <Difference caption={[texts.theirs, page.by].filter(Boolean).join(' · ')} rows={page.changes} />
    <Section title={texts.yours} on="sheet">
      <Detail items={yours(page)} />
      <form class="form" method="post" action={page.action}>
        <Kept typed={page.typed} />
        <Hidden name="version" value={page.version} />
        <div class="actions">
          <Button>{texts.save}</Button>
          <ButtonLink href={page.back}>{texts.leave}</ButtonLink>
        </div>
      </form>
    </Section>
  </OfficePage>
)

/** Only what has a label is shown; everything is kept. */
const yours = ({ typed, labels }: StalePageProps) =>
  Object.entries(labels)
    .filter(([name]) => name in typed)
    .map(([name, label]) => ({ label, value: [typed[name] ?? []].flat().join(', ') }))

const Kept = ({ typed }: { typed: Typed }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => name !== 'version')
      .flatMap(([name, value]) => [value].flat().map((one) => <Hidden name={name} value={one} />))}
  </>
)
