import type { Context } from 'hono'
import type { Sent } from '../../../design/index.ts'
import { type Envelope, versionOf } from '../../../kernel/act/index.ts'
import {
  envelopeOf,
  personOf,
  type Typed,
  typedText,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { thingOf, type Work } from '../rules/work.ts'

/** The envelope of an act on a work: by the role with which the person may tell of it. */
export function envelopeFor(
  c: Context<Visit>,
  typed: Typed,
  { folio, facts }: Pick<Work, 'folio' | 'facts'>,
): Envelope {
  const { roles } = personOf(c)
  const inUnit = roles.find(
    ({ role, unitId }) => role === 'unit-officer' && unitId === facts.unitId && unitId !== null,
  )
  const as = inUnit ?? roles.find(({ role }) => role === 'participation-office')
  return envelopeOf(c, { form: typed, seen: thingOf(folio), as })
}

/** A form that came back keeps the version that its person saw. */
export const versionShown = async (c: Context<Visit>, folio: string, sent: Sent | undefined) =>
  sent ? Number(typedText(sent.typed, 'version') || 0) : versionOf(c.var.town.db, thingOf(folio))
