import type { Reject } from '../../../kernel/imports/index.ts'
import { decideMoney } from '../rules/money.ts'
import { isReported, rankOf, type Stage, stages } from '../rules/stages.ts'
import { type ColumnKey, promisedStages } from './columns.ts'
import { rejectAt, type WorkRow } from './row.ts'
import type { WorkState } from './state.ts'
import { say } from './texts.ts'

export type Resolved = {
  readonly row: WorkRow
  readonly before: WorkState | null
  /** Absent: the row says nothing of it. */
  readonly placeId: string | null | undefined
  readonly unitId: string | null | undefined
  /** What the place may spend in a year, in centavos. */
  readonly ceilingOf: (placeId: string | null, year: number) => number | null
  readonly today: string
  /** Why promised dates move, as the options say. */
  readonly reason: string | undefined
}

export type After = { readonly state: WorkState } | { readonly reject: Reject }

/** Pure: the work as it would stand after the row, or why it cannot. What the row does not say stays as it is. */
export function stateAfter(resolved: Resolved): After {
  const { row, before, today } = resolved
  const { said } = row
  const reject = (key: ColumnKey, message: string): After => ({
    reject: rejectAt(row, key, message),
  })

  if (!before && !said.title) return reject('title', say.noTitle)
  for (const key of ['stageOn', 'reportedOn'] as const)
    if (said[key] && said[key] > today) return reject(key, say.future(today))

  const facts = factsAfter(resolved)
  const money = decideMoney(facts)
  const sameMoney = before?.assigned === facts.assigned && before.ceiling === facts.ceiling
  if (!money.accepted && !sameMoney && facts.ceiling !== null)
    return reject('assigned', say.overCeiling(facts.ceiling))

  const standing = standingAfter(resolved, reject)
  if ('reject' in standing) return standing
  const progress = progressAfter(resolved, standing, reject)
  if (progress && 'reject' in progress) return progress
  const promises = promisesAfter(resolved, standing.stage, reject)
  if ('reject' in promises) return promises
  return { state: { ...facts, ...standing, progress, promises: promises.dates } }
}

type Refusing = (key: ColumnKey, message: string) => After

function factsAfter({ row, before, placeId, unitId, ceilingOf }: Resolved) {
  const { said } = row
  const edition = before?.edition ?? said.edition ?? 0
  const place = placeId === undefined ? (before?.placeId ?? null) : placeId
  const unit = unitId === undefined ? (before?.unitId ?? null) : unitId
  const title = said.title ?? before?.title ?? ''
  return {
    edition,
    externalId: said.externalId ?? before?.externalId ?? null,
    title,
    originalTitle:
      said.title && said.title !== before?.title
        ? (said.originalTitle ?? null)
        : (said.originalTitle ?? before?.originalTitle ?? null),
    description: said.description ?? before?.description ?? null,
    type: said.type ?? before?.type ?? null,
    sector: said.sector ?? before?.sector ?? null,
    placeId: place,
    address: said.address ?? before?.address ?? null,
    lon: degreesAfter(said.lon, before?.lon),
    lat: degreesAfter(said.lat, before?.lat),
    unitId: unit,
    ceiling: said.ceiling ?? before?.ceiling ?? ceilingOf(place, edition),
    assigned: said.assigned ?? before?.assigned ?? null,
    votes: said.votes ?? before?.votes ?? null,
  }
}

/** Programs write a coordinate back with other last digits: within a centimetre nothing moved. */
const degreesAfter = (said: number | undefined, before: number | null = null) =>
  said === undefined || (before !== null && Math.abs(said - before) < 1e-7) ? before : said

type Placed = Pick<WorkState, 'stage' | 'condition' | 'since'>

