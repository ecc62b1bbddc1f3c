import { accept } from '../../../lib/decision.ts'
import { type Acting, act, type Envelope } from '../../act/index.ts'
import { enqueue } from '../../jobs/index.ts'
import { BULK, enqueueProcesses, enqueueProjects } from '../jobs/enqueue.ts'
import { publishAll } from '../jobs/names.ts'
import { addEvents } from '../store/events.ts'
import { addProjectsDue } from '../store/projects.ts'

export type Announcement = {
  readonly ocid: string
  /** OCDS release tags of the event. */
  readonly tags: readonly string[]
  /** Why it is corrected, when it corrects something public. */
  readonly reason?: string
  /** The entry of the trail; without it, the newest of this act. */
  readonly entry?: number
}

/**
 * Inside the act that makes it, notes a public event of a procurement and enqueues its publication. The number that
 * comes back is the one that `snapshot` will be asked for: the process as it stands at the end of this act.
 */
export async function announceRelease(
  acting: Acting,
  announcement: Announcement,
): Promise<{ seq: number }> {
  const [numbered] = await announceReleases(acting, [announcement])
  if (!numbered) throw new Error('the event got no number')
  return { seq: numbered.seq }
}

/** The same for a set: the events of one ocid are numbered in their given order. */
export async function announceReleases(
  { db, now, entry }: Acting,
  announcements: readonly Announcement[],
): Promise<readonly { ocid: string; seq: number }[]> {
  const events = announcements.map((one) => ({ ...one, entry: one.entry ?? entry() }))
  const numbered = await addEvents(db, now, events)
  await enqueueProcesses(db, [...new Set(numbered.map(({ ocid }) => ocid))])
  return numbered
}

/** Something that the OC4IDS project tells has changed. */
export const announceProject = (acting: Acting, folio: string) => announceProjects(acting, [folio])

export async function announceProjects({ db, now }: Acting, folios: readonly string[]) {
  const once = [...new Set(folios)].sort()
  await addProjectsDue(db, now, once)
  await enqueueProjects(db, once)
}

/** What every file says of the town has changed: name, licence, prefixes. Everything is made again. */
export async function announceTown({ db }: Acting) {
  await enqueue(db, publishAll, {}, { key: publishAll.name, priority: BULK })
}

const asJob = (id: string): Envelope => ({ actor: { kind: 'job', id } })

/** A job's act always ends; a refusal of the trail (a personal value among the facts) is a fault here. */
export async function actAsJob(
  db: Parameters<typeof act>[0],
  id: string,
  work: (acting: Acting) => Promise<void>,
) {
  const decision = await act<null, never>(db, asJob(id), async (acting) => {
    await work(acting)
    return accept(null)
  })
  if (decision && !decision.accepted) {
    throw new Error(`the act of ${id} was refused: ${decision.refusal.because}`)
  }
}
