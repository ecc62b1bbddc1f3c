import type { Definitions } from '../field.ts'
import { contractingDefinitions } from './contracting.ts'
import { moneyDefinitions } from './money.ts'
import { partiesDefinitions } from './parties.ts'
import { progressDefinitions } from './progress.ts'
import { relatedDefinitions } from './project.ts'
import { societyDefinitions } from './society.ts'

/** The named objects of OC4IDS 0.9.5. */
export const oc4idsDefinitions: Definitions = {
  ...relatedDefinitions,
  ...contractingDefinitions,
  ...partiesDefinitions,
  ...moneyDefinitions,
  ...progressDefinitions,
  ...societyDefinitions,
}
