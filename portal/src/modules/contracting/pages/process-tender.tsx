import type { Organization, OrganizationReference } from '@tequio/ocds'
import { type Column, DataTable, Detail, Section } from '../../../design/index.ts'
import type { State } from '../rules/parts.ts'
import { isCalled } from '../rules/summary.ts'
import { Documents } from './documents.tsx'
import { dayOf } from './process-dates.ts'
import { roleNames, pageTexts as texts } from './texts.ts'
import { Amount, told } from './value.tsx'

type Props = { readonly state: State; readonly zone: string }

export function CallPart({ state: { tender }, zone }: Props) {
  if (!tender || !isCalled(tender)) return null
  const { tenderPeriod, clarificationMeetings = [], amendments = [] } = tender
  const meetings = clarificationMeetings.flatMap(({ date }) => dayOf(zone, date) ?? [])
  return (
    <Section title={texts.call} on="sheet">
      <Detail
        items={told([
          [texts.number, tender.id],
          [texts.title, tender.title],
          [texts.published, dayOf(zone, tenderPeriod?.startDate)],
          [texts.closes, dayOf(zone, tenderPeriod?.endDate)],
          [texts.meeting, meetings.join('; ')],
          [texts.amount, tender.value && <Amount value={tender.value} />],
          [texts.method, tender.procurementMethodDetails],
          [texts.rationale, tender.procurementMethodRationale],
          [texts.offers, namesOf(tender.tenderers)],
        ])}
      />
      <Amendments amendments={amendments} zone={zone} />
      <Documents documents={tender.documents} />
    </Section>
  )
}

type AmendmentsProps = {
  readonly amendments:
    | readonly {
        date?: string | null | undefined
        rationale?: string | null | undefined
        description?: string | null | undefined
      }[]
    | undefined
  readonly zone: string
}

/** What changed after it was public, and why. */
export function Amendments({ amendments = [], zone }: AmendmentsProps) {
  if (amendments.length === 0) return null
  return (
    <>
      <h3>{texts.amendments}</h3>
      <ul>
        {amendments.map(({ date, rationale, description }) => (
          <li>{[dayOf(zone, date), rationale ?? description].filter(Boolean).join(': ')}</li>
        ))}
      </ul>
    </>
  )
}

export function AwardPart({ state: { awards = [] }, zone }: Props) {
  return (
    <>
      {awards.map((award) => (
        <Section title={texts.award} on="sheet">
          <Detail
            items={told([
              [texts.winner, namesOf(award.suppliers)],
              [texts.amount, award.value && <Amount value={award.value} />],
              [texts.date, dayOf(zone, award.date)],
              [texts.why, award.rationale],
            ])}
          />
          <Amendments amendments={award.amendments} zone={zone} />
          <Documents documents={award.documents} />
        </Section>
      ))}
    </>
  )
}

const namesOf = (all: readonly OrganizationReference[] | undefined) =>
  (all ?? []).flatMap(({ name }) => name ?? []).join('; ')

export function Parties({ state: { parties = [] } }: { state: State }) {
  if (parties.length === 0) return null
  return (
    <Section title={texts.parties}>
      <DataTable caption={texts.parties} quiet columns={columns} rows={parties} />
    </Section>
  )
}

const columns: readonly Column<Organization>[] = [
  { key: 'name', label: texts.name, main: true, cell: ({ name, id }) => name ?? id ?? '' },
  {
    key: 'roles',
    label: texts.roles,
    cell: ({ roles }) => (roles ?? []).map((role) => roleNames[role] ?? role).join(', '),
  },
  {
    key: 'rfc',
    label: texts.rfc,
    cell: ({ identifier, id }) =>
      id?.startsWith('persona-')
        ? texts.notPublicRfc
        : identifier?.scheme === 'MX-RFC'
          ? String(identifier.id ?? '')
          : '',
  },
]
