import type { Context } from 'hono'
import type { z } from 'zod'
import { Empty, OfficePage, type Sent } from '../../../design/index.ts'
import type { ActRefusal, Envelope } from '../../../kernel/act/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { answerMissing, parseForm, type Visit } from '../../../kernel/visit/index.ts'
import type { Decision } from '../../../lib/decision.ts'
import type { Explained } from '../explain.ts'
import { paths } from '../paths.ts'
import { mayTellOf } from '../permissions.ts'
import type { Work } from '../rules/work.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal } from './answer-refusal.tsx'
import { FormPage, type FormPageProps } from './form-page.tsx'
import { workToTell } from './work-here.ts'

type Shown = Pick<FormPageProps, 'lead' | 'danger' | 'files' | 'children' | 'beside' | 'below'>

/** What a form about one work asks and does; who may, the old page and the refusals are the same in all. */
export type WorkForm<Schema extends z.ZodType, Refusal extends { readonly because: string }> = {
  readonly title: string
  readonly submit: string
  readonly path: (folio: string) => string
  /** Without it, who tells of the work. */
  readonly may?: (person: Person | undefined) => boolean
  readonly schema: Schema
  /** How the fields are called where a page that became old is told. */
  readonly labels: Readonly<Record<string, string>>
  /** The fields, or why there is nothing to fill in. */
  readonly fields: (
    c: Context<Visit>,
    work: Work,
    sent: Sent | undefined,
  ) => Promise<Shown | { readonly nothing: string }>
  /** `errors` stand beside their fields; an answer of its own goes out as it is. */
  readonly send: (
    c: Context<Visit>,
    asked: { readonly work: Work; readonly values: z.output<Schema>; readonly envelope: Envelope },
  ) => Promise<
    | Decision<unknown, Refusal | ActRefusal>
    | { readonly errors: Readonly<Record<string, string>> }
    | Response
    | undefined
  >
  readonly explain: (refusal: Refusal) => Explained
  /** What the page of the work says when it is done: `?aviso=`. */
  readonly notice: string
}

export function workForm<Schema extends z.ZodType, Refusal extends { readonly because: string }>(
  form: WorkForm<Schema, Refusal>,
) {
  const { path, may } = form
  const theWork = (c: Context<Visit>) =>
    workToTell(c, path, ({ facts }) => may?.(c.var.person) ?? mayTellOf(c.var.person, facts.unitId))

  const show = async (c: Context<Visit>, work: Work, sent?: Sent) => {
    const shown = await form.fields(c, work, sent)
    if ('nothing' in shown) return c.html(<Nothing {...{ c, work, ...form, ...shown }} />)
    const { title, submit } = form
    const version = await versionShown(c, work.folio, sent)
    const page = { visit: c.var, work, title, submit, action: path(work.folio), version, sent }
    return c.html(<FormPage {...page} {...shown} />, sent ? 422 : 200)
  }

  return {
    get: async (c: Context<Visit>) => {
      const work = await theWork(c)
      return work instanceof Response ? work : show(c, work)
    },
    post: async (c: Context<Visit>) => {
      const work = await theWork(c)
      if (work instanceof Response) return work
      const { values, ...sent } = await parseForm(c, form.schema)
      if (sent.errors) return show(c, work, sent)
      const { folio } = work
      const envelope = envelopeFor(c, sent.typed, work)
      const done = await form.send(c, { work, values: values as z.output<Schema>, envelope })
      if (!done) return answerMissing(c)
      if (done instanceof Response) return done
      if ('errors' in done) return show(c, work, { ...sent, errors: done.errors })
      if (done.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=${form.notice}`, 303)
      return answerRefusal(c, {
        ...{ folio, refusal: done.refusal, typed: sent.typed, action: path(folio) },
        ...{ labels: form.labels, explain: form.explain },
        show: (shown) => show(c, work, shown),
      })
    },
  }
}

type NothingProps = { c: Context<Visit>; work: Work; title: string; nothing: string }

const Nothing = ({ c, work: { folio }, title, nothing }: NothingProps) => (
  <OfficePage visit={c.var} title={title} here={paths.office}>
    <Empty title={nothing} action={{ label: folio, href: paths.officeWork(folio) }} />
  </OfficePage>
)
