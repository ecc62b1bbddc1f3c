import type { Context } from 'hono'
import { Form, Note, Notice, OfficePage, type Sent, StalePage } from '../../../design/index.ts'
import { type ActRefusal, type Entry, versionOf } from '../../../kernel/act/index.ts'
import { explainFile, prepareFile, titleOfFile } from '../../../kernel/documents/index.ts'
import {
  answerForbidden,
  answerMissing,
  envelopeOf,
  type FormRead,
  newKey,
  parseForm,
  type Typed,
  typedText,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { thingOf } from '../actions/acts.ts'
import type { Attachment } from '../actions/attach.ts'
import type { About } from '../actions/publish-stage.ts'
import type { SayRefusal } from '../actions/say.ts'
import { paths } from '../paths.ts'
import { mayPublishStage, mayReportPayment, roleFor } from '../permissions.ts'
import { differences } from '../rules/description.ts'
import { assemble } from '../rules/parts.ts'
import { settingOf } from '../setting.ts'
import { companiesKnownTo } from '../store/companies.ts'
import {
  eventsOfEntries,
  findProcess,
  type ProcessRow,
  partsUntil,
  stateOf,
} from '../store/processes.ts'
import { explain, factNames, factText, stageNames } from '../texts.ts'
import { formTexts } from './form-texts.ts'
import { showCheck } from './stage-check.tsx'
import { saysAgain, stagePageNamed, wordsOf } from './stages/index.ts'
import { refusedField } from './stages/refused-field.ts'
import { KnownContract, StageFields } from './stages/stage-fields.tsx'
import type { FieldSpec, Known, StagePage } from './stages/stage-page.ts'
import { officeTexts, openingTexts } from './texts.ts'

type Desk = {
  readonly c: Context<Visit>
  readonly process: ProcessRow
  readonly page: StagePage
  readonly known: Known
  readonly fields: readonly FieldSpec[]
}

export const getStage = (c: Context<Visit>) => atDesk(c, (desk) => showStage(desk))
export const postStage = (c: Context<Visit>) => atDesk(c, sendStage)

/** Whoever may not publish the stage is told so; a stage that does not exist is no page. */
async function atDesk(c: Context<Visit>, work: (desk: Desk) => Promise<Response>) {
  const { town, person, settings, now } = c.var
  const page = stagePageNamed(c.req.param('etapa') ?? '')
  const process = await findProcess(town.db, c.req.param('ocid') ?? '')
  if (!page || !process || process.stage === 'withdrawn') return answerMissing(c)
  const may = page.treasury ? mayReportPayment : mayPublishStage
  if (!may(person, process)) return answerForbidden(c)
  const known = {
    state: await stateOf(town.db, process),
    setting: settingOf(settings, now),
    again: saysAgain(page, process.stage),
    companies: (await companiesKnownTo(town.db, process.unitId)).map(
      ({ name, rfc }) => `${name}, ${rfc}`,
    ),
    asked: c.req.query(),
  }
  return work({ c, process, page, known, fields: page.fields(known) })
}

/** Sent once, the answers are shown together; sent again from there, they are published. */
async function sendStage(desk: Desk): Promise<Response> {
  const { c, process, page, known } = desk
  const read = await parseForm(c, page.schema(known))
  if (typedText(read.typed, 'cambiar')) return showStage(desk, { typed: read.typed })
  if (!read.values) return showStage(desk, read, 422)
  const sure = page.unchecked === true || typedText(read.typed, 'revisado') === 'si'
  const chosen = await chosenFile(c)
  const paper = chosen && (await attachmentOf(desk, chosen))
  if (typeof paper === 'string')
    return check(desk, { typed: read.typed, errors: { documento: paper } })

  const seen = thingOf(process.ocid)
  const as = roleFor(c.var.person, process)
  const envelope = envelopeOf(c, { form: read.typed, seen, as })
  const about: About = {
    ...{ ocid: process.ocid, onlyChecked: !sure },
    ...(paper && { attachment: paper }),
  }
  const decision = await page.publish(c.var.town, envelope, {
    ...read.values,
    ...about,
  })
  if (!decision) return answerMissing(c)
  if (!decision.accepted) {
    const { refusal } = decision
    if (refusal.because === 'would-be-published') return check(desk, { typed: read.typed })
    return answerRefusal(desk, read.typed, refusal)
  }
  return c.redirect(`${paths.officeProcess(process.ocid)}?aviso=publicado`, 303)
}

const check = (desk: Desk, sent: Sent) => {
  const { c, process, page, fields } = desk
  return showCheck({ c, process, page, fields, sent, words: wordsOf(page, process.stage) })
}

async function attachmentOf(
  { c, page }: Desk,
  chosen: File,
): Promise<Attachment | string | undefined> {
  if (!page.documentType) return undefined
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const prepared = await prepareFile(c.var.town.files, { name: chosen.name, bytes })
  if (!prepared.accepted) return explainFile(prepared.refusal)
  return {
    file: prepared.fact,
    title: titleOfFile(prepared.fact.name) || formTexts.file,
    documentType: page.documentType,
  }
}

/** The file that was chosen; a field left empty sends one without name. */
const chosenFile = async (c: Context<Visit>) =>
  [(await c.req.parseBody({ all: true })).documento]
    .flat()
    .find((one): one is File => one instanceof File && one.size > 0)

async function answerRefusal(desk: Desk, typed: Typed, refusal: SayRefusal): Promise<Response> {
  if (refusal.because === 'stale') return showDifference(desk, typed, refusal)
  if (refusal.because === 'personal-value')
    return showStage(desk, { typed, errors: { '': formTexts.personal } }, 422)
  const field = refusedField(refusal, desk.page, desk.fields)
  return showStage(desk, { typed, errors: { [field]: explain(refusal) } }, 422)
}

type Stale = Extract<ActRefusal, { because: 'stale' }>

/** The second of two officers sees what the first one published, and keeps what was typed. */
async function showDifference(
  { c, process, page, fields }: Desk,
  typed: Typed,
  { since, current }: Stale,
) {
  const { ocid } = process
  const { db } = c.var.town
  const rows = await partsUntil(db, ocid, process.lastSeq)
  const first = await firstEventOf(c, ocid, since)
  const before = assemble(
    ocid,
    rows.filter(({ seq }) => seq < first),
  )
  const changes = differences(before, assemble(ocid, rows), c.var.settings.zone)
  return c.html(
    <StalePage
      visit={c.var}
      what={officeTexts.stale}
      changes={changes.map(({ name, before: was, after: is }) => ({
        label: factNames[name] ?? name,
        before: was ? factText(was) : null,
        after: is ? factText(is) : null,
      }))}
      typed={typed}
      labels={labelsOf(fields)}
      action={paths.stage(ocid, page.slug)}
      version={current}
      back={paths.officeProcess(ocid)}
    />,
    409,
  )
}

async function firstEventOf(c: Context<Visit>, ocid: string, since: readonly Entry[]) {
  const events = await eventsOfEntries(
    c.var.town.db,
    ocid,
    since.map(({ id }) => id),
  )
  return Math.min(...events.values())
}

const labelsOf = (fields: readonly FieldSpec[]) =>
  Object.fromEntries(fields.map(({ name, label }) => [name, label]))

async function showStage(
  desk: Desk,
  answer?: Sent | FormRead<unknown>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { c, process, page, known, fields } = desk
  const { ocid, stage } = process
  const { title, lead, submit } = wordsOf(page, stage)
  const version = await versionOf(c.var.town.db, thingOf(ocid))
  const sent: Sent = answer ?? { typed: page.initial(known) }
  const seen = answer ? Number(typedText(answer.typed, 'version')) : version
  return c.html(
    <OfficePage
      visit={c.var}
      title={title}
      lead={lead}
      here={paths.office}
      scripts={['checked']}
      crumbs={[
        { label: officeTexts.title, href: paths.office },
        { label: process.title, href: paths.officeProcess(ocid) },
        { label: title },
      ]}
    >
      {page.openAt.includes(stage) ? (
        <Form
          action={paths.stage(ocid, page.slug)}
          sent={answer ? sent : undefined}
          once={newKey()}
          version={seen}
          submit={page.unchecked ? submit : formTexts.nextStep}
          cancel={paths.officeProcess(ocid)}
          checked
        >
          <KnownContract fields={fields} sent={sent} />
          <StageFields fields={fields} sent={sent} />
          {!page.unchecked && <Note whole>{formTexts.nextHint}</Note>}
        </Form>
      ) : (
        <Notice tone="warning" title={openingTexts.notOpen}>
          <p>
            {sent.errors?.[''] ?? `${stageNames[stage]}.`}{' '}
            <a href={paths.officeProcess(ocid)}>{officeTexts.next}</a>
          </p>
        </Notice>
      )}
    </OfficePage>,
    status,
  )
}
