import type { TimelineEntry } from '../kernel/story/story.ts'
import { calendarDate, formatDate } from '../lib/dates.ts'
import { Notice } from './notice.tsx'
import { Shape } from './shape.tsx'
import type { Tone } from './status.tsx'
import { texts } from './texts.ts'

/** From the idea to the delivery: what was done, what is now, what is late and what comes. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <Moment entry={entry} />
    ))}
  </ol>
)

function Moment({ entry }: { entry: TimelineEntry }) {
  const { id, title, detail, state, minor, links = [] } = entry
  return (
    <li
      class={minor ? `${state} minor` : state}
      id={id}
      aria-current={state === 'here' || state === 'late' ? 'step' : undefined}
    >
      <span class="mark">
        <Shape tone={tones[state]} />
      </span>
      <div class="moment">
        <h3>
          {title}{' '}
          <span class={state === 'here' || state === 'late' ? 'word' : 'unseen'}>
            {words[state]}
          </span>
        </h3>
        {(detail || links.length > 0) && (
          <p>
            {detail}
            {links.map(({ label, href }, at) => (
              <>
                {(detail || at > 0) && (detail?.endsWith('.') && at === 0 ? ' ' : ' · ')}
                <a href={href}>{label}</a>
              </>
            ))}
          </p>
        )}
        <Lateness entry={entry} />
      </div>
      <Dates entry={entry} />
    </li>
  )
}

/** Why the date moved or was missed, in the words of who holds the step. What was met is told by its dates alone. */
function Lateness({ entry }: { entry: TimelineEntry }) {
  const { on, daysLate = 0, explanation, newPromise } = entry
  if (on || !explanation) return null
  return (
    <Notice tone={daysLate > 0 ? 'error' : 'info'}>
      <strong>{daysLate > 0 ? texts.workingDaysLate(daysLate) : texts.dateMoved}.</strong>{' '}
      {explanation} {newPromise && texts.newDate(short(newPromise))}
    </Notice>
  )
}

function Dates({ entry }: { entry: TimelineEntry }) {
  const { on, promised, daysLate = 0, explanation, newPromise } = entry
  if (on)
    return (
      <p class="when">
        <time datetime={on}>{short(on)}</time>
        {promised && <Kept on={on} promised={promised} daysLate={daysLate} />}
      </p>
    )
  if (!promised) return null
  return (
    <p class="when">
      <span>{texts.promised}</span> <time datetime={promised}>{short(promised)}</time>
      {!explanation && daysLate > 0 && (
        <span class="missed">{texts.workingDaysLate(daysLate)}</span>
      )}
      {!explanation && newPromise && <span>{texts.moved(short(newPromise))}</span>}
    </p>
  )
}

type KeptProps = { readonly on: string; readonly promised: string; readonly daysLate: number }

function Kept({ on, promised, daysLate }: KeptProps) {
  if (on === promised) return <span>{texts.onItsDate}</span>
  return (
    <span>
      <span class="whole">
        {texts.promisedFor(withoutYear(promised, on))}
        {daysLate > 0 && ','}
      </span>
      {daysLate > 0 && ' '}
      {daysLate > 0 && <span class="whole">{texts.workingDaysLate(daysLate)}</span>}
    </span>
  )
}

/** «29 nov» beside a date of the same year. */
const withoutYear = (date: string, beside: string) =>
  date.slice(0, 4) === beside.slice(0, 4) ? short(date).replace(/ \d{4}$/, '') : short(date)

const short = (date: string | undefined) => formatDate(calendarDate(date ?? ''))

const words: Record<TimelineEntry['state'], string> = {
  done: texts.done,
  here: texts.here,
  late: texts.late,
  next: texts.coming,
  stopped: texts.stopped,
}
const tones: Record<TimelineEntry['state'], Tone> = {
  done: 'done',
  here: 'waiting',
  late: 'late',
  next: 'quiet',
  stopped: 'stopped',
}
