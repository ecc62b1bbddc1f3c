import { type Acting, personalValues } from '../../../kernel/act/index.ts'
import {
  closeDuties,
  meetPromise,
  type NewPromise,
  promiseMany,
} from '../../../kernel/duties/index.ts'
import type { Change, LoadContext, Obstacle } from '../../../kernel/imports/index.ts'
import { placesByIds } from '../../../kernel/places/index.ts'
import { announceProjects } from '../../../kernel/publishing/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { settleWorks } from '../actions/settle.ts'
import { acts } from '../acts.ts'
import { factsChanged, knownFacts } from '../rules/facts.ts'
import { rankOf, type Stage, stages } from '../rules/stages.ts'
import { thingOf } from '../rules/work.ts'
import { openWorkDuties } from '../store/duties.ts'
import { foliosOfKeys, keepFolios, takeFolios } from '../store/folios.ts'
import {
  entriesOfLoad,
  removeLoaded,
  removeWorks,
  setOrigins,
  usesOfWorks,
} from '../store/loading.ts'
import { addReports, type NewReport } from '../store/reports.ts'
import { addSteps, type NewStep } from '../store/steps.ts'
import { addWorks, setFacts } from '../store/works.ts'
import { factsOf, type WorkState } from './state.ts'
import { say } from './texts.ts'

type Changes = readonly Change<WorkState>[]
type Loaded = {
  readonly folio: string
  readonly before: WorkState | null
  readonly after: WorkState
  readonly entryId: number
}

/** Writes in sets, inside the act of the load: new works, altered ones, and those that an undoing takes away. */
export async function applyWorks(acting: Acting, changes: Changes, load: LoadContext) {
  const folios = await foliosOfChanges(acting.db, changes)
  await takeAway(acting, changes, folios, load)
  const added = await addNew(acting, changes, load)
  const altered = await alter(acting, changes, folios, load)
  await promiseDates(acting, [...added, ...altered], load)
  const touched = [...added, ...altered].map(({ folio }) => folio)
  if (touched.length > 0) await settleWorks(acting, touched)
}

async function addNew(acting: Acting, changes: Changes, load: LoadContext): Promise<Loaded[]> {
  const fresh = changes.flatMap(({ key, before, after }) =>
    before === null && after ? [{ key, after }] : [],
  )
  if (fresh.length === 0) return []
  const places = await placesByIds(acting.db, [
    ...new Set(fresh.flatMap(({ after }) => after.placeId ?? [])),
  ])
  const wanted = fresh.map(({ key, after }) => ({
    edition: after.edition,
    placeCode: places.get(after.placeId ?? '')?.code,
    sourceKey: key,
  }))
  const folios = await takeFolios(acting.db, wanted)
  const named = fresh.map(({ key, after }, at) => ({ key, after, folio: folios[at] ?? '' }))
  const entries = await acting.recordMany(
    acts.loaded,
    named.map(({ folio, after }) => ({
      thing: thingOf(folio),
      facts: { before: null, after: toldAfter(null, after) },
    })),
  )
  const works = named.map((one, at) => ({ ...one, before: null, entryId: entries[at] ?? 0 }))
  await keepFolios(
    acting,
    works.map(({ folio, key }) => ({ folio, sourceKey: key })),
  )
  await addWorks(
    acting.db,
    works.map(({ folio, after, entryId }) => ({
      ...{ folio, facts: factsOf(after), entryId },
      origin: { import: load.importId, ...(after.originalTitle && { title: after.originalTitle }) },
    })),
  )
  await addLoadedSteps(acting, works, load)
  await addLoadedReports(acting, works, load)
  return works
}

async function alter(
  acting: Acting,
  changes: Changes,
  folios: ReadonlyMap<string, string>,
  load: LoadContext,
): Promise<Loaded[]> {
  const altered = changes.flatMap(({ key, before, after }) =>
    before && after ? [{ folio: folios.get(key) ?? key, before, after }] : [],
  )
  if (altered.length === 0) return []
  const names = altered.map(({ folio }) => folio)
  const corrected = load.undoing && (await entriesOfLoad(acting.db, load.importId, names))
  const entries = await acting.recordMany(
    acts.loaded,
    altered.map(({ folio, before, after }) => ({
      thing: thingOf(folio),
      facts: { before: told(after, before), after: toldAfter(before, after) },
      corrects: corrected ? corrected.get(folio) : undefined,
    })),
  )
  const works = altered.map((one, at) => ({ ...one, entryId: entries[at] ?? 0 }))
  await setFacts(
    acting.db,
    works.map(({ folio, after }) => ({ folio, facts: factsOf(after) })),
  )
  await setOrigins(
    acting.db,
    works.map(({ folio, after }) => ({ folio, title: after.originalTitle })),
  )
  // What the load brought goes away; what stood before it then stands again.
  if (load.undoing) await removeLoaded(acting.db, Number(load.importId), names)
  else {
    await addLoadedSteps(acting, works, load)
    await addLoadedReports(acting, works, load)
  }
  await meetLoaded(acting, works)
  return works
}

/** The promises that a load meets, or that its undoing leaves unmet again. */
async function meetLoaded(acting: Acting, works: readonly Loaded[]) {
  for (const { folio, before, after } of works) {
    const from = rankOf(before?.stage ?? after.stage)
    const to = rankOf(after.stage)
    for (const step of stages.slice(Math.min(from, to) + 1, Math.max(from, to) + 1))
      if (before?.promises[step]) {
        const on = to > from ? after.since : null
        await meetPromise(acting, { thing: thingOf(folio), step, on })
      }
  }
}

