import type { Definitions } from '../field.ts'
import { contractDefinitions } from './contract.ts'
import { documentDefinitions } from './documents.ts'
import { itemDefinitions } from './items.ts'
import { partyDefinitions } from './parties.ts'
import { planningDefinitions } from './release.ts'
import { tenderDefinitions } from './tender.ts'

/** The named objects of OCDS 1.1.5. */
export const ocdsDefinitions: Definitions = {
  ...planningDefinitions,
  ...tenderDefinitions,
  ...contractDefinitions,
  ...documentDefinitions,
  ...partyDefinitions,
  ...itemDefinitions,
}
