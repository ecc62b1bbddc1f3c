import {
  type Acting,
  type ActRefusal,
  act,
  type Envelope,
  entriesSince,
} from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { meetPromises, promiseMany } from '../../../kernel/duties/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { sha256 } from '../../../lib/json.ts'
import { acts } from '../acts.ts'
import { entryCorrected } from '../rules/corrected-entry.ts'
import type { Correction } from '../rules/correction.ts'
import type { Scheduled } from '../rules/schedule.ts'
import type { StepTaken } from '../rules/step.ts'
import { stepTakenBack } from '../rules/taken-back.ts'
import { type Asked, planTogether, type Together } from '../rules/together.ts'
import { thingOf, type Work } from '../rules/work.ts'
import { addSteps, stepsOf } from '../store/steps.ts'
import { addCorrections } from '../store/surroundings.ts'
import { lockWorks, setFacts } from '../store/works.ts'
import { happenedOn } from './happened-on.ts'
import { refusePersonal } from './public-words.ts'
import { settleWorks } from './settle.ts'
import { promiseMet } from './take-step.ts'

export type ActTogether = {
  readonly folios: readonly string[]
  readonly asked: Asked
  readonly tells: (work: Work) => boolean
  /** The fingerprint of what the person saw that would be done. */
  readonly seen: string
}

export type TogetherRefusal =
  | { readonly because: 'nothing-to-do' }
  /** Something moved since the preview: the new one is shown first. */
  | { readonly because: 'moved' }

/** One act on many works, written in sets. What was shown is what is done; what cannot be done stays as it is. */
export async function actTogether(
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  { folios, asked, tells, seen }: ActTogether,
): Promise<Decision<{ folios: readonly string[] }, TogetherRefusal | ActRefusal> | undefined> {
  const personal = refusePersonal({ reason: 'reason' in asked ? asked.reason : undefined })
  if (personal) return personal
  const stepped = asked.act === 'forward' || asked.act === 'back'
  const dated = stepped ? await happenedOn(db, envelope, asked.on) : envelope
  return act<{ folios: readonly string[] }, TogetherRefusal>(db, dated, async (acting) => {
    const works = await lockWorks(acting.db, folios)
    const clock = await readTownClock(acting.db, acting.now)
    const plan = planTogether(works, asked, { today: clock.today, tells })
    if (plan.planned.length === 0) return refuse({ because: 'nothing-to-do' })
    if (fingerprintOf(plan) !== seen) return refuse({ because: 'moved' })

    await saveSteps(acting, plan)
    await saveSchedules(acting, plan)
    await saveCorrections(acting, plan)
    const done = plan.planned.map(({ work }) => work.folio)
    await settleWorks(acting, done, clock)
    return accept({ folios: done })
  })
}

/** Of what a plan does and of what it leaves, whatever their order. */
export const fingerprintOf = ({ planned, hindered }: Together): string =>
  sha256(
    JSON.stringify(
      [
        ...planned.map(({ work, done }) => [work.folio, done]),
        ...hindered.map(({ work, why }) => [work.folio, why]),
      ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ),
  )

type Lines<Fact> = readonly { readonly work: Work; readonly fact: Fact }[]

async function saveSteps(acting: Acting, { planned }: Together) {
  const lines: Lines<StepTaken> = planned.flatMap(({ work, done }) =>
    done.of === 'step' ? [{ work, fact: done.fact }] : [],
  )
  if (lines.length === 0) return
  const corrected = await Promise.all(lines.map((line) => takenBackBy(acting, line)))
  const entries = await acting.recordMany(
    acts.stepTaken,
    lines.map(({ work, fact: { move, from, to, on } }, at) => ({
      ...{ thing: thingOf(work.folio), facts: { move, from, to, on, documents: 0 } },
      corrects: corrected[at],
    })),
  )
  await addSteps(
    acting,
    lines.map(({ work: { folio, facts }, fact: { move, to, on, reason } }, at) => ({
      ...{ folio, move, ...to, on, unitId: facts.unitId, reason },
      ...(entries[at] !== undefined && { entryId: entries[at] }),
    })),
  )
  await meetPromises(
    acting,
    lines.flatMap(({ work, fact }) => promiseMet(work, fact)),
  )
}

const takenBackBy = async (
  { db }: Acting,
  { work, fact: { move, from } }: Lines<StepTaken>[number],
) => (move === 'back' ? stepTakenBack(from, await stepsOf(db, work.folio))?.entryId : undefined)

async function saveSchedules(acting: Acting, { planned }: Together) {
  const lines: Lines<Scheduled> = planned.flatMap(({ work, done }) =>
    done.of === 'schedule' ? [{ work, fact: done.fact }] : [],
  )
  if (lines.length === 0) return
  await acting.recordMany(
    acts.scheduled,
    lines.map(({ work, fact: { promises } }) => ({
      ...{ thing: thingOf(work.folio), facts: { promises: [...promises] } },
    })),
  )
  await promiseMany(
    acting,
    lines.flatMap(({ work, fact: { promises, reason } }) =>
      promises.map(({ step, on, before }) => ({
        ...{ thing: thingOf(work.folio), step, on, unitId: work.facts.unitId },
        reason: before === null ? undefined : (reason ?? undefined),
      })),
    ),
  )
}

async function saveCorrections(acting: Acting, { planned }: Together) {
  const lines: Lines<Correction> = planned.flatMap(({ work, done }) =>
    done.of === 'facts' ? [{ work, fact: done.fact }] : [],
  )
  if (lines.length === 0) return
  const corrected = await Promise.all(
    lines.map(async ({ work, fact: { keys } }) =>
      entryCorrected(await entriesSince(acting.db, thingOf(work.folio)), keys),
    ),
  )
  const entries = await acting.recordMany(
    acts.corrected,
    lines.map(({ work, fact: { before, after } }, at) => ({
      ...{ thing: thingOf(work.folio), facts: { before, after }, corrects: corrected[at] },
    })),
  )
  await setFacts(
    acting.db,
    lines.map(({ work: { folio }, fact: { facts } }) => ({ folio, facts })),
  )
  await addCorrections(
    acting.db,
    lines.map(({ work: { folio }, fact: { reason } }, at) => ({
      ...{ folio, reason, entryId: entries[at] ?? acting.entry() },
    })),
  )
}
