import type { Context } from 'hono'
import {
  ButtonLink,
  Field,
  FileField,
  Fold,
  Form,
  Notice,
  OfficePage,
  Select,
  type Sent,
} from '../../../design/index.ts'
import { writeCsv } from '../../../lib/csv.ts'
import { sheetOf, writeWorkbook } from '../../../lib/spreadsheet-writing.ts'
import { answerForbidden, answerMissing, personOf, type Visit } from '../../visit/index.ts'
import { type PreviewRefusal, previewImport } from '../actions/preview-import.ts'
import { type AnyImporter, importerOf } from '../actions/read-difference.ts'
import type { ImportOption, Upload } from '../importer.ts'
import { pageTexts as say } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isLimited, mayLoad } from '../permissions.ts'
import { explainAny, texts } from '../texts.ts'

type KindPage = Context<Visit, '/oficina/cargas/nueva/:kind'>

/** The form of a new load of one kind. */
export function getNewLoad(c: KindPage) {
  const importer = importerOf(c.var.house, c.req.param('kind'))
  if (!importer) return answerMissing(c)
  if (!mayLoad(c.var.person, importer)) return answerForbidden(c)
  return c.html(<NewLoad visit={c.var} importer={importer} />)
}

/** Reads the files and shows what they would change; applies nothing. */
export async function postNewLoad(c: KindPage) {
  const { house, town } = c.var
  const importer = importerOf(house, c.req.param('kind'))
  if (!importer) return answerMissing(c)
  if (!mayLoad(c.var.person, importer)) return answerForbidden(c)

  const body = await readUpload(c)
  if (!body) {
    const sent = { typed: {}, errors: { '': say.unreadable } }
    return c.html(<NewLoad visit={c.var} importer={importer} sent={sent} />, 400)
  }
  const options = optionsIn(body, importer.options ?? [])
  const files = await filesIn(body)
  const person = personOf(c)
  const decision = await previewImport({ house, town }, { importer, files, options, person })
  if (decision.accepted) return c.redirect(paths.load(decision.fact.id), 303)
  const sent = {
    typed: Object.fromEntries(
      Object.entries(options).map(([name, value]) => [`opcion-${name}`, value]),
    ),
    errors: { [fieldOf(decision.refusal)]: explainAny(decision.refusal) },
  }
  return c.html(<NewLoad visit={c.var} importer={importer} sent={sent} />, 422)
}

/** Where the sentence stands: beside the option that is wrong, or beside the files. */
function fieldOf(refusal: PreviewRefusal): string {
  switch (refusal.because) {
    case 'option-missing':
    case 'option-wrong':
      return `opcion-${refusal.option.name}`
    case 'option-refused':
      return `opcion-${refusal.option}`
    default:
      return 'archivos'
  }
}

const readUpload = (c: Context): Promise<FormData | undefined> =>
  c.req.formData().catch(() => undefined)

/** A browser sends an empty file for a field that nobody filled. */
async function filesIn(body: FormData): Promise<Upload[]> {
  const chosen = body
    .getAll('archivos')
    .filter((value) => typeof value !== 'string')
    .filter(({ name, size }) => name !== '' || size > 0)
  return Promise.all(
    chosen.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

const optionsIn = (body: FormData, known: readonly ImportOption[]) =>
  Object.fromEntries(
    known.flatMap(({ name }) => {
      const value = body.get(`opcion-${name}`)
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []
    }),
  )

type NewLoadProps = {
  readonly visit: Visit['Variables']
  readonly importer: AnyImporter
  readonly sent?: Sent
}

const NewLoad = ({ visit, importer, sent }: NewLoadProps) => {
  const { kind, title, help, accept, template } = importer
  const limited = isLimited(visit.person, importer)
  const options = (importer.options ?? []).filter(({ ofAnyone }) => ofAnyone || !limited)
  return (
    <OfficePage
      visit={visit}
      title={say.start(title)}
      lead={help}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: title }]}
      actions={template && !limited && <Templates kind={kind} />}
    >
      <Notice tone="info">{say.nothingYet}</Notice>
      <Form action={paths.start(kind)} files submit={say.review} cancel={paths.list} sent={sent}>
        <FileField
          name="archivos"
          label={say.files}
          hint={say.filesHint(accept)}
          accept={accept}
          multiple
          required
          sent={sent}
        />
        <Options options={options} sent={sent} />
      </Form>
    </OfficePage>
  )
}

const Templates = ({ kind }: { kind: string }) => (
  <>
    <ButtonLink href={paths.template(kind, 'xlsx')}>{say.template('Excel')}</ButtonLink>
    <ButtonLink href={paths.template(kind, 'csv')}>{say.template('CSV')}</ButtonLink>
  </>
)

/** More than these wait folded: they are for files that do not say it themselves. */
const SHOWN = 5

type OptionsProps = { readonly options: readonly ImportOption[]; readonly sent: Sent | undefined }

function Options({ options, sent }: OptionsProps) {
  const fields = options.map((option) => <OptionField option={option} sent={sent} />)
  if (options.length <= SHOWN) return <>{fields}</>
  return (
    <Fold label={say.unusual} open={sent !== undefined}>
      {fields}
    </Fold>
  )
}

type OptionFieldProps = { readonly option: ImportOption; readonly sent: Sent | undefined }

function OptionField({ option: { name, label, required, choices }, sent }: OptionFieldProps) {
  const field = { name: `opcion-${name}`, label, required, optional: !required, sent }
  return choices ? <Select {...field} none={say.choose} options={choices} /> : <Field {...field} />
}

type TemplatePage = Context<Visit, '/oficina/cargas/nueva/:kind/:file'>

/** A file with the headings and one example row, to fill in. */
export function getTemplate(c: TemplatePage) {
  const importer = importerOf(c.var.house, c.req.param('kind'))
  const format = /^plantilla\.(csv|xlsx)$/.exec(c.req.param('file'))?.[1]
  if (!importer?.template || !format) return answerMissing(c)
  if (!mayLoad(c.var.person, importer)) return answerForbidden(c)

  const { headings, example } = importer.template
  const columns = headings.map((heading, at) => ({
    heading,
    value: (row: readonly string[]) => row[at] ?? null,
  }))
  c.header('Content-Disposition', `attachment; filename="plantilla-${importer.kind}.${format}"`)
  if (format === 'csv') {
    c.header('Content-Type', 'text/csv; charset=utf-8')
    return c.body(writeCsv([example], columns, 'people'))
  }
  c.header('Content-Type', XLSX)
  return c.body(new Uint8Array(writeWorkbook([sheetOf('Plantilla', [example], columns)])))
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
