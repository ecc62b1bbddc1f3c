import type { Context } from 'hono'
import { Ask, Field, Section } from '../../../design/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { readFolio } from '../../../lib/folio.ts'
import { explainFolio } from '../../../lib/texts.ts'
import { findWork } from '../../works/index.ts'
import { paths } from '../paths.ts'
import { openingTexts as texts } from './texts.ts'

export type Asked = { readonly text: string; readonly href?: string; readonly error?: string }

/** The work whose folio was typed in any way: where its plan is, or why it is not found. */
export async function workAsked(c: Context<Visit>): Promise<Asked> {
  const text = c.req.query('folio')?.trim() ?? ''
  if (text === '') return { text }
  const read = readFolio(text)
  if (!read.accepted) return { text, error: explainFolio(read.refusal) }
  const work = await findWork(c.var.town.db, read.fact)
  if (!work) return { text, error: texts.noWork(read.fact) }
  return { text, href: paths.opening(work.folio) }
}

/** The way from a folio to its plan. */
export const KnownWork = ({ asked: { text, error } }: { asked: Asked }) => (
  <Section title={texts.known} on="sheet">
    <Ask action={paths.newProcess} submit={texts.find} kind="plain">
      <Field name="folio" label={texts.folio} hint={texts.folioHint} value={text} error={error} />
    </Ask>
  </Section>
)