/** What of a state differs from the other, as the trail tells it. */
function told(other: WorkState | null, state: WorkState) {
  const facts = other
    ? factsChanged(factsOf(other), factsOf(state)).after
    : knownFacts(factsOf(state))
  const moved = other?.stage !== state.stage || other.condition !== state.condition
  const reported = JSON.stringify(other?.progress) !== JSON.stringify(state.progress)
  return {
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(moved && { standing: { stage: state.stage, condition: state.condition } }),
    ...(reported && state.progress && { progress: state.progress }),
  }
}

/** The same of what a load leaves; each date tells the one before it. */
function toldAfter(before: WorkState | null, after: WorkState) {
  const promises = datesChanged(before, after)
  return { ...told(before, after), ...(promises.length > 0 && { promises }) }
}

/** What was promised anew or moved; where only the other has a date, it is withdrawn. */
const datesChanged = (before: WorkState | null, after: WorkState) =>
  stages.flatMap((step: Stage) => {
    const on = after.promises[step] ?? null
    const held = before?.promises[step] ?? null
    return on === held ? [] : [{ step, on, before: held }]
  })

async function addLoadedSteps(acting: Acting, works: readonly Loaded[], load: LoadContext) {
  const importId = Number(load.importId)
  const steps = works.flatMap(({ folio, before, after, entryId }): NewStep[] => {
    if (before && before.stage === after.stage) return []
    const { stage, since: on, unitId } = after
    const move = before ? 'forward' : 'start'
    return [{ folio, move, stage, condition: 'active', on, unitId, importId, entryId }]
  })
  await addSteps(acting, steps)
  const stopped = works.flatMap(({ folio, before, after, entryId }): NewStep[] => {
    const { stage, condition, since: on, unitId } = after
    if (before || condition === 'active') return []
    const move = condition === 'suspended' ? 'suspend' : 'cancel'
    const common = { folio, move, stage, condition, on, unitId, importId, entryId } as const
    return [{ ...common, reason: say.loadedSo }]
  })
  await addSteps(acting, stopped)
}

async function addLoadedReports(acting: Acting, works: readonly Loaded[], load: LoadContext) {
  const reports = works.flatMap(({ folio, before, after, entryId }): NewReport[] => {
    const { progress, unitId } = after
    if (!progress || JSON.stringify(progress) === JSON.stringify(before?.progress)) return []
    return [{ folio, ...progress, unitId, importId: Number(load.importId), entryId }]
  })
  await addReports(acting, reports)
}

/**
 * The first date of a step is its baseline. An undone load promised nothing: what it made is withdrawn with the reason
 * of the undoing, and what it moved goes back to the date that stood.
 */
async function promiseDates(acting: Acting, works: readonly Loaded[], load: LoadContext) {
  const promises = works.flatMap(({ folio, before, after }): NewPromise[] =>
    datesChanged(before, after).map(({ step, on }) => ({
      ...{ thing: thingOf(folio), step, on, unitId: after.unitId },
      reason: whyOf(load),
    })),
  )
  await promiseMany(acting, promises)
}

/** It is shown beside the date: without a reason, or with one that names a person's key, the file says so. */
function whyOf({ reason, options }: LoadContext): string {
  const why = (reason ?? options.motivo)?.trim()
  return why && personalValues(why).length === 0 ? why : say.loadedSo
}

async function takeAway(
  acting: Acting,
  changes: Changes,
  folios: ReadonlyMap<string, string>,
  load: LoadContext,
) {
  const gone = changes.flatMap(({ key, title, before, after }) =>
    after === null ? [{ folio: folios.get(key) ?? key, title, before }] : [],
  )
  if (gone.length === 0) return
  const names = gone.map(({ folio }) => folio)
  const corrected = await entriesOfLoad(acting.db, load.importId, names)
  await acting.recordMany(
    acts.takenBack,
    gone.map(({ folio, title }) => ({
      ...{ thing: thingOf(folio), facts: { title } },
      corrects: corrected.get(folio),
    })),
  )
  await promiseMany(
    acting,
    gone.flatMap(({ folio, before }) =>
      stages.flatMap((step): NewPromise[] =>
        before?.promises[step]
          ? [{ thing: thingOf(folio), step, on: null, unitId: before.unitId, reason: whyOf(load) }]
          : [],
      ),
    ),
  )
  for (const { kind, folio } of await openWorkDuties(acting.db, names))
    await closeDuties(acting, { kind, thing: thingOf(folio) })
  await removeWorks(acting.db, names)
  await announceProjects(acting, names)
}

/** A change names a new work by its file's name and one that stands by its folio. */
export async function foliosOfChanges(
  db: Db,
  changes: Changes,
): Promise<ReadonlyMap<string, string>> {
  return foliosOfKeys(
    db,
    changes.map(({ key }) => key),
  )
}

/** A work that something else already uses cannot go away. */
export async function obstaclesOf(db: Db, changes: Changes): Promise<Obstacle[]> {
  const folios = await foliosOfChanges(db, changes)
  const gone = new Map(
    changes.flatMap(({ key, after }) =>
      after === null ? [[folios.get(key) ?? key, key] as const] : [],
    ),
  )
  const uses = await usesOfWorks(db, [...gone.keys()])
  return uses.flatMap(({ folio, table }) => {
    const key = gone.get(folio)
    return key ? [{ key, message: say.inUse(table) }] : []
  })
}
