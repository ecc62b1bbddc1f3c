import { isObject, type JsonObject } from '../../merge/json.ts'
import { at, objectsAt, textAt } from './reading.ts'

/** The stage of a process (OC4IDS codelist contractingProcessStatus); undefined where its data do not tell. */
export function statusOf(compiled: JsonObject, now: Date): string | undefined {
  const today = now.toISOString()
  if (isBeforeAward(compiled, today)) return 'pre-award'
  if (isActive(compiled, today)) return 'active'
  return isClosed(compiled, today) ? 'closed' : undefined
}

const failed = new Set(['cancelled', 'unsuccessful', 'withdrawn'])
const hasFailed = (compiled: JsonObject) => failed.has(textAt(compiled, 'tender', 'status') ?? '')

function isBeforeAward(compiled: JsonObject, today: string): boolean {
  const tender = at(compiled, 'tender')
  if (!isObject(tender) || Object.keys(tender).length === 0 || hasFailed(compiled)) return false

  const awards = objectsAt(compiled, 'awards')
  const isPending = (block: JsonObject) => block.status === 'pending'
  if ([...objectsAt(compiled, 'contracts'), ...awards].every(isPending)) return true
  const awardStarts = textAt(tender, 'awardPeriod', 'startDate') ?? ''
  return awards.every((award) => (textAt(award, 'date') ?? '') > today) && awardStarts > today
}

function isActive(compiled: JsonObject, today: string): boolean {
  const isRunning = (period: JsonObject) =>
    (textAt(period, 'startDate') ?? '') < today && today < endOf(period)
  return (
    objectsAt(compiled, 'contracts').some(({ status }) => status === 'active') ||
    periodsOf(compiled).some(isRunning)
  )
}

function isClosed(compiled: JsonObject, today: string): boolean {
  const awards = objectsAt(compiled, 'awards')
  const contracts = objectsAt(compiled, 'contracts')
  return (
    hasFailed(compiled) ||
    allAre(awards, ['cancelled', 'unsuccessful']) ||
    allAre(contracts, ['cancelled', 'terminated']) ||
    periodsOf(compiled).every((period) => today > endOf(period))
  )
}

const allAre = (blocks: JsonObject[], statuses: string[]) =>
  blocks.length > 0 && blocks.every((block) => statuses.includes(textAt(block, 'status') ?? ''))

/** A period without end has not ended. */
const endOf = (period: JsonObject) => textAt(period, 'endDate') ?? '9999-12-31'

const periodsOf = (compiled: JsonObject): JsonObject[] =>
  [
    at(compiled, 'tender', 'contractPeriod'),
    ...objectsAt(compiled, 'contracts').map((contract) => at(contract, 'period')),
    ...objectsAt(compiled, 'awards').map((award) => at(award, 'contractPeriod')),
  ].flatMap((period) => (isObject(period) && Object.keys(period).length > 0 ? [period] : []))
