import { compileReleases, type ReleaseTag } from '@tequio/ocds'
import type { Change, Difference, Notice } from '../../../kernel/imports/importer.ts'
import { breather } from '../../../lib/breath.ts'
import type { State } from '../rules/parts.ts'
import { summarise } from '../rules/summary.ts'
import { standing } from '../rules/vanished.ts'
import type { LoadedProcess, LoadedRelease, Provenance, ReleaseRow } from './rows.ts'

/** The processes that the rows name, as the town holds them. */
export type Held = ReadonlyMap<string, LoadedProcess>

/** What the rows add to what is held: each release once, in the order of its date, upon the ones before it. */
export async function checkReleases(
  rows: readonly ReleaseRow[],
  held: Held,
): Promise<Difference<LoadedProcess>> {
  const compared: Compared[] = []
  const breathe = breather()
  for (const [ocid, releases] of Map.groupBy(rows, ({ ocid }) => ocid)) {
    compared.push(compare(ocid, releases, held.get(ocid)))
    await breathe()
  }
  return {
    changes: compared.flatMap(({ change }) => change ?? []),
    unchanged: compared.reduce((sum, { unchanged }) => sum + unchanged, 0),
    rejects: [],
    notices: compared.flatMap(({ notices }) => notices),
    questions: [],
  }
}

type Compared = {
  readonly change?: Change<LoadedProcess>
  readonly unchanged: number
  readonly notices: readonly Notice[]
}

function compare(
  ocid: string,
  rows: readonly ReleaseRow[],
  held: LoadedProcess | undefined,
): Compared {
  const known = held?.releases ?? []
  const contents = new Set(known.flatMap(({ provenance }) => provenance?.contentSha256 ?? []))
  const fresh = rows
    .toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date))
    .filter(
      ({ provenance }) =>
        !contents.has(provenance.contentSha256) && contents.add(provenance.contentSha256),
    )
  const unchanged = rows.length - fresh.length
  const [first] = fresh
  if (!first) return { unchanged, notices: [] }

  const releases = [...known, ...upon(known.at(-1)?.state, fresh)]
  const state = releases.at(-1)?.state ?? first.body
  return {
    unchanged,
    notices: fresh.flatMap((row) => repeatedId(row, known)),
    change: {
      key: ocid,
      title: summarise(state).title,
      spot: { file: first.provenance.fileName, line: first.line, column: first.provenance.path },
      before: held ?? null,
      after: { releases },
    },
  }
}

/** Publishers may send only what is new: each release is merged upon the process as it stood. */
function upon(before: State | undefined, rows: readonly ReleaseRow[]): LoadedRelease[] {
  let state = before
  return rows.map(({ body, tags, provenance, reserved }) => {
    const merged = state ? merge(state, body) : body
    state = standing(merged)
    return { tags: tagsFor(tags, state), state, provenance, reserved }
  })
}

function merge(before: State, body: State): State {
  const first = { ...before, id: '1', date: '2000-01-01T00:00:00Z', tag: ['planning'] }
  const second = { ...body, id: '2', date: '2000-01-02T00:00:00Z', tag: ['planning'] }
  const { id: _, date: __, tag: ___, ...state } = compileReleases([first, second]).release
  return state as unknown as State
}

/** A record gives its releases compiled: the tag is then told by what it holds. */
function tagsFor(
  tags: readonly ReleaseTag[],
  { contracts, awards, tender }: State,
): readonly ReleaseTag[] {
  if (tags.length > 0) return tags
  if (contracts) return ['contract']
  if (awards) return ['award']
  return [tender ? 'tender' : 'planning']
}

function repeatedId(
  { ocid, line, provenance }: ReleaseRow,
  known: readonly LoadedRelease[],
): Notice[] {
  const same = (one: Provenance | null) =>
    one?.publisherReleaseId !== null && one?.publisherReleaseId === provenance.publisherReleaseId
  if (!known.some((one) => same(one.provenance))) return []
  const message = `La entrega «${provenance.publisherReleaseId}» de ${ocid} ya estaba con otro contenido: entra como una entrega posterior.`
  return [
    {
      spot: { file: provenance.fileName, line, column: provenance.path },
      rule: 'ocds.entrega-posterior',
      message,
    },
  ]
}
