import type { Acting } from '../../../kernel/act/index.ts'
import { readTownClock, type TownClock } from '../../../kernel/calendar/index.ts'
import { closeDuties, type NewDuty, openDuties } from '../../../kernel/duties/index.ts'
import { announceProjects } from '../../../kernel/publishing/index.ts'
import { paths } from '../paths.ts'
import type { WorkDuty } from '../rules/duties.ts'
import { dutiesOfWork, thingOf, type Work } from '../rules/work.ts'
import { openWorkDuties } from '../store/duties.ts'
import { refreshList } from '../store/list-row.ts'
import { findWorks } from '../store/works.ts'
import { dutyTexts } from '../texts.ts'

const AT_ONCE = 1000

/** What follows every act on works: their list rows, what is due now, and their data files. */
export async function settleWorks(acting: Acting, folios: readonly string[], clock?: TownClock) {
  await refreshList(acting.db, folios)
  await settleDuties(acting, folios, clock ?? (await readTownClock(acting.db, acting.now)))
  await announceProjects(acting, folios)
}

async function settleDuties(acting: Acting, folios: readonly string[], { days }: TownClock) {
  const works = await findWorks(acting.db, folios)
  const owed = works.flatMap((work) => dutiesOfWork(work, days).map((duty) => newDuty(work, duty)))
  const names = new Set(owed.map(({ kind, thing }) => `${kind} ${thing.id}`))
  for (const { kind, folio } of await openWorkDuties(acting.db, folios))
    if (!names.has(`${kind} ${folio}`)) await closeDuties(acting, { kind, thing: thingOf(folio) })
  for (let from = 0; from < owed.length; from += AT_ONCE)
    await openDuties(acting, owed.slice(from, from + AT_ONCE))
}

function newDuty({ folio, facts }: Work, duty: WorkDuty): NewDuty {
  const common = { kind: duty.kind, thing: thingOf(folio), unitId: facts.unitId, dueOn: duty.dueOn }
  const title = dutyTexts.title(facts.title)
  return duty.kind === 'works.step'
    ? { ...common, title, why: dutyTexts.step(duty.promise), href: paths.steps(folio) }
    : { ...common, title, why: dutyTexts.report(duty.last), href: paths.report(folio) }
}
