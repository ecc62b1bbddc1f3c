import {
  type Acting,
  type ActRefusal,
  act,
  type Envelope,
  entriesSince,
  personalValues,
  versionOf,
} from '../../../kernel/act/index.ts'
import { closeDuties, openDuty } from '../../../kernel/duties/index.ts'
import { announceProject, announceRelease } from '../../../kernel/publishing/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { lockWork, type Work } from '../../works/index.ts'
import { paths } from '../paths.ts'
import { entryCorrected, type SaidPart } from '../rules/corrected-entry.ts'
import { isBuying, nextEventOf, workStageAfter } from '../rules/follow-up.ts'
import type { Paper, Setting } from '../rules/papers.ts'
import { assemble, type Part, type State } from '../rules/parts.ts'
import type { ContractingRefusal } from '../rules/refusals.ts'
import { saysAnew } from '../rules/saying-anew.ts'
import { stageOf, summarise } from '../rules/summary.ts'
import type { EventDraft, StageDecision } from '../rules/tendering.ts'
import { readSetting } from '../setting.ts'
import { lockProcess, type Process, partsUntil, saveEvents } from '../store/processes.ts'
import { dutyTexts } from '../texts.ts'
import { processSaid, thingOf } from './acts.ts'
import { type Attachment, attach } from './attach.ts'
import { happenedOn } from './happened-on.ts'
import { moveWork } from './move-work.ts'

export type Said = { readonly ocid: string; readonly seq: number }
export type SayRefusal = ContractingRefusal | ActRefusal
export type Saying = Decision<Said, SayRefusal>

/** What was only to be checked would be published as it is; nothing was written. */
export type WouldBePublished = { readonly because: 'would-be-published' }
export type StageSaying = Decision<Said, SayRefusal | WouldBePublished>

export type Standing = { readonly state: State; readonly setting: Setting }

export type Event = {
  readonly ocid: string
  /** When it happened, as stated. */
  readonly on?: CalendarDate | undefined
  /** Why something public changes; people read it beside the release. */
  readonly reason?: string | undefined
  readonly attachment?: Attachment | undefined
  /** Whether it would be published, for who looks at the answers once more. A refusal writes nothing. */
  readonly onlyChecked?: boolean | undefined
  /** The rule of the stage. What it needs to write first (a supplier's identifier) it writes in the act. */
  readonly decide: (
    standing: Standing,
    papers: readonly Paper[],
    acting: Acting,
  ) => StageDecision | Promise<StageDecision>
}

/**
 * One public event of a procurement, whatever its stage: load it locked, decide, write its parts, announce the
 * release, and do what follows from it.
 */
export async function say(
  town: Pick<Town, 'db' | 'url'>,
  envelope: Envelope,
  event: Event,
): Promise<StageSaying | undefined> {
  const { ocid, on, reason } = event
  return act<Said, SayRefusal | WouldBePublished>(
    town.db,
    await happenedOn(town.db, envelope, on),
    async (acting) => {
      const process = await lockProcess(acting.db, ocid)
      if (!process) return undefined
      const stale = await staleRefusal(acting, ocid)
      if (stale) return refuse(stale)
      const work = process.folio ? await lockWork(acting.db, process.folio) : undefined
      const setting = await readSetting(acting.db, acting.now)
      const rows = await partsUntil(acting.db, ocid, process.lastSeq)
      const state = assemble(ocid, rows)
      const papers = event.attachment ? [await attach(acting, town, ocid, event.attachment)] : []

      const decision = await event.decide({ state, setting }, papers, acting)
      if (!decision.accepted) return decision
      const draft = decision.fact
      const keeping = { process, before: { rows, state }, draft, work, setting, on, reason }
      if (!event.onlyChecked) return keepEvent(acting, keeping)
      const after = assemble(ocid, [...rows, ...draft.parts])
      return refuse(refuseDraft(keeping, after) ?? { because: 'would-be-published' })
    },
  )
}

/** An old page is told what changed before it is told what is wrong with it. */
async function staleRefusal({ db, envelope: { seen } }: Acting, ocid: string) {
  const thing = thingOf(ocid)
  if (seen?.kind !== thing.kind || seen.id !== ocid) return undefined
  const current = await versionOf(db, thing)
  if (current === seen.version) return undefined
  const since = await entriesSince(db, thing, seen.version)
  return { because: 'stale', seen: seen.version, current, since } as const
}

export type Keeping = {
  readonly process: Pick<Process, 'ocid' | 'folio' | 'unitId' | 'importId'>
  readonly before: { readonly rows: readonly SaidPart[]; readonly state: State } | undefined
  readonly draft: EventDraft
  readonly work: Work | undefined
  readonly setting: Setting
  readonly on: CalendarDate | undefined
  readonly reason?: string | undefined
}

/** What every event writes, in the order that the trail asks for: its line first, what refers to it after. */
export async function keepEvent(acting: Acting, keeping: Keeping): Promise<Saying> {
  const { process, before, draft, work, reason } = keeping
  const { ocid, folio } = process
  const state = assemble(ocid, [...(before?.rows ?? []), ...draft.parts])
  const refusal = refuseDraft(keeping, state)
  if (refusal) return refuse(refusal)

  const { tags, parts } = draft
  const corrects = draft.corrects ? entryCorrected(parts, before?.rows ?? []) : undefined
  const facts = { tags: [...tags], parts: parts.map(nameOf) }
  await acting.recordMany(processSaid, [{ thing: thingOf(ocid), facts, corrects }])
  const why = reason?.trim()
  const { seq } = await announceRelease(acting, { ocid, tags, ...(why && { reason: why }) })
  await saveEvents(acting, [{ ...process, seq, parts, state }])
  await settleDuty(acting, keeping, state)
  if (work) await moveWork(acting, work, { ...keeping, target: targetOf(keeping, state) })
  if (folio) await announceProject(acting, folio)
  return accept({ ocid, seq })
}

function refuseDraft(
  { draft: { tags, parts }, before, work, reason }: Keeping,
  after: State,
): SayRefusal | undefined {
  const { condition } = work ?? {}
  if ((condition === 'cancelled' || condition === 'substituted') && isBuying(tags, after))
    return { because: 'project-closed', condition }
  // The reason is public beside the release, though no part has it.
  const [personal] = personalValues([...parts.map(({ content }) => content), reason])
  if (personal) return { because: 'personal-value', path: personal.path }
  return before && !saysAnew(parts, before.rows) ? { because: 'says-the-same' } : undefined
}

/** A party's identifier may be made of a name, and the trail holds none. */
const nameOf = ({ kind, key }: Part) => (kind === 'party' || key === '' ? kind : `${kind} ${key}`)

const targetOf = ({ before, draft }: Keeping, after: State) =>
  workStageAfter(draft.tags, { before: before && stageOf(before.state), after })

const DUTY = 'contracting.next'

/** What a file brought is another office's to follow. */
async function settleDuty(acting: Acting, { process, setting }: Keeping, state: State) {
  const thing = thingOf(process.ocid)
  const next = process.importId === null ? nextEventOf(state, setting.zone) : undefined
  if (!next) return closeDuties(acting, { kind: DUTY, thing })
  await openDuty(acting, {
    ...{ kind: DUTY, thing, unitId: process.unitId, dueOn: next.dueOn },
    title: summarise(state).title,
    why: dutyTexts[next.event],
    href: paths.officeProcess(process.ocid),
  })
}
