import { buildHouse, type Office } from '../../../kernel/house/index.ts'
import { processesDue, publishingRoom, publishProcesses } from '../../../kernel/publishing/index.ts'
import { findWork } from '../../works/index.ts'
import { contractingRoom } from '../index.ts'
import { findProcess } from '../store/processes.ts'
import { type ProcurementTown, townWithProcurements } from './town-with-procurements.ts'

/** Publishes what waits, as the job does. */
export async function publishAllDue(office: Office) {
  const due = await processesDue(office.town.db)
  if (due.length > 0) await publishProcesses(office, due)
}

/** A town without pages: what was published of a procurement, and the work that it serves. */
export async function townThatPublishes() {
  const town: ProcurementTown = await townWithProcurements()
  const office: Office = { town, house: buildHouse([publishingRoom, contractingRoom]) }
  const folioOf = async (ocid: string) => (await findProcess(town.db, ocid))?.folio ?? ''
  return {
    ...{ town, office, folioOf },
    publishDue: () => publishAllDue(office),
    releasesOf: async (ocid: string) => {
      const stored = town.db.selectFrom('releases').select('body').where('ocid', '=', ocid)
      return (await stored.orderBy('seq').execute()).map(({ body }) => JSON.parse(body))
    },
    workOf: async (ocid: string) => findWork(town.db, await folioOf(ocid)),
  }
}

export type PublishingTown = Awaited<ReturnType<typeof townThatPublishes>>
