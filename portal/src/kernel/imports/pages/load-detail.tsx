import {
  ButtonLink,
  Checkbox,
  type Column,
  DataTable,
  Detail,
  Downloads,
  Field,
  Figures,
  Form,
  Lines,
  type ListState,
  Notice,
  OfficePage,
  Pager,
  Section,
} from '../../../design/index.ts'
import { historyPaths } from '../../history/index.ts'
import type { Visit } from '../../visit/index.ts'
import type { AnyImporter } from '../actions/read-difference.ts'
import type { Notice as ImportNotice, Names, Question, Reject } from '../importer.ts'
import { pageTexts as say } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { shortened } from '../rules/changed-fields.ts'
import type { Kept } from '../rules/loading.ts'
import { ruleName } from '../rules/rule-name.ts'
import { stateAfter } from '../rules/states.ts'
import type { KeptChange } from '../store/differences.ts'
import type { Load } from '../store/imports.ts'
import { spotText, texts, whyNothing } from '../texts.ts'
import { ChangeTable } from './load-changes.tsx'
import { Questions } from './load-questions.tsx'
import { tones, whenText } from './loads-list.tsx'

/** How many rejects and notices a page shows; the rest are in the download. */
export const SHOWN = 200

/** What just happened: a refusal, with what stands against undoing when that is why. */
export type LoadMessage = {
  readonly status: 409 | 422
  readonly text: string
  readonly reason?: string
  readonly things?: readonly Kept[]
  readonly mayUndoRest?: boolean
}

type LoadDetailProps = {
  readonly visit: Visit['Variables']
  readonly load: Load
  readonly importer: AnyImporter
  readonly changes: readonly KeptChange[]
  readonly rejects: readonly Reject[]
  readonly notices: readonly ImportNotice[]
  readonly questions: readonly Question[]
  readonly names: Names | undefined
  readonly list: ListState
  readonly before: number | undefined
  readonly message: LoadMessage | undefined
}

type Change = Parameters<ListState['query']>[0]

/** One load: what it changes, what it refused, what it asks, and the one decision about it. */
export const LoadDetail = (props: LoadDetailProps) => {
  const { visit, load, importer, message } = props
  // The page also answers posts, whose address has no pages.
  const list = {
    ...props.list,
    query: (change: Change) => paths.load(load.id) + props.list.query(change),
  }
  return (
    <OfficePage
      visit={visit}
      title={say.loadTitle(load.id, importer.title)}
      status={{ tone: tones[load.state], word: texts.states[load.state] }}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: String(load.id) }]}
      actions={
        <ButtonLink href={historyPaths.thing('cargas', String(load.id))}>{say.history}</ButtonLink>
      }
    >
      {message && <Message message={message} />}
      <Situation {...props} />
      <Figures
        items={[
          { label: say.changes, value: load.changed.toLocaleString('es-MX') },
          { label: say.unchanged, value: load.unchanged.toLocaleString('es-MX') },
          { label: say.rejects, value: load.rejected.toLocaleString('es-MX') },
          { label: say.asked, value: load.asked.toLocaleString('es-MX') },
        ]}
      />
      <Questions {...props} />
      <Rejects {...props} />
      <Decision {...props} />
      {load.changed > 0 && (
        <Section title={say.changes} id="cambios">
          <ChangeTable {...props} />
          <Pager state={list} total={load.changed} />
        </Section>
      )}
      <Notices {...props} />
      <Origin {...props} />
    </OfficePage>
  )
}

const Message = ({ message: { text, things = [] } }: { message: LoadMessage }) => (
  <Notice tone="error" live>
    <p>{text}</p>
    {things.length > 0 && (
      <ul>
        {things.slice(0, SHOWN).map(({ title, message }) => (
          <li>
            {title}: {message}
          </li>
        ))}
      </ul>
    )}
  </Notice>
)

