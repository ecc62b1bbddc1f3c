import { Figures, type FigureTile, Money, Section } from '../../design/index.ts'
import type { Visit } from '../../kernel/visit/index.ts'
import { dateIn } from '../../lib/zones.ts'
import { paths as contractPaths } from '../../modules/contracting/index.ts'
import { paths as workPaths } from '../../modules/works/index.ts'
import type { Home } from '../home/read.ts'
import { worksAt } from './home-phases.ts'
import { agoText, texts } from './texts.ts'

/** The page of figures has those before. */
const LINKED = 4

/** The money of the edition, against what was assigned; each figure opens to the rows that make it. */
export const MoneyBand = ({ home, visit }: { home: Home; visit: Visit['Variables'] }) => (
  <Section title={texts.money(home.edition)} on="band">
    <Figures items={tilesOf(home)} />
    <p>
      <a href={workPaths.figures}>{texts.figures}</a> · <a href="/datos">{texts.data}</a>
      <Updated home={home} visit={visit} />
    </p>
    {home.before.length > 0 && (
      <p>
        {texts.before}{' '}
        {home.before.slice(0, LINKED).map((edition, at) => (
          <>
            {at > 0 && ' · '}
            <a href={`${workPaths.figures}?anio=${edition}`}>{edition}</a>
          </>
        ))}
      </p>
    )}
  </Section>
)

function tilesOf({ edition, standing, money }: Home): FigureTile[] {
  const { assigned, works, milestones } = standing
  const delivered = milestones.find(({ stage }) => stage === 'delivered')
  const against = (centavos: number) => (assigned > 0 ? centavos / assigned : undefined)
  const contracts = (dinero: string) =>
    `${contractPaths.list}?${new URLSearchParams({ edicion: String(edition), dinero })}`
  return [
    {
      ...{ label: texts.assigned, value: <Money of={assigned} in="millions" /> },
      ...{ note: texts.count(works), share: assigned > 0 ? 1 : undefined },
      href: worksAt('assigned', edition),
    },
    {
      ...{ label: texts.contracted, value: <Money of={money.contracted} in="millions" /> },
      ...{ note: texts.contracts(money.contracts), share: against(money.contracted) },
      href: contracts('contratado'),
    },
    {
      ...{ label: texts.paid, value: <Money of={money.paid} in="millions" /> },
      ...{ note: texts.contracts(money.paidContracts), share: against(money.paid) },
      href: contracts('pagado'),
    },
    {
      ...{ label: texts.delivered, value: texts.count(delivered?.reached ?? 0) },
      note: delivered && delivered.due > 0 ? texts.due(delivered.due) : undefined,
      share: works > 0 ? (delivered?.reached ?? 0) / works : undefined,
      href: worksAt('delivered', edition),
    },
  ]
}

function Updated({ home: { changed }, visit: { settings, now } }: Parameters<typeof MoneyBand>[0]) {
  const at = changed[0]?.changedAt
  return at ? (
    <>
      {' · '}
      {texts.updated}{' '}
      <time datetime={at.toISOString()}>{agoText(at, now, dateIn(settings.zone, at))}</time>
    </>
  ) : null
}
