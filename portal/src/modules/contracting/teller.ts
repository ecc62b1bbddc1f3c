import type { Entry } from '../../kernel/act/index.ts'
import type { Change, Teller } from '../../kernel/history/index.ts'
import type { Office } from '../../kernel/house/index.ts'
import { readTownSettings } from '../../kernel/settings/index.ts'
import { processSaid } from './actions/acts.ts'
import { paths } from './paths.ts'
import { mayFollowContracts, mayReportPayment, seesAllContracts } from './permissions.ts'
import { actName } from './rules/act-name.ts'
import { changesOfEvent } from './rules/told-changes.ts'
import { eventsOfLines, partsOfMany, titlesOf } from './store/told.ts'
import { tellerTexts } from './texts.ts'

/** What was said of procurements, in the words of their own page. */
export const processTeller: Teller = {
  ...{ kind: 'process', slug: 'contratos', name: tellerTexts.process, mayRead: mayFollowContracts },
  actName: ({ act, facts }) =>
    act === processSaid.name ? tellerTexts.said(actName(facts)) : actName(facts),
  named: async ({ town }, { ids, person }) =>
    new Map(
      [...(await titlesOf(town.db, ids))].map(([ocid, { title, unitId }]) => [
        ocid,
        {
          title,
          href:
            seesAllContracts(person) || mayReportPayment(person, { unitId })
              ? paths.officeProcess(ocid)
              : paths.process(ocid),
        },
      ]),
    ),
  changes,
  own: (ocid) => `${paths.officeProcess(ocid)}#historia`,
}

async function changes({ town: { db } }: Office, entries: readonly Entry[]) {
  const events = await eventsOfLines(
    db,
    entries.map(({ id }) => id),
  )
  const ocids = [...new Set(entries.map(({ thing }) => thing.id))]
  const parts = Map.groupBy(await partsOfMany(db, ocids), ({ ocid }) => ocid)
  const { zone } = await readTownSettings(db)
  return new Map(
    entries.map(({ id, thing }): [number, readonly Change[]] => {
      const event = events.get(id)
      const said = parts.get(thing.id) ?? []
      return [id, event ? changesOfEvent(said, { ocid: thing.id, seq: event.seq, zone }) : []]
    }),
  )
}