function Situation({ load, before }: LoadDetailProps) {
  if (load.state === 'undone')
    return <Notice tone="warning">{say.undoneBecause(load.undoneBecause ?? '')}</Notice>
  if (load.state === 'applied') return <Notice tone="success">{say.applied(load)}</Notice>
  if (load.changed > 0) return <Notice tone="info">{say.notYetApplied}</Notice>
  return <Notice tone="info">{whyNothing(load, before)}</Notice>
}

function Rejects({ load, importer, rejects }: LoadDetailProps) {
  if (load.rejected === 0) return null
  const columns: readonly Column<Reject>[] = [
    { key: 'spot', label: say.where, main: true, cell: ({ spot }) => spotText(spot) },
    { key: 'value', label: say.value, cell: ({ value }) => shortened(value) },
    { key: 'rule', label: say.rule, cell: ({ rule }) => ruleName(importer, rule) },
    { key: 'todo', label: say.todo, cell: ({ message }) => message },
  ]
  return (
    <Section title={say.rejects} id="rechazos">
      <p>{say.rejectsHint}</p>
      <DataTable caption={say.rejects} quiet rows={rejects} columns={columns} />
      {load.rejected > rejects.length && <p>{say.firstOnly(rejects.length, load.rejected)}</p>}
      <Downloads items={[{ label: 'CSV', href: paths.rejects(load.id) }]} />
    </Section>
  )
}

function Decision({ load, message }: LoadDetailProps) {
  if (stateAfter(load.state, 'apply') && load.changed > 0)
    return (
      <Section title={say.decide} on="sheet">
        <Form action={paths.apply(load.id)} submit={say.apply(load.changed)} cancel={paths.list} />
      </Section>
    )
  if (!stateAfter(load.state, 'undo')) return null
  const errors = message && { motivo: message.text }
  const sent = message && { typed: { motivo: message.reason ?? '' }, ...(errors && { errors }) }
  return (
    <Section title={say.undoTitle} on="sheet">
      <p>{say.undoHint}</p>
      <Form action={paths.undo(load.id)} submit={say.undo} kind="danger">
        <Field name="motivo" label={say.reason} kind="textarea" rows={2} required sent={sent} />
        {message?.mayUndoRest && <Checkbox name="resto" label={say.onlyRest} />}
      </Form>
    </Section>
  )
}

function Notices({ load, notices }: LoadDetailProps) {
  if (notices.length === 0) return null
  return (
    <Section title={say.notices} id="avisos">
      <ul>
        {notices.map(({ spot, message }) => (
          <li>{[spotText(spot), message].filter(Boolean).join(': ')}</li>
        ))}
      </ul>
      {load.noticed > notices.length && <p>{say.firstOnly(notices.length, load.noticed)}</p>}
    </Section>
  )
}

const Origin = ({ visit, load, importer }: LoadDetailProps) => (
  <Section title={say.origin}>
    <Detail
      items={[
        {
          label: say.files,
          value: (
            <Lines
              items={load.files.map(({ name, sha256 }, position) => (
                <>
                  <a href={paths.file(load.id, position)}>{name}</a> <small>SHA-256 {sha256}</small>
                </>
              ))}
            />
          ),
        },
        { label: say.who, value: load.personName ?? say.command },
        { label: say.when, value: whenText(load.previewedAt, visit.settings.zone) },
        ...(load.appliedAt
          ? [{ label: texts.states.applied, value: whenText(load.appliedAt, visit.settings.zone) }]
          : []),
        ...(load.undoneAt
          ? [{ label: texts.states.undone, value: whenText(load.undoneAt, visit.settings.zone) }]
          : []),
        ...(importer.options ?? []).flatMap(({ name, label }) =>
          load.options[name] ? [{ label, value: load.options[name] }] : [],
        ),
      ]}
    />
    <ButtonLink href={paths.start(importer.kind)}>{say.again}</ButtonLink>
  </Section>
)
