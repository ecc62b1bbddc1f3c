import type { ReleaseTag } from '@tequio/ocds'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Change, LoadContext } from '../../../kernel/imports/importer.ts'
import { announceProjects, announceReleases } from '../../../kernel/publishing/index.ts'
import { canonicalJson } from '../../../lib/json.ts'
import { processLoaded } from '../actions/acts.ts'
import { decompose, difference, type State } from '../rules/parts.ts'
import { TAKEN_BACK } from '../rules/summary.ts'
import { type NewEvent, processesHeld, saveEvents } from '../store/processes.ts'
import type { LoadedProcess, LoadedRelease } from './rows.ts'
import { saveProvenance, saveReserved } from './store.ts'

/**
 * Applies the difference in sets: one line of the trail for each process, one event for each release. Taking a load
 * back never removes what was published: a correcting event says what stands, and its reason.
 */
export async function applyReleases(
  acting: Acting,
  changes: readonly Change<LoadedProcess>[],
  load: LoadContext,
) {
  // In one order, as all who lock several processes; so many at a time that nobody else waits for them.
  const sorted = changes.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (let at = 0; at < sorted.length; at += PROCESSES_AT_ONCE)
    await applySome(acting, sorted.slice(at, at + PROCESSES_AT_ONCE), load)
}

const PROCESSES_AT_ONCE = 200

async function applySome(
  acting: Acting,
  changes: readonly Change<LoadedProcess>[],
  load: LoadContext,
) {
  const held = await processesHeld(
    acting.db,
    changes.map(({ key }) => key),
  )
  const planned = changes.map((change) => ({ change, releases: releasesToSay(change, load) }))
  await acting.recordMany(
    processLoaded,
    planned.map(({ change: { key, after }, releases }) => ({
      thing: { kind: 'process', id: key },
      facts: { importId: load.importId, releases: releases.length, withdrawn: after === null },
    })),
  )
  const lines = planned.flatMap(({ change, releases }) =>
    releases.map((release) => ({ change, release })),
  )
  const numbers = await announceReleases(
    acting,
    lines.map(({ change, release }) => ({
      ocid: change.key,
      tags: release.tags,
      ...(load.reason && { reason: load.reason }),
    })),
  )
  const numbered = lines.map((line, at) => ({
    ...line,
    ocid: line.change.key,
    seq: numbers[at]?.seq ?? 0,
  }))
  await saveEvents(acting, eventsOf(numbered, held, load))
  await saveProvenance(
    acting,
    numbered.filter(({ release }) => !load.undoing && release.provenance),
  )
  await saveReserved(
    acting,
    numbered.flatMap(({ ocid, seq, release }) =>
      release.reserved.map((one) => ({ ...one, ocid, seq })),
    ),
  )
  await announceProjects(
    acting,
    [...held.values()].flatMap(({ folio }) => folio ?? []),
  )
}

/** Loading says the releases that are new; undoing says once what stands again. */
function releasesToSay(
  { before, after }: Change<LoadedProcess>,
  load: LoadContext,
): readonly LoadedRelease[] {
  if (!load.undoing) return (after?.releases ?? []).slice(before?.releases.length ?? 0)
  const [taken] = before?.releases.slice(-1) ?? []
  if (!after) return taken ? [withdrawn(taken.state, load.reason)] : []
  const [restored] = after.releases.slice(-1)
  return restored ? [{ ...restored, tags: updated(restored.state), reserved: [] }] : []
}

/** Its address stays and says that the town took it back; everything else vanishes. */
function withdrawn(state: State, reason: string | undefined): LoadedRelease {
  const { ocid, initiationType, language, tender } = state
  const id = tender?.id ?? '1'
  const amendment = { id: TAKEN_BACK, ...(reason && { rationale: reason }) }
  return {
    tags: ['tenderCancellation'],
    provenance: null,
    reserved: [],
    state: {
      ocid,
      initiationType,
      ...(language && { language }),
      tender: { id, status: 'withdrawn', amendments: [amendment] },
    },
  }
}

function updated({ contracts, awards, tender }: State): readonly ReleaseTag[] {
  if (contracts) return ['contractUpdate']
  if (awards) return ['awardUpdate']
  return [tender ? 'tenderUpdate' : 'planningUpdate']
}

type Numbered = {
  readonly ocid: string
  readonly seq: number
  readonly release: LoadedRelease
  readonly change: Change<LoadedProcess>
}
type Held = Awaited<ReturnType<typeof processesHeld>>

function eventsOf(numbered: readonly Numbered[], held: Held, load: LoadContext): NewEvent[] {
  const stood = new Map([...held].map(([ocid, { state }]) => [ocid, state]))
  return numbered.map(({ ocid, seq, release: { state } }) => {
    const before = stood.get(ocid)
    stood.set(ocid, state)
    const own = held.get(ocid)
    return {
      ocid,
      seq,
      state,
      parts: difference(before ? decompose(before) : [], decompose(state), same),
      folio: own?.folio ?? null,
      unitId: own?.unitId ?? load.unitId ?? null,
      importId: own ? own.importId : load.importId,
    }
  })
}

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
