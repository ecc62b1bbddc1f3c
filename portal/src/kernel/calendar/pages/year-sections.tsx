import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  Downloads,
  Field,
  Form,
  Radios,
  Section,
  type Sent,
} from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { newKey } from '../../visit/index.ts'
import { paths, type YearPaths } from '../paths.ts'
import type { Holiday } from '../rules/days-off.ts'
import type { DeclaredDays } from '../store/calendars.ts'
import { kindNames, lawInWords, texts } from '../texts.ts'

export const ByLaw = ({ year, holidays }: { year: number; holidays: readonly Holiday[] }) => (
  <Section title={texts.byLaw(year)}>
    {holidays.length === 0 ? (
      <p>{texts.noneByLaw}</p>
    ) : (
      <>
        <p>{texts.law}</p>
        <DataTable
          caption={texts.byLaw(year)}
          quiet
          rows={holidays}
          columns={[
            {
              ...{ key: 'day', label: texts.day, kind: 'date', main: true },
              cell: ({ date }) => formatDate(date),
            },
            { key: 'name', label: texts.name, cell: ({ name }) => name },
            { key: 'why', label: texts.why, cell: ({ why }) => lawInWords(why) },
          ]}
        />
      </>
    )}
  </Section>
)

type DeclaredProps = {
  readonly year: number
  readonly days: readonly DeclaredDays[]
  readonly mayLift: boolean
}

export const Declared = ({ year, days, mayLift }: DeclaredProps) => (
  <Section title={texts.declared(year)}>
    {days.length === 0 ? (
      <p>{texts.noneDeclared}</p>
    ) : (
      <DataTable
        caption={texts.declared(year)}
        quiet
        rows={days}
        columns={[
          { key: 'why', label: texts.why, cell: ({ why }) => why, main: true },
          { key: 'name', label: texts.name, cell: ({ kind }) => kindNames[kind] },
          {
            ...{ key: 'from', label: texts.from, kind: 'date' },
            cell: ({ first }) => formatDate(first),
          },
          {
            ...{ key: 'to', label: texts.to, kind: 'date' },
            cell: ({ last }) => formatDate(last),
          },
          ...(mayLift ? [liftColumn] : []),
        ]}
      />
    )}
  </Section>
)

const liftColumn: Column<DeclaredDays> = {
  ...{ key: 'lift', label: texts.lift },
  cell: ({ id, why }) => (
    <a href={paths.declaredDays(id)} aria-label={`${texts.lift}: ${why}`}>
      {texts.lift}
    </a>
  ),
}

export const Years = ({ year, at }: { year: number; at: YearPaths }) => (
  <nav aria-label={texts.years}>
    <Actions>
      {[year - 1, year + 1]
        .filter((other) => other >= 2006 && other <= 2100)
        .map((other) => (
          <ButtonLink href={at.year(other)}>{texts.previous(other)}</ButtonLink>
        ))}
    </Actions>
    <Downloads items={[{ label: 'CSV', href: at.csv(year) }]} />
  </nav>
)

export const DeclareSection = ({ sent }: { sent: Sent | undefined }) => (
  <Section title={texts.declare} on="sheet" id="declarar">
    <Form action={paths.daysOff} sent={sent} once={newKey()} submit={texts.submit}>
      <Radios
        name="tipo"
        label={texts.kind}
        hint={texts.kindHint}
        sent={sent}
        options={[
          { value: 'dia', label: kindNames['extra-day'] },
          { value: 'suspension', label: kindNames.suspension },
        ]}
      />
      <Field kind="date" name="desde" label={texts.from} hint={texts.receivedHint} sent={sent} />
      <Field kind="date" name="hasta" label={texts.to} hint={texts.lastHint} sent={sent} optional />
      <Field name="motivo" label={texts.why} hint={texts.whyHint} sent={sent} maxlength={300} />
    </Form>
  </Section>
)

type CutoffProps = { readonly cutoff: string | null; readonly sent: Sent | undefined }

export const CutoffSection = ({ cutoff, sent }: CutoffProps) => (
  <Section title={texts.cutoff} on="sheet">
    <Form action={paths.cutoff} sent={sent} once={newKey()} submit={texts.saveCutoff} kind="plain">
      <Field
        name="cierre"
        size="short"
        label={texts.cutoff}
        hint={texts.cutoffHint}
        value={cutoff}
        sent={sent}
        optional
      />
    </Form>
  </Section>
)
