import { Detail, Fold, Note, Notice, Section, Timeline } from '../../../design/index.ts'
import {
  dataPaths,
  type PublicEvent,
  type PublishedRelease,
} from '../../../kernel/publishing/index.ts'
import type { TimelineEntry } from '../../../kernel/story/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn } from '../../../lib/zones.ts'
import type { Origin } from '../store/origins.ts'
import { tagText } from '../texts.ts'
import { dayOf } from './process-dates.ts'
import { pageTexts as texts } from './texts.ts'
import { told } from './value.tsx'

type ReleasesProps = {
  readonly events: readonly PublicEvent[]
  readonly releases: readonly PublishedRelease[]
  readonly zone: string
}

/** More than these wait in a fold. */
const AT_ONCE = 5

/** Every public event, newest first, each with its permanent file. */
export function Releases({ events, releases, zone }: ReleasesProps) {
  const moments = events.toReversed().map((event) => momentOf(event, releases, zone))
  const older = moments.slice(AT_ONCE)
  return (
    <Section title={texts.releases} on="sheet" id="entregas">
      <Timeline entries={moments.slice(0, AT_ONCE)} />
      {older.length > 0 && (
        <Fold label={texts.allReleases(moments.length)}>
          <Timeline entries={older} />
        </Fold>
      )}
    </Section>
  )
}

function momentOf(
  { seq, tags, reason, recordedAt, state, publishedSeq }: PublicEvent,
  releases: readonly PublishedRelease[],
  zone: string,
): TimelineEntry {
  const release = releases.find(({ id }) => id.endsWith(`-${publishedSeq ?? 0}`))
  const detail = [reason, state === 'due' && texts.pending].filter(Boolean).join(' ')
  return {
    id: `entrega-${seq}`,
    title: tagText(tags),
    ...(detail && { detail }),
    state: state === 'waiting' ? 'late' : state === 'due' ? 'here' : 'done',
    on: dateIn(zone, recordedAt),
    ...(release && {
      links: [{ label: texts.release, href: dataPaths.release(release.ocid, release.id) }],
    }),
    order: seq,
  }
}

type NotPublishedProps = {
  readonly events: readonly PublicEvent[]
  readonly reserved: number
  readonly zone: string
}

/** Being invalid hides nothing: what waits is told with its reason, and so is what the law keeps. */
export function NotPublished({ events, reserved, zone }: NotPublishedProps) {
  const waiting = events.filter(({ state }) => state === 'waiting')
  const last = waiting.at(-1)
  const since = waiting[0]?.since
  return (
    <Section title={texts.notPublished} on="sheet">
      {last && (
        <Notice tone="warning" title={texts.waiting}>
          {since && <p>{texts.waitingSince(formatDate(dateIn(zone, since)))}</p>}
          <ul>
            {last.why.map(({ message, path }) => (
              <li>
                {message} ({path})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {texts.reserved} {reserved > 0 && texts.reservedCount(reserved)}
      </p>
    </Section>
  )
}

/** Where it came from, when another publisher's file brought it. */
export function Provenance({ origins, zone }: { origins: readonly Origin[]; zone: string }) {
  if (origins.length === 0) return null
  return (
    <Section title={texts.provenance} on="sheet">
      <p>{texts.provenanceLead}</p>
      {origins.map((origin) => (
        <Detail
          items={told([
            [texts.file, origin.fileName],
            [
              texts.publisherId,
              [origin.publisherOcid, origin.publisherReleaseId].filter(Boolean).join(' · '),
            ],
            [texts.date, dayOf(zone, origin.publisherDate)],
            [texts.repairs, origin.repairs > 0 && origin.repairs.toLocaleString('es-MX')],
          ])}
        />
      ))}
    </Section>
  )
}

type DataProps = { readonly ocid: string; readonly releases: readonly PublishedRelease[] }

/** The same as data: how it stands with how each datum was, and the newest release by itself. */
export function DataLinks({ ocid, releases }: DataProps) {
  const last = releases.at(-1)
  return (
    <Section title={texts.data} on="sheet" id="datos">
      {last ? (
        <>
          <p>
            <a href={dataPaths.record(ocid)}>{texts.record}</a>
            <Note>{texts.recordHint}</Note>
          </p>
          <p>
            <a href={dataPaths.release(ocid, last.id)}>{texts.lastRelease}</a>
            <Note>{texts.lastReleaseHint}</Note>
          </p>
        </>
      ) : (
        <p>{texts.noRecord}</p>
      )}
      <p>{texts.cite}</p>
      <Detail items={[{ label: texts.ocid, value: ocid }]} />
    </Section>
  )
}
