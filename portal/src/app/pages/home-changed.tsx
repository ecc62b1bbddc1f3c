import { Card, Cards, Money, Note, Section } from '../../design/index.ts'
import type { TownClock } from '../../kernel/calendar/index.ts'
import type { Visit } from '../../kernel/visit/index.ts'
import { addDays } from '../../lib/dates.ts'
import { dateIn } from '../../lib/zones.ts'
import { paths, statusOfWork } from '../../modules/works/index.ts'
import type { CardOfWork, Home } from '../home/read.ts'
import { agoText, texts } from './texts.ts'

type ChangedProps = { home: Home; visit: Visit['Variables']; clock: TownClock }

const WEEK = 7

/** The works of which something was told last; when one is older than a week, the title does not say so. */
export function ChangedWorks({ home, visit, clock }: ChangedProps) {
  const since = addDays(clock.today, -WEEK)
  const { changed } = home
  const thisWeek = changed.every(({ changedAt }) => dateIn(clock.zone, changedAt) >= since)
  if (changed.length === 0) return null
  return (
    <Section
      title={thisWeek ? texts.changedThisWeek : texts.changedLast}
      link={{ label: texts.allWorks, href: paths.works }}
    >
      <Cards>
        {changed.map((card) => (
          <WorkCard card={card} visit={visit} clock={clock} />
        ))}
      </Cards>
    </Section>
  )
}

type CardProps = Omit<ChangedProps, 'home'> & { card: CardOfWork }

function WorkCard({ card, visit: { now }, clock }: CardProps) {
  const { work, place, picture, changedAt } = card
  const day = dateIn(clock.zone, changedAt)
  return (
    <Card
      title={work.title}
      href={paths.work(work.folio)}
      status={statusOfWork(work, clock)}
      picture={picture && { src: picture.src, alt: texts.photo(picture.title) }}
      detail={
        <>
          {place.slice(-2).map(({ name }) => `${name} · `)}
          <Amount card={card} />
        </>
      }
    >
      <Note whole>
        {texts.changed} <time datetime={day}>{agoText(changedAt, now, day)}</time>
      </Note>
    </Card>
  )
}

/** How far the money got: what was paid of a work that is ours, what was contracted, what it has. */
function Amount({ card: { work, money } }: { card: CardOfWork }) {
  if (work.stage === 'delivered' && money && money.paid > 0)
    return <Said of={money.paid} as="paid" />
  if (money && money.contracted > 0) return <Said of={money.contracted} as="contracted" />
  return work.assigned === null ? work.folio : <Said of={work.assigned} as="assigned" />
}

const Said = ({ of, as }: { of: number; as: keyof typeof texts.amount }) => (
  <>
    <Money of={of} /> {texts.amount[as]}
  </>
)
