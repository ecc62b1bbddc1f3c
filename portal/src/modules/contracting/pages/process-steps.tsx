import { Empty, Section, Timeline } from '../../../design/index.ts'
import type { TimelineEntry } from '../../../kernel/story/index.ts'
import { dateWritten } from '../rules/days.ts'
import type { State } from '../rules/parts.ts'
import type { Step, StepName } from '../rules/steps.ts'
import { stageOf } from '../rules/summary.ts'
import { reasonOf } from '../rules/timeline.ts'
import { momentWords } from '../texts.ts'
import { pageTexts, termTexts } from './texts.ts'

type Props = { readonly state: State; readonly steps: readonly Step[]; readonly zone: string }

/**
 * From the plan to the end of the contract: what was promised first and what really happened. The delivery of the
 * work was promised to its neighbours, and its own page tells that.
 */
export function Steps({ state, steps, zone }: Props) {
  const known = steps.some(({ on, promised }) => on || promised)
  const ended = endingOf(state, zone)
  const { awards = [], contracts = [] } = state
  // A contract without any date is told below; without one, little is known.
  if (!known && !ended)
    return awards.length + contracts.length > 0 ? null : (
      <Empty title={pageTexts.nothingYet}>{pageTexts.nothingYetHint}</Empty>
    )
  const entries = steps.map((step, order) => entryOf(step, { state, order }))
  return (
    <Section title={pageTexts.steps} on="sheet" id="pasos">
      <Timeline entries={[...entries, ...(ended ? [ended] : [])]} />
    </Section>
  )
}

function entryOf(
  { name, ...step }: Step,
  { state, order }: { state: State; order: number },
): TimelineEntry {
  const { title, detail } = termTexts.steps[name]
  const ended = step.state === 'stopped' ? pageTexts.endedEarly : undefined
  const whole = [ended ?? detail, saidAt(name, state)].filter(Boolean).join(' ')
  return { ...step, id: `paso-${name}`, title, detail: whole, order }
}

/** What the paper of the step is called, and why the contract ended so. */
function saidAt(name: StepName, { tender, contracts = [], planning }: State): string | undefined {
  if (name === 'tender' && tender?.id) return `${pageTexts.number}: ${tender.id}.`
  if (name !== 'ending') return undefined
  const ended = contracts.find(({ implementation }) => implementation?.endDateDetails)
  return ended?.implementation?.endDateDetails ?? (planning?.project && pageTexts.workEndsApart)
}

/** What ended without a contract says when and why. */
function endingOf(state: State, zone: string): TimelineEntry | undefined {
  if (stageOf(state) !== 'cancelled') return undefined
  const { what, on, reason } = reasonOf(state)
  const day = dateWritten(zone, on)
  return {
    ...{ ...momentWords.cancellation(what, reason), id: 'paso-cancelacion', state: 'stopped' },
    ...(day && { on: day }),
    order: 9,
  }
}
