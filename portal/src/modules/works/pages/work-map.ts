import type { Context } from 'hono'
import { townClock } from '../../../kernel/calendar/index.ts'
import { answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { byTitle, listWorks, worksByPlace } from '../store/list.ts'
import { placedAmong } from '../store/map.ts'
import { worksAsked } from './list-filters.tsx'
import { statusOfWork } from './standing-status.ts'

/** More pins than this hide each other; the shade of each place still counts all. */
const PINS = 500

/** What the map of the list shows: the same filters, each work that says where it is, and how many each place has. */
export async function getWorksMap(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const { db } = town
  const clock = await townClock(db, settings, now)
  const asked = await worksAsked(c, { clock, orders: byTitle })
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const [listed, places] = await Promise.all([
    listWorks(db, asked.filter, { ...asked.list, limit: PINS, offset: 0 }),
    worksByPlace(db, asked.filter, clock.days.lastLate(clock.today)),
  ])
  const works = await placedAmong(db, listed)
  const body = {
    type: 'FeatureCollection',
    features: works.map((work) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [work.lon, work.lat] },
      properties: {
        ...{ title: work.title, folio: work.folio, href: paths.work(work.folio) },
        status: statusOfWork(work, clock),
        money: work.assigned === null ? null : formatPesos(centavos(work.assigned)),
      },
    })),
    places: places.map(({ placeId, works: count, late }) => ({
      ...{ id: placeId, works: count, words: pageTexts.public.placeCount(count, late) },
      href: paths.works + asked.list.query({ lugar: placeId ?? undefined, pagina: undefined }),
    })),
  }
  return c.body(JSON.stringify(body), 200, {
    'Content-Type': 'application/geo+json; charset=utf-8',
  })
}
