import type { Contract, Milestone } from '@tequio/ocds'
import { Note, Section, Timeline } from '../../../design/index.ts'
import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import type { TimelineEntry } from '../../../kernel/story/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import { endedEarly } from '../rules/contract-state.ts'
import { dateWritten } from '../rules/days.ts'
import { termTexts, pageTexts as texts } from './texts.ts'

/** The day it is, and which days count. */
export type Now = {
  readonly zone: string
  readonly today: CalendarDate
  readonly days: WorkingDays
  /** Whether this office follows it: what a file left open is not called late. */
  readonly followed: boolean
}

type Props = { readonly contract: Contract; readonly several: boolean; readonly now: Now }

/** The parts of the work: when each was promised and when it was really finished. */
export function Milestones({ contract, several, now }: Props) {
  const milestones = [
    ...(contract.milestones ?? []),
    ...(contract.implementation?.milestones ?? []),
  ]
  if (milestones.length === 0) return null
  const stopped = contract.status === 'cancelled' || endedEarly(contract)
  return (
    <Section
      title={several ? texts.milestonesOf(String(contract.id)) : texts.milestones}
      on="sheet"
    >
      <Note whole>{termTexts.milestones}</Note>
      <Timeline
        entries={milestones.map((one, order) =>
          entryOf(one, { name: `hito-${contract.id}-${order + 1}`, order, now, stopped }),
        )}
      />
    </Section>
  )
}

type About = {
  readonly name: string
  readonly order: number
  readonly now: Now
  /** The contract ended without it. */
  readonly stopped: boolean
}

function entryOf(milestone: Milestone, { name, order, now, stopped }: About): TimelineEntry {
  const { zone, today, days, followed } = now
  const on = dateWritten(zone, milestone.dateMet)
  const promised = dateWritten(zone, milestone.dueDate)
  const until = on ?? (followed && !stopped ? today : promised)
  const late = promised && until ? days.between(promised, until) : 0
  const met = on !== undefined || milestone.status === 'met'
  return {
    id: name.replace(/[^\w-]+/g, '-'),
    title: milestone.title ?? String(milestone.id),
    ...(milestone.description && { detail: milestone.description }),
    state: met ? 'done' : stopped ? 'stopped' : late > 0 ? 'late' : 'next',
    ...(on && { on }),
    ...(promised && { promised }),
    ...(late > 0 && (on || !met) && { daysLate: late }),
    order,
  }
}
