import type { Child } from 'hono/jsx'
import { Columns, Form, OfficePage, type Sent } from '../../../design/index.ts'
import { newKey, type Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import type { Work } from '../rules/work.ts'

export type FormPageProps = {
  readonly visit: Visit['Variables']
  readonly work: Work
  readonly title: string
  readonly lead?: Child
  readonly action: string
  readonly submit: string
  readonly danger?: boolean
  readonly files?: boolean
  readonly version: number
  readonly sent: Sent | undefined
  readonly children?: Child
  /** At the right of the form, what it is compared with; under it on a phone. */
  readonly beside?: Child
  /** Under the form. */
  readonly below?: Child
}

/** A form about one work: its title, what it stands on, its version and its idempotency. */
export const FormPage = ({ visit, work, children, beside, below, ...page }: FormPageProps) => (
  <OfficePage
    visit={visit}
    title={page.title}
    lead={page.lead}
    here={paths.office}
    crumbs={[
      { label: pageTexts.office.allTitle, href: paths.office },
      { label: work.folio, href: paths.officeWork(work.folio) },
      { label: page.title },
    ]}
  >
    <p>
      {work.facts.title} · <a href={paths.history(work.folio)}>{pageTexts.history.title}</a>
    </p>
    {beside ? (
      <Columns main={<TheForm {...{ work, children, ...page }} />} aside={beside} />
    ) : (
      <TheForm {...{ work, children, ...page }} />
    )}
    {below}
  </OfficePage>
)

const TheForm = ({
  work,
  children,
  ...page
}: Omit<FormPageProps, 'visit' | 'beside' | 'below'>) => (
  <Form
    action={page.action}
    sent={page.sent}
    once={newKey()}
    version={page.version}
    files={page.files}
    submit={page.submit}
    kind={page.danger ? 'danger' : undefined}
    cancel={paths.officeWork(work.folio)}
  >
    {children}
  </Form>
)
