import type { Context } from 'hono'
import { type Sent, StalePage } from '../../../design/index.ts'
import { type ActRefusal, type Entry, entriesSince, versionOf } from '../../../kernel/act/index.ts'
import { type Typed, typedText, type Visit } from '../../../kernel/visit/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { type Explained, explainPersonal } from '../explain.ts'
import { paths } from '../paths.ts'
import { thingOf } from '../rules/work.ts'
import { dateText } from '../texts.ts'
import { historyRows } from './history-rows.ts'
import { namesFor } from './names-for.ts'

type Refused<Own> = {
  readonly folio: string
  readonly refusal: Own | ActRefusal
  readonly typed: Typed
  readonly action: string
  readonly labels: Readonly<Record<string, string>>
  readonly explain: (refusal: Own) => Explained
  readonly show: (sent: Sent) => Response | Promise<Response>
}

/**
 * A page that became old is answered with what changed since, whatever else is wrong with what was typed; everything
 * else stands beside its field, in the same form.
 */
export async function answerRefusal<Own extends { readonly because: string }>(
  c: Context<Visit>,
  refused: Refused<Own>,
): Promise<Response> {
  const { folio, refusal, typed, explain, show } = refused
  const { db } = c.var.town
  const seen = Number(typedText(typed, 'version') || Number.NaN)
  const current = await versionOf(db, thingOf(folio))
  if (seen < current) {
    const since = await entriesSince(db, thingOf(folio), seen)
    return answerStale(c, refused, { since, version: current })
  }
  const { field, sentence } = isOfAct(refusal) ? explainPersonal(refusal) : explain(refusal)
  return show({ typed, errors: { [field]: sentence } })
}

const isOfAct = <Own extends { readonly because: string }>(
  refusal: Own | ActRefusal,
): refusal is ActRefusal => refusal.because === 'personal-value' || refusal.because === 'stale'

async function answerStale<Own>(
  c: Context<Visit>,
  { folio, typed, action, labels }: Refused<Own>,
  { since, version }: { readonly since: readonly Entry[]; readonly version: number },
): Promise<Response> {
  const { db } = c.var.town
  const names = await namesFor(db, since)
  const last = since.at(-1)
  const on = last && dateText(dateIn(c.var.settings.zone, last.recordedAt))
  return c.html(
    <StalePage
      visit={c.var}
      what="esta obra"
      changes={since.flatMap((entry) => historyRows(entry, names))}
      by={[last && names.who(last), on].filter(Boolean).join(', ')}
      typed={typed}
      labels={labels}
      action={action}
      version={version}
      back={paths.officeWork(folio)}
    />,
    409,
  )
}
