import type { Context } from 'hono'
import { Money, Page, TownMap } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { placePaths } from '../../../kernel/places/index.ts'
import { answerPublicCsv, answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { exportColumns, latenessColumns } from '../export/columns.ts'
import { worksToWrite } from '../export/works-to-write.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { byTitle } from '../store/list.ts'
import { numberedText } from '../texts.ts'
import { worksAsked } from './list-filters.tsx'
import { WorksList, worksSeen } from './works-seen.tsx'

const { public: texts } = pageTexts

/** Everybody's list of works. */
export async function getWorks(c: Context<Visit>) {
  const seen = await worksSeen(c, byTitle)
  if (seen instanceof Response) return seen
  const { list, totals } = seen
  const opened = list.filters.mapa === 'si'
  const file = `${paths.worksCsv}${list.query({ pagina: undefined, mapa: undefined })}`
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.lead}
      path={paths.works}
      here={paths.works}
      scripts={opened ? ['map'] : []}
    >
      <WorksList
        {...{ c, seen, here: paths.works, href: paths.work, caption: texts.caption, units: true }}
        title={texts.title}
        lead={texts.lead}
        none={[texts.none, texts.noneTodo]}
        downloads={[{ label: 'CSV', href: file, note: numberedText(totals.works, texts.noun) }]}
        foot={{ name: texts.inAll(totals.works), money: <Money of={totals.assigned} /> }}
      >
        <TownMap
          label={texts.map}
          works={`${paths.worksMap}${list.query({ pagina: undefined })}`}
          outlines={placePaths.outlines}
          opened={opened}
          other={paths.works + list.query({ mapa: opened ? undefined : 'si' })}
        />
      </WorksList>
    </Page>,
  )
}

/** The whole list as it is filtered, for a spreadsheet. It loads back. */
export async function getWorksCsv(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, { clock, orders: byTitle })
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const works = await worksToWrite(town.db, asked.filter, asked.list)
  const columns = [...exportColumns, ...latenessColumns(clock)]
  return answerPublicCsv(c, { name: 'obras', rows: works, columns })
}
