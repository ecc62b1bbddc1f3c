import { sha256 } from '../../../lib/json.ts'
import type { Acting } from '../../act/index.ts'
import type { Office } from '../../house/index.ts'
import { readTownSettings } from '../../settings/index.ts'
import type { TownSettings } from '../../settings/town-settings.ts'
import { type Terms, termsOf, termsText } from '../rules/terms.ts'
import type { ProcessSource, ProjectSource } from '../sources.ts'

/** What publishing works with during one act. */
export type Desk = {
  readonly office: Office
  /** The office as it is inside the transaction: sources read there, with no second connection. */
  readonly inside: Office
  readonly acting: Acting
  readonly settings: TownSettings
  readonly url: string
  readonly terms: Terms
  readonly termsKept: { readonly sha256: string; readonly body: string }
  readonly processes: ProcessSource | undefined
  readonly projects: ProjectSource | undefined
}

export async function openDesk(office: Office, acting: Acting): Promise<Desk> {
  const settings = await readTownSettings(acting.db)
  const terms = termsOf(settings, office.town.url)
  const body = termsText(terms)
  return {
    office,
    inside: { ...office, town: { ...office.town, db: acting.db } },
    acting,
    settings,
    url: office.town.url,
    terms,
    termsKept: { sha256: sha256(body), body },
    processes: office.house.processes,
    projects: office.house.projects,
  }
}