function standingAfter(
  { row, before, today }: Resolved,
  reject: Refusing,
): Placed | { reject: Reject } {
  const { stage, condition, stageOn } = row.said
  if (!before) {
    if (condition === 'substituted') return refused(reject('stage', say.stopping))
    const since = stageOn ?? today
    return { stage: stage ?? 'assigned', condition: condition ?? 'active', since }
  }
  const stands = { stage: before.stage, condition: before.condition, since: before.since }
  if (condition) {
    if (condition === before.condition) return stands
    return refused(reject('stage', say.stopping))
  }
  if (!stage || (stage === before.stage && before.condition === 'active')) return stands
  if (before.condition !== 'active') return refused(reject('stage', say.stopped))
  if (rankOf(stage) < rankOf(before.stage))
    return refused(reject('stage', say.stageBack(before.stage)))
  const since = stageOn ?? today
  if (since < before.since) return refused(reject('stageOn', say.beforeLast(before.since)))
  return { stage, condition: 'active', since }
}

function progressAfter(
  { row, before, today }: Resolved,
  standing: Placed,
  reject: Refusing,
): WorkState['progress'] | { reject: Reject } {
  const { physical, financial, reportedOn } = row.said
  const last = before?.progress ?? null
  if (physical === undefined && financial === undefined) return last
  const told = {
    physical: physical ?? last?.physical ?? 0,
    financial: financial ?? last?.financial ?? 0,
    on: reportedOn ?? today,
  }
  const same = last && told.physical === last.physical && told.financial === last.financial
  if (same && (reportedOn === undefined || reportedOn === last.on)) return last
  const key = physical === undefined ? 'financial' : 'physical'
  const nothing = !last && told.physical === 0 && told.financial === 0
  // A sheet says 0 % of what has not begun, and 100 % of what has ended.
  if (nothing && !isReported(standing)) return null
  // A row may tell the last progress of a work together with its end.
  const ended = (!before || isReported(before)) && rankOf(standing.stage) > rankOf('under-way')
  if (!isReported(standing) && !ended) return refused(reject(key, say.progressStage))
  if (last && told.on < last.on) return refused(reject('reportedOn', say.beforeLast(last.on)))
  if (last && told.physical < last.physical)
    return refused(reject('physical', say.wentDown(last.physical)))
  return told
}

function promisesAfter(
  { row, before, reason }: Resolved,
  stage: Stage,
  reject: Refusing,
): { readonly dates: WorkState['promises'] } | { reject: Reject } {
  const held = before?.promises ?? {}
  const dates: Partial<Record<Stage, string>> = { ...held }
  for (const step of stages) {
    const on = row.said.promises?.[step]
    if (!on || on === held[step] || step === 'assigned') continue
    const key = `promise.${step}` as const
    // What a new work had promised before it was loaded is its baseline.
    if (before && rankOf(step) <= rankOf(stage)) return refused(reject(key, say.promiseReached))
    const moved = held[step]
    if (moved && !reason?.trim()) return refused(reject(key, say.promiseReason(moved)))
    dates[step] = on
  }
  const said = row.said.promises ?? {}
  const changed = Object.fromEntries(
    promisedStages.flatMap((step) =>
      said[step] && said[step] !== held[step] ? [[step, said[step]] as const] : [],
    ),
  )
  const wrong = disorderedBy(changed, dates)
  return wrong ? refused(reject(`promise.${wrong}`, say.promiseOrder)) : { dates }
}

/** The step whose new date comes before that of an earlier step or after that of a later one. */
function disorderedBy(said: WorkState['promises'], dates: WorkState['promises']) {
  const dated = promisedStages.filter((step) => dates[step] !== undefined)
  for (const [at, step] of dated.entries()) {
    const previous = dated[at - 1]
    if (!previous || (dates[step] ?? '') >= (dates[previous] ?? '')) continue
    if (said[step] !== undefined) return step
    if (said[previous] !== undefined) return previous
  }
  return undefined
}

const refused = (after: After): { reject: Reject } => {
  if ('reject' in after) return after
  throw new Error('a refusal has a reject')
}
