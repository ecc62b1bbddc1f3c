import {
  type Acting,
  type ActRefusal,
  act,
  type Envelope,
  personalValues,
} from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { addDocument, type PreparedFile, titleOfFile } from '../../../kernel/documents/index.ts'
import { meetPromises } from '../../../kernel/duties/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import type { Stage } from '../rules/stages.ts'
import { decideStep, type Step, type StepRefusal, type StepTaken } from '../rules/step.ts'
import { stepTakenBack } from '../rules/taken-back.ts'
import { thingOf, type Work } from '../rules/work.ts'
import { addSteps, stepsOf, unlinkSubstitute } from '../store/steps.ts'
import { lockWork } from '../store/works.ts'
import { stepTexts } from '../texts.ts'
import { happenedOn } from './happened-on.ts'
import { refusePersonal } from './public-words.ts'
import { settleWorks } from './settle.ts'

export type TakeStep = Step & {
  readonly folio: string
  /** Files already kept: minutes, photographs, a letter. */
  readonly evidence?: readonly PreparedFile[]
}

/** Moves a work: forward, back with a reason, suspended, resumed, cancelled. Substitution has an action of its own. */
export async function takeStep(
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  asked: Omit<TakeStep, 'move'> & { readonly move: Exclude<Step['move'], 'substitute'> },
): Promise<Decision<StepTaken, StepRefusal | ActRefusal> | undefined> {
  const personal = refusePersonal({ reason: asked.reason })
  if (personal) return personal
  return act(db, await happenedOn(db, envelope, asked.on), (acting) =>
    takeStepWithin(acting, asked),
  )
}

/** The same inside another act: signing a contract moves its work. */
export async function takeStepWithin(
  acting: Acting,
  { folio, evidence = [], ...step }: Omit<TakeStep, 'move'> & { readonly move: Step['move'] },
): Promise<Decision<StepTaken, StepRefusal> | undefined> {
  const work = await lockWork(acting.db, folio)
  if (!work) return undefined
  const clock = await readTownClock(acting.db, acting.now)
  const decision = decideStep(work, step, clock.today)
  if (!decision.accepted) return decision
  const former = await saveStep(acting, { work, step: decision.fact, evidence })
  await settleWorks(acting, [folio, ...former], clock)
  return accept(decision.fact)
}

type Saving = {
  readonly work: Work
  readonly step: StepTaken
  readonly evidence: readonly PreparedFile[]
  /** The work that takes its place. */
  readonly by?: string
}

/**
 * Documents first: what is saved after the step's own line of the trail refers to it. Returns the works that lose
 * the place they had taken.
 */
export async function saveStep(
  acting: Acting,
  { work, step, evidence, by }: Saving,
): Promise<readonly string[]> {
  const { folio, move, from, to, on, reason } = step
  const corrects =
    move === 'back' ? stepTakenBack(from, await stepsOf(acting.db, folio))?.entryId : undefined
  const former = from.condition === 'substituted' ? await unlinkSubstitute(acting, folio) : []
  await acting.recordMany(
    acts.losesPlace,
    former.map((one) => ({ thing: thingOf(one), facts: { of: folio }, corrects })),
  )
  const documents = await keepEvidence(acting, step, evidence)
  const facts = { move, from, to, on, documents: documents.length, ...(by && { by }) }
  await acting.recordMany(acts.stepTaken, [{ thing: thingOf(folio), facts, corrects }])
  const unitId = work.facts.unitId
  await addSteps(acting, [{ folio, move, ...to, on, unitId, reason, documents }])
  await meetPromises(acting, promiseMet(work, step))
  return former
}

/** The promise that a step meets; a step that is taken back was not met after all. */
export function promiseMet({ folio, promises }: Work, { move, from, to, on }: StepTaken) {
  const step = move === 'back' && from.condition === 'active' ? from.stage : to.stage
  const promised = promises.some((promise) => promise.step === step)
  if (!promised || from.stage === to.stage) return []
  return [{ thing: thingOf(folio), step, on: move === 'back' ? null : on }]
}

async function keepEvidence(
  acting: Acting,
  { folio, move, to }: StepTaken,
  evidence: readonly PreparedFile[],
) {
  const ids: string[] = []
  for (const file of evidence) {
    const documentType = documentTypeOf(file, move === 'forward' ? to.stage : undefined)
    const about = thingOf(folio)
    const shown = { about, title: titleOf(file.name), documentType, file }
    ids.push(await addDocument(acting, { ...shown, class: 'public', show: true }))
  }
  return ids
}

/** Codes of OC4IDS' documentType: what a file proves is told by the stage that it came with. */
function documentTypeOf({ kind }: PreparedFile, reached: Stage | undefined): string {
  if (kind.image) return 'illustration'
  if (reached === 'designed') return 'technicalSpecifications'
  return reached === 'finished' || reached === 'delivered'
    ? 'completionCertificate'
    : 'physicalProgressReport'
}

/** A name that tells of a person is not shown. */
function titleOf(name: string): string {
  const title = titleOfFile(name)
  return title === '' || personalValues({ title }).length > 0 ? stepTexts.document : title
}
