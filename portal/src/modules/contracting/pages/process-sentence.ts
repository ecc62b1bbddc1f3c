import type { CalendarDate } from '../../../lib/dates.ts'
import { percentText } from '../../../lib/percent.ts'
import { moneyOf } from '../rules/amounts.ts'
import { dateWritten } from '../rules/days.ts'
import type { State } from '../rules/parts.ts'
import type { ProcessRow } from '../store/processes.ts'
import { dayText, moneysText } from '../texts.ts'
import { pageTexts as texts } from './texts.ts'

export type Story = {
  readonly process: ProcessRow
  readonly state: State
  readonly zone: string
  readonly today: CalendarDate
}

/** The whole story in two lines: under the title, and what WhatsApp shows of the page. */
export function sentenceOf(story: Story): string {
  return partsOf(story).filter(Boolean).join(' ')
}

function partsOf(story: Story): (string | false | undefined)[] {
  const { process, state } = story
  const said = (figure: Parameters<typeof moneyOf>[1]) => moneysText(moneyOf(process, figure))
  const who = process.suppliers.join(' y ')
  switch (process.stage) {
    case 'planning':
      return [said('planned') && texts.plannedFor(said('planned'))]
    case 'tender':
      return [offersSentence(story), said('planned') && texts.plannedFor(said('planned'))]
    case 'award':
      return [who && texts.wonBy(who, said('awarded')), texts.toSign]
    case 'contract':
    case 'implementation':
      return [
        builtBy(who, said('contracted'), isPast(story) ? texts.hired : texts.builtBy),
        paidSentence(process),
        endSentence(story),
      ]
    case 'completed':
      return [builtBy(who, said('contracted'), texts.madeBy), paidSentence(process)]
    case 'ended-early':
      return [
        builtBy(who, said('contracted'), texts.hired),
        texts.endedEarly,
        paidSentence(process),
      ]
    case 'cancelled':
      return [state.tender?.status === 'unsuccessful' ? texts.endedVoid : texts.endedWithout]
    case 'withdrawn':
      return [texts.withdrawn]
  }
}

/** After its last day nobody knows, until the end is published, whether it is still being built. */
const isPast = ({ process: { endsOn }, today }: Story) => endsOn !== null && endsOn < today

function endSentence(story: Story) {
  const { endsOn } = story.process
  if (endsOn === null) return undefined
  return (isPast(story) ? texts.hadToEnd : texts.mustEnd)(dayText(endsOn))
}

function builtBy(who: string, amount: string, say: (who: string, amount: string) => string) {
  if (who) return say(who, amount)
  return amount && texts.signedFor(amount)
}

function offersSentence({ state: { tender }, zone, today }: Story): string {
  const closes = dateWritten(zone, tender?.tenderPeriod?.endDate)
  if (!closes) return texts.called
  return closes < today ? texts.offersClosed(dayText(closes)) : texts.offersUntil(dayText(closes))
}

/** Only pesos against pesos. */
function paidSentence({ contractedCentavos, paidCentavos }: ProcessRow) {
  if (!contractedCentavos || !paidCentavos) return undefined
  return texts.paidShare(percentText(paidCentavos / contractedCentavos))
}
