import type { Context } from 'hono'
import {
  Ask,
  Columns,
  Field,
  governmentSite,
  Money,
  Page,
  PageHead,
  Phases,
  Section,
} from '../../design/index.ts'
import { type TownClock, townClock } from '../../kernel/calendar/index.ts'
import { type LevelWithCount, placePaths } from '../../kernel/places/index.ts'
import type { Visit } from '../../kernel/visit/index.ts'
import { type Home, homeOf } from '../home/read.ts'
import { ChangedWorks } from './home-changed.tsx'
import { EmptyTown } from './home-empty.tsx'
import { LateUnits } from './home-late.tsx'
import { MoneyBand } from './home-money.tsx'
import { MoreToKnow } from './home-more.tsx'
import { phasesOf, worksAt } from './home-phases.ts'
import { countedLevel, texts } from './texts.ts'

/** What is being built now, in figures that open. Nothing is shown that is not a row. */
export async function getHome(c: Context<Visit>) {
  const visit = c.var
  const { settings, town } = visit
  const clock = await townClock(town.db, settings, visit.now)
  const home = await homeOf(town.db, clock.today)
  return c.html(
    <Page
      visit={visit}
      title={texts.page}
      description={texts.description(settings.name)}
      path="/"
      about={governmentSite({
        ...{ name: settings.name, url: town.url, government: settings.publisher.name },
        ...{ phone: settings.contact.phone, address: settings.contact.office },
      })}
    >
      {home ? <Front home={home} visit={visit} clock={clock} /> : <EmptyTown visit={visit} />}
    </Page>,
  )
}

type FrontProps = { home: Home; visit: Visit['Variables']; clock: TownClock }

const Front = ({ home, visit, clock }: FrontProps) => (
  <>
    <Columns
      main={
        <>
          <PageHead title={texts.title} lead={<Lead home={home} />} />
          <AskPlace home={home} />
        </>
      }
      aside={
        <Section title={texts.phases} on="sheet">
          <Phases items={phasesOf(home)} />
        </Section>
      }
    />
    <MoneyBand home={home} visit={visit} />
    <ChangedWorks home={home} visit={visit} clock={clock} />
    <LateUnits home={home} />
    <MoreToKnow />
  </>
)

function Lead({ home: { edition, ceiling, standing, levels } }: { home: Home }) {
  return (
    <>
      {ceiling === undefined ? texts.assigns(edition) : texts.shares(edition)}{' '}
      <strong>
        <Money of={ceiling ?? standing.assigned} />
      </strong>
      {levels.length > 0 && ` ${texts.among} `}
      {levels.slice(-2).map((level, at) => (
        <>
          {at > 0 && ` ${texts.and} `}
          <a href={`${placePaths.list}?nivel=${encodeURIComponent(level.key)}`}>{counted(level)}</a>
        </>
      ))}
      . {texts.here}
    </>
  )
}

const counted = ({ name, places }: LevelWithCount) => countedLevel(name, places)

const AskPlace = ({ home: { edition, standing } }: { home: Home }) => (
  <Ask
    action="/buscar"
    submit={texts.search}
    other={<a href={worksAt('assigned', edition)}>{texts.works(standing.works)}</a>}
  >
    <Field kind="search" name="q" label={texts.question} hint={texts.hint} />
  </Ask>
)
