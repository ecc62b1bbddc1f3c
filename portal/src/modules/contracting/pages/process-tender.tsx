import type { Amendment, Award, Organization } from '@tequio/ocds'
import { type Column, DataTable, Detail, Fold, Note, Section } from '../../../design/index.ts'
import type { State } from '../rules/parts.ts'
import { isCalled } from '../rules/summary.ts'
import { methodNames } from '../texts.ts'
import { dayOf } from './process-dates.ts'
import { contractsOf, Offers } from './process-offers.tsx'
import { roleNames, termTexts, pageTexts as texts } from './texts.ts'
import { Amount, told } from './value.tsx'

type Props = { readonly state: State; readonly zone: string }

/** How it was chosen: the rule, why that one, who offered, who won and why. */
export function HowChosen({ state, zone }: Props) {
  const { tender, awards = [] } = state
  const method = tender?.procurementMethod ?? ''
  const items = told([
    [texts.method, method && <Method method={method} details={tender?.procurementMethodDetails} />],
    [texts.rationale, tender?.procurementMethodRationale],
    ...(isCalled(tender) ? callLines(state, zone) : []),
  ])
  // A number alone does not say how it was chosen.
  if (items.length < 2 && awards.length === 0) return null
  return (
    <Section title={texts.chosen} on="sheet" id="eleccion">
      <Detail items={items} />
      <Amendments title={texts.callAmendments} amendments={tender?.amendments} zone={zone} />
      {awards.map((award) => (
        <AwardPart award={award} several={awards.length > 1} zone={zone} />
      ))}
      <Offers state={state} />
    </Section>
  )
}

/** The name of the law, what the town calls it, and what it means. */
const Method = ({ method, details }: { method: string; details: string | null | undefined }) => (
  <>
    {[methodNames[method] ?? method, details && details !== methodNames[method] && details]
      .filter(Boolean)
      .join(' · ')}
    <Note>{termTexts.methods[method]}</Note>
  </>
)

function callLines({ tender }: State, zone: string) {
  const { tenderPeriod, clarificationMeetings = [] } = tender ?? {}
  const meetings = clarificationMeetings.flatMap(({ date }) => dayOf(zone, date) ?? [])
  return [
    [texts.call, tender?.id],
    [texts.published, dayOf(zone, tenderPeriod?.startDate)],
    [texts.meeting, meetings.join('; ')],
    [texts.closes, dayOf(zone, tenderPeriod?.endDate)],
    [texts.against, tender?.value && <Amount value={tender.value} />],
  ] as const
}

function AwardPart({ award, several, zone }: { award: Award; several: boolean; zone: string }) {
  const { id, suppliers = [], value, date, rationale, amendments } = award
  const winners = suppliers.flatMap(({ name }) => name ?? [])
  const items = told([
    [texts.winner, winners.length > 0 && <Winners names={winners} />],
    [texts.amount, value && <Amount value={value} />],
    [texts.date, dayOf(zone, date)],
    [texts.why, rationale],
  ])
  if (items.length === 0 && !amendments) return null
  return (
    <>
      <h3>{several ? texts.awardOf(String(id)) : texts.award}</h3>
      <Detail items={items} />
      <Amendments title={texts.awardAmendments} amendments={amendments} zone={zone} />
    </>
  )
}

const Winners = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <>
        {name}{' '}
        <Note>
          <a href={contractsOf(name)}>{texts.winnerContracts}</a>
        </Note>
      </>
    ))}
  </>
)

type AmendmentsProps = {
  readonly title: string
  readonly amendments: readonly Amendment[] | undefined
  readonly zone: string
}

/** What changed after it was public, and why. */
function Amendments({ title, amendments = [], zone }: AmendmentsProps) {
  if (amendments.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {amendments.map(({ date, rationale, description }) => (
          <li>{[dayOf(zone, date), rationale ?? description].filter(Boolean).join(': ')}</li>
        ))}
      </ul>
    </>
  )
}

export function Parties({ state: { parties = [] } }: { state: State }) {
  if (parties.length === 0) return null
  return (
    <Section title={texts.parties} on="sheet">
      <Fold label={texts.allParties(parties.length)}>
        <DataTable caption={texts.parties} quiet columns={columns} rows={parties} />
      </Fold>
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
