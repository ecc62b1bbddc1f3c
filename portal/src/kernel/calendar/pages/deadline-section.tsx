import { DataTable, Field, Filters, Notice, Section, type Sent } from '../../../design/index.ts'
import { type CalendarDate, formatDate, formatLongDate } from '../../../lib/dates.ts'
import { errorsOf } from '../../visit/index.ts'
import type { Calendar } from '../rules/calendar.ts'
import { type Deadline, deadline } from '../rules/deadline.ts'
import { lawInWords, texts } from '../texts.ts'
import { deadlineForm } from './calendar-form.ts'

type Asked = {
  readonly query: Readonly<Record<string, string>>
  readonly calendar: Calendar
}

/** A question that changes nothing: its address can be kept beside the answer. */
export function DeadlineSection({ query, calendar }: Asked) {
  const asked = 'recibido' in query
  const read = asked ? deadlineForm.safeParse(query) : undefined
  const sent: Sent = {
    typed: query,
    ...(read?.error && { errors: errorsOf(read.error) }),
  }
  return (
    <Section title={texts.compute} on="sheet">
      <Filters submit={texts.answer}>
        <Field
          kind="date"
          name="recibido"
          label={texts.received}
          hint={texts.receivedHint}
          sent={sent}
        />
        <Field
          name="hora"
          size="short"
          label={texts.receivedAt}
          hint={texts.hourHint}
          sent={sent}
          optional
        />
        <Field kind="number" name="dias" label={texts.businessDays} sent={sent} />
      </Filters>
      {read?.data && <Answer {...read.data} calendar={calendar} />}
    </Section>
  )
}

type Question = {
  readonly recibido: CalendarDate
  readonly hora: string | null
  readonly dias: number
  readonly calendar: Calendar
}

function Answer({ recibido: received, hora, dias: businessDays, calendar }: Question) {
  const answer = deadline({ received, receivedAt: hora, businessDays, calendar })
  return (
    <>
      <Notice tone="success" title={texts.due(formatLongDate(answer.due))} live>
        <p>
          {texts.counted(businessDays, formatDate(answer.effectiveReceipt))} {texts.weekends}
        </p>
        {answer.notes.map((note) => (
          <p>{lawInWords(withWrittenDates(note))}</p>
        ))}
      </Notice>
      <Skipped days={answer.skippedWeekdays} />
    </>
  )
}

const Skipped = ({ days }: { days: Deadline['skippedWeekdays'] }) =>
  days.length === 0 ? (
    <p>{texts.noneSkipped}</p>
  ) : (
    <DataTable
      caption={texts.skipped}
      rows={days}
      columns={[
        {
          ...{ key: 'day', label: texts.day, kind: 'date', main: true },
          cell: ({ date }) => formatDate(date),
        },
        { key: 'why', label: texts.why, cell: ({ why }) => lawInWords(why) },
      ]}
    />
  )

/** The reasoning is data for other programs too; people read dates in words. */
const withWrittenDates = (note: string) =>
  note.replace(/\d{4}-\d{2}-\d{2}/g, (date) => formatDate(date as CalendarDate))
