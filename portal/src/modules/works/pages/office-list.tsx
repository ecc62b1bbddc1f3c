import type { Context } from 'hono'
import { ButtonLink, OfficePage } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { type Person, unitsOf } from '../../../kernel/identity/index.ts'
import { answerWrong, personOf, type Visit } from '../../../kernel/visit/index.ts'
import { sheetOf, writeWorkbook } from '../../../lib/spreadsheet-writing.ts'
import { exportColumns } from '../export/columns.ts'
import { worksToWrite } from '../export/works-to-write.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks, mayFollowAll } from '../permissions.ts'
import { lateFirst, type WorkFilter } from '../store/list.ts'
import { worksAsked } from './list-filters.tsx'
import { WorksList, worksSeen } from './works-seen.tsx'

const { office: texts } = pageTexts

/** The works of the person's units, what is late first; who follows all of them sees all. */
export async function getOfficeWorks(c: Context<Visit>) {
  const person = personOf(c)
  const seen = await worksSeen(c, lateFirst, (filter) => ofTheirs(filter, person))
  if (seen instanceof Response) return seen
  const all = mayFollowAll(person)
  const file = `${paths.officeXlsx}${seen.list.query({ pagina: undefined })}`
  return c.html(
    <OfficePage
      visit={c.var}
      title={all ? texts.allTitle : texts.title}
      lead={all ? texts.allLead : texts.lead}
      here={paths.office}
      actions={mayDecideWorks(person) && <ButtonLink href={paths.newWork}>{texts.add}</ButtonLink>}
    >
      <WorksList
        {...{ c, seen, here: paths.office, href: paths.officeWork, units: all }}
        caption={texts.caption}
        none={all ? [texts.noneAtAll, texts.noneAtAllTodo] : [texts.none, texts.noneTodo]}
        downloads={[{ label: 'XLSX', href: file }]}
      />
    </OfficePage>,
  )
}

/** A unit of the filter narrows; it never opens the works of another unit. */
function ofTheirs(filter: WorkFilter, person: Person): WorkFilter {
  if (mayFollowAll(person)) return filter
  const units = unitsOf(person)
  return {
    ...filter,
    units: filter.units ? units.filter((id) => filter.units?.includes(id)) : units,
  }
}

/** The same list as a sheet that loads back: nothing changes when nobody changed it. */
export async function getOfficeXlsx(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const { today } = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, { today, orders: lateFirst })
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const works = await worksToWrite(town.db, ofTheirs(asked.filter, personOf(c)), asked.list)
  const bytes = writeWorkbook([sheetOf(texts.allTitle, works, exportColumns)])
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="obras-${today}.xlsx"`,
  })
}
