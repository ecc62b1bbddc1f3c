import { type Crumb, Money, Notice, PageHead, type StatusProps } from '../../../design/index.ts'
import { organisationPaths } from '../../../kernel/organisation/index.ts'
import { placePaths } from '../../../kernel/places/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import type { Work } from '../rules/work.ts'
import type { PlaceInLine, PlaceLine } from '../store/place-lines.ts'
import type { StepRow, substitutionsOf } from '../store/steps.ts'
import { capital, dateText, sectorNames, votesText } from '../texts.ts'
import { workTexts } from '../work-texts.ts'

const { fields } = pageTexts
const { facts: texts, stopped } = workTexts

/** «Obras › Delegación Norte › El Nogal › PP25-…»; the municipality itself is where everything is. */
export function crumbsOf(folio: string, line: PlaceLine): Crumb[] {
  const places = line.length > 2 && line[0]?.root ? line.slice(1) : line
  return [
    { label: pageTexts.public.title, href: paths.works },
    ...places.map((place) => ({ label: place.name, href: placeHref(place) })),
    { label: folio },
  ]
}

const placeHref = ({ code, level, inForce, name }: PlaceInLine) =>
  inForce
    ? placePaths.place(code, level ?? undefined)
    : `${paths.works}?${new URLSearchParams({ q: name })}`

type HeadProps = {
  readonly work: Work
  readonly status: StatusProps
  readonly unitName: string | undefined
}

export function WorkHead({ work, status, unitName }: HeadProps) {
  const { title, description, votes, unitId, address, sector } = work.facts
  const lead = [shortened(description ?? ''), votes && workTexts.lead(votesText(votes))]
  const unit =
    unitId === null ? fields.nobody : <a href={organisationPaths.publicUnit(unitId)}>{unitName}</a>
  const of = `${paths.works}?rubro=${sector}`
  return (
    <PageHead
      title={title}
      lead={lead.filter(Boolean).join(' ') || undefined}
      status={status}
      facts={[
        { label: fields.folio, value: work.folio },
        { label: fields.unit, value: unit },
        moneyFact(work),
        { label: fields.promisedFor, value: promised(work) },
        ...(work.stage === 'delivered' && work.condition === 'active'
          ? [{ label: texts.delivered, value: dateText(work.since) }]
          : []),
        ...(sector
          ? [{ label: fields.sector, value: <a href={of}>{capital(sectorNames[sector])}</a> }]
          : []),
        ...(address ? [{ label: fields.address, value: address }] : []),
        ...(work.facts.placeId === null ? [{ label: fields.place, value: texts.noPlace }] : []),
      ]}
    />
  )
}

function moneyFact({ facts: { ceiling, assigned } }: Work) {
  const [label, amount] =
    ceiling === null && assigned !== null ? [fields.assigned, assigned] : [fields.ceiling, ceiling]
  return { label, value: amount === null ? texts.noMoney : <Money of={amount} /> }
}

function promised({ promises }: Work) {
  const delivery = promises.find(({ step }) => step === 'delivered')
  return delivery ? dateText(delivery.baseline) : texts.noDate
}

/** More than this is told whole in a place of its own. */
const LEAD = 320

export const isLong = (text: string | null): text is string => text !== null && text.length > LEAD

/** Its first sentences or, where the first one is too long, its first words. */
export function shortened(text: string): string {
  if (!isLong(text)) return text
  const start = text.slice(0, LEAD)
  const sentence = start.lastIndexOf('. ')
  if (sentence > LEAD / 4) return start.slice(0, sentence + 1)
  return `${start.slice(0, start.lastIndexOf(' ') + 1 || LEAD).trim()}…`
}

type StoppedProps = {
  readonly work: Work
  readonly steps: readonly StepRow[]
  readonly tied: Awaited<ReturnType<typeof substitutionsOf>>
}

/** Why a work stands still, what took its place, and whose place it took. */
export function Standing({ work: { condition }, steps, tied: { by, of } }: StoppedProps) {
  const step = steps.findLast((one) => one.condition === condition)
  return (
    <>
      {condition !== 'active' && step && (
        <Notice tone="warning" title={stopped[condition](dateText(step.on))}>
          {step.reason ? workTexts.why(step.reason) : workTexts.noWhy}
          {by && <Tied label={pageTexts.public.by} {...by} />}
        </Notice>
      )}
      {of.map((one) => (
        <Notice tone="info">
          <Tied label={pageTexts.public.of} {...one} />
        </Notice>
      ))}
    </>
  )
}

const Tied = ({ label, folio, title }: { label: string; folio: string; title: string }) => (
  <p>
    {label} <a href={paths.work(folio)}>{title}</a> ({folio})
  </p>
)
