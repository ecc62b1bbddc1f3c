import type { Context } from 'hono'
import { ButtonLink, DataTable, List, OfficePage } from '../../../design/index.ts'
import { unitsOf } from '../../../kernel/identity/index.ts'
import { answerPastEnd, answerWrong, personOf, type Visit } from '../../../kernel/visit/index.ts'
import { paths } from '../paths.ts'
import { mayOpenProcurement, seesAllContracts } from '../permissions.ts'
import { listProcesses, totalProcesses } from '../store/list.ts'
import { NoProcesses, ProcessFilters, processColumns } from './list-parts.tsx'
import { processesAsked } from './list-query.ts'
import { officeTexts as texts } from './texts.ts'

/** The contracts of one's own units; who follows the town sees all. */
export async function getOfficeProcesses(c: Context<Visit>) {
  const asked = await processesAsked(c)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const person = personOf(c)
  const all = seesAllContracts(person)
  const { list } = asked
  const filter = all ? asked.filter : { ...asked.filter, units: unitsOf(person) }
  const [rows, totals] = await Promise.all([
    listProcesses(c.var.town.db, filter, list),
    totalProcesses(c.var.town.db, filter),
  ])
  const pastEnd = answerPastEnd(c, list, totals.processes)
  if (pastEnd) return pastEnd
  const mayOpen =
    mayOpenProcurement(person, { unitId: null }) ||
    unitsOf(person).some((unitId) => mayOpenProcurement(person, { unitId }))
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={all ? texts.leadAll : texts.lead}
      here={paths.office}
      actions={mayOpen && <ButtonLink href={paths.newProcess}>{texts.open}</ButtonLink>}
    >
      <List
        total={totals.processes}
        noun={texts.noun}
        state={list}
        filters={<ProcessFilters c={c} list={list} here={paths.office} units={all} />}
        empty={<NoProcesses list={list} here={paths.office} />}
      >
        <DataTable
          caption={texts.title}
          quiet
          columns={processColumns(paths.officeProcess)}
          rows={rows}
          sort={list}
        />
      </List>
    </OfficePage>,
  )
}
