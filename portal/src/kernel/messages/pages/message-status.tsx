import { Status, type Tone } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import type { MessageState } from '../rules/message.ts'
import { stateNames } from '../texts.ts'

export const statusOf = (state: MessageState) => ({ tone: tones[state], word: stateNames[state] })

export const MessageStatus = ({ state }: { state: MessageState }) => <Status {...statusOf(state)} />

const tones: Readonly<Record<MessageState, Tone>> = {
  queued: 'waiting',
  sent: 'done',
  failed: 'late',
  cancelled: 'stopped',
}

/** «20 nov 2026, 14:05» on the town's clocks. */
export const momentText = (at: Date, zone: string): string =>
  `${formatDate(dateIn(zone, at))}, ${timeIn(zone, at)}`
