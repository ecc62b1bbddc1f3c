import type { Room } from '../../kernel/house/index.ts'
import { ocdsImporter } from './imports/importer.ts'
import { measures } from './measures.ts'
import { listTexts, officeTexts } from './pages/texts.ts'
import { paths } from './paths.ts'
import { mayFollowContracts, mayReportPayment } from './permissions.ts'
import { processSource } from './publish/process-source.ts'
import { contractingRoutes } from './routes.ts'
import { story } from './story.ts'
import { processTeller } from './teller.ts'

export { openProcurement } from './actions/open-procurement.ts'
export {
  endContract,
  publishAmendment,
  publishAward,
  publishContract,
  publishPayment,
  publishTender,
} from './actions/publish-stage.ts'
export { paths } from './paths.ts'
export { processFromTables } from './publish/process-source.ts'
export {
  type ChangedWork,
  type EditionMoney,
  moneyOfEdition,
  moneyOfWorks,
  type WorkMoney,
  worksChangedLast,
} from './store/front.ts'

export const contractingRoom: Room = {
  name: 'contracting',
  routes: contractingRoutes,
  dutyKinds: { 'contracting.next': { name: officeTexts.duty, mayDo: mayReportPayment } },
  navigation: [
    {
      where: 'public',
      group: 'Obras y dinero',
      label: listTexts.navigation,
      href: paths.list,
      order: 40,
    },
    {
      where: 'office',
      group: officeTexts.group,
      label: officeTexts.title,
      href: paths.office,
      order: 25,
      mayOpen: mayFollowContracts,
    },
  ],
  processes: processSource,
  importers: [ocdsImporter],
  story,
  measures,
  tellers: [processTeller],
}
