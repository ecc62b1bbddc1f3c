import type { Context } from 'hono'
import {
  Answers,
  FileField,
  Form,
  Hidden,
  Note,
  QuestionPage,
  type Sent,
} from '../../../design/index.ts'
import { type Typed, typedText, type Visit } from '../../../kernel/visit/index.ts'
import { parseDate } from '../../../lib/date-reading.ts'
import { formatDate } from '../../../lib/dates.ts'
import { MXN, parseMoney } from '../../../lib/money.ts'
import { paths } from '../paths.ts'
import type { ProcessRow } from '../store/processes.ts'
import { moneyText } from '../texts.ts'
import { formTexts as texts } from './form-texts.ts'
import { KnownContract, valuesIn, wordsOfAmount } from './stages/stage-fields.tsx'
import type { FieldSpec, StagePage, StageWords } from './stages/stage-page.ts'

export type Checking = {
  readonly c: Context<Visit>
  readonly process: ProcessRow
  readonly page: StagePage
  readonly words: StageWords
  readonly fields: readonly FieldSpec[]
  readonly sent: Sent
}

/** What cannot be unpublished is looked at once more: each answer with its way back, and the document. */
export function showCheck({ c, process, page, words, fields, sent }: Checking) {
  const action = paths.stage(process.ocid, page.slug)
  const answered = fields.filter(({ name }) => valuesIn(sent, name).length > 0)
  const leftOut = fields.filter((field) => !answered.includes(field))
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.check}
      task={words.title}
      step={{ at: 2, of: 2, hint: process.title }}
      lead={texts.checkLead}
      leave={{ href: paths.officeProcess(process.ocid) }}
    >
      <Form
        action={action}
        sent={sent}
        version={Number(typedText(sent.typed, 'version'))}
        files={Boolean(page.documentType)}
        submit={words.submit}
      >
        <Hidden name="revisado" value="si" />
        <KnownContract fields={fields} sent={sent} />
        <Kept fields={fields} typed={sent.typed} />
        <Answers
          action={action}
          items={answered.map((field) => ({
            name: field.name,
            label: field.label,
            value: <Answer field={field} sent={sent} />,
          }))}
        />
        {leftOut.length > 0 && (
          <Note whole>{texts.leftOut(leftOut.map(({ label }) => label).join(', '))}</Note>
        )}
        {page.documentType && (
          <FileField
            name="documento"
            label={texts.file}
            hint={texts.fileHint}
            sent={sent}
            optional
            accept="application/pdf,image/*"
          />
        )}
      </Form>
    </QuestionPage>,
    sent.errors ? 422 : 200,
  )
}

/** What was answered, as it will be read; an amount in words too. */
function Answer({ field, sent }: { field: FieldSpec; sent: Sent }) {
  const typed = valuesIn(sent, field.name)
  return (
    <>
      {typed.map((value) => shownOf(field, value)).join('; ')}
      {field.kind === 'money' && field.currency === undefined && (
        <Note>{wordsOfAmount(typed[0] ?? '')}</Note>
      )}
    </>
  )
}

function shownOf(field: FieldSpec, value: string): string {
  const { kind, options } = field
  const option = options.find((one) => one.value === value)
  if (option) return option.label
  if (kind === 'money') return moneyShown(field, value)
  const date = kind === 'date' ? parseDate(value) : undefined
  return date?.accepted ? formatDate(date.fact) : value
}

function moneyShown(field: FieldSpec, value: string): string {
  const read = parseMoney(value)
  return read.accepted ? moneyText({ amount: read.fact, currency: field.currency ?? MXN }) : value
}

const Kept = ({ fields, typed }: { fields: readonly FieldSpec[]; typed: Typed }) => (
  <>
    {fields.flatMap(({ name }) =>
      [typed[name] ?? []].flat().map((value) => <Hidden name={name} value={value} />),
    )}
  </>
)
