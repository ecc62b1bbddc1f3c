import type { Context } from 'hono'
import { ButtonLink, DataTable, Empty, List, OfficePage } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { type Person, unitsOf } from '../../../kernel/identity/index.ts'
import { answerPastEnd, answerWrong, personOf, type Visit } from '../../../kernel/visit/index.ts'
import { sheetOf, writeWorkbook } from '../../../lib/spreadsheet-writing.ts'
import { exportColumns } from '../export/columns.ts'
import { worksToWrite } from '../export/works-to-write.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks, mayFollowAll } from '../permissions.ts'
import { listWorks, totalWorks, type WorkFilter } from '../store/list.ts'
import { placeLines } from '../store/place-lines.ts'
import { WorkFilters, worksAsked } from './list-filters.tsx'
import { daysLate } from './standing-status.ts'
import { workColumns } from './work-list.tsx'

const { office: texts, public: publicTexts } = pageTexts

/** The works of the person's units; who follows all of them sees all. */
export async function getOfficeWorks(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const person = personOf(c)
  const clock = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, clock.today)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const { list } = asked
  const filter = ofTheirs(asked.filter, person)
  const all = mayFollowAll(person)
  const rows = await listWorks(town.db, filter, list)
  const { works } = await totalWorks(town.db, filter)
  const past = answerPastEnd(c, list, works)
  if (past) return past
  const places = await placeLines(
    town.db,
    rows.map(({ placeId }) => placeId),
  )
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  return c.html(
    <OfficePage
      visit={c.var}
      title={all ? texts.allTitle : texts.title}
      lead={all ? texts.allLead : texts.lead}
      here={paths.office}
      actions={mayDecideWorks(person) && <ButtonLink href={paths.newWork}>{texts.add}</ButtonLink>}
    >
      <List
        total={works}
        noun={['obra', 'obras']}
        state={list}
        filters={<WorkFilters c={c} list={list} here={paths.office} units={all} />}
        downloads={[
          { label: 'XLSX', href: `${paths.officeXlsx}${list.query({ pagina: undefined })}` },
        ]}
        empty={
          filtered ? (
            <Empty title={publicTexts.nothing}>{publicTexts.nothingTodo}</Empty>
          ) : (
            <Empty title={texts.none}>{texts.noneTodo}</Empty>
          )
        }
      >
        <DataTable
          caption={texts.caption}
          quiet
          columns={workColumns({ clock, places, href: paths.officeWork })}
          rows={rows}
          sort={list}
          late={(row) => daysLate(row, clock) > 0}
        />
      </List>
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
  const asked = await worksAsked(c, today)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const works = await worksToWrite(town.db, ofTheirs(asked.filter, personOf(c)), asked.list)
  const bytes = writeWorkbook([sheetOf(texts.allTitle, works, exportColumns)])
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="obras-${today}.xlsx"`,
  })
}
