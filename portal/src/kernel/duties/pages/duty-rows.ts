import { type CalendarDate, calendarDate } from '../../../lib/dates.ts'
import type { TownClock } from '../../calendar/index.ts'
import type { House } from '../../house/index.ts'
import type { Person } from '../../identity/person.ts'
import { addressOf, type Whereabouts } from '../../story/index.ts'
import { type Urgency, urgencyOf } from '../rules/due.ts'
import type { Duty } from '../store/duties.ts'
import { kindNames, texts } from '../texts.ts'

/** A duty as its reader sees it in the inbox. */
export type DutyRow = Duty & {
  readonly day: CalendarDate
  readonly urgency: Urgency
  readonly kindName: string
  readonly unitName: string
  /** Where it is done, for who may; for the others, where the thing can be read. */
  readonly address: string | undefined
  readonly mayDo: boolean
  readonly where: Whereabouts | undefined
}

export type InboxReader = {
  readonly person: Person
  readonly clock: TownClock
  readonly house: House
  readonly unitNames: ReadonlyMap<string, string>
  /** By «kind id». */
  readonly where: ReadonlyMap<string, Whereabouts>
}

export function dutyRow(duty: Duty, reader: InboxReader): DutyRow {
  const { person, clock, house, unitNames, where } = reader
  const { kind, thing, unitId, dueOn, href } = duty
  const day = calendarDate(dueOn)
  const read = addressOf(house.story, thing)
  const mayDo = house.dutyKinds[kind]?.mayDo?.(person, duty) ?? true
  return {
    ...duty,
    day,
    urgency: urgencyOf(day, clock.today, clock.days),
    kindName: kindNameIn(house, kind),
    unitName: unitId === null ? texts.office : (unitNames.get(unitId) ?? unitId),
    address: mayDo ? (href ?? read) : read,
    mayDo,
    where: where.get(`${thing.kind} ${thing.id}`),
  }
}

export const kindNameIn = ({ dutyKinds }: House, kind: string): string =>
  dutyKinds[kind]?.name ?? kindNames[kind] ?? texts.otherKind

export function dueInWords({ urgency }: DutyRow): string {
  switch (urgency.is) {
    case 'today':
      return texts.today
    case 'late':
      return texts.daysLate(urgency.days)
    case 'ahead':
      return texts.daysAhead(urgency.days)
  }
}

/** Who may do it, for who may not. */
export const whoDoes = ({ unitId, unitName }: DutyRow): string =>
  unitId === null ? texts.officeDoes : texts.unitDoes(unitName)
