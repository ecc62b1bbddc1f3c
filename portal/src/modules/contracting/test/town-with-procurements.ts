import { officer, townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { changeSettings, defaultSettings } from '../../../kernel/settings/index.ts'
import { openProcurement } from '../actions/open-procurement.ts'
import {
  publishAward,
  publishContract,
  publishPayment,
  publishTender,
} from '../actions/publish-stage.ts'
import type { Saying, StageSaying } from '../actions/say.ts'
import { awardForm, contractForm, paymentForm, planningForm, tenderForm } from './street.ts'

export type ProcurementTown = WorksTown & {
  /** A procurement of a new work (or of the given one), told until the stage. Returns its ocid. */
  readonly procurement: (
    until?: 'planning' | 'tender' | 'award' | 'contract' | 'implementation',
    folio?: string,
  ) => Promise<string>
}

export { officer }

export const winner = {
  name: 'Constructora Nogal, S.A. de C.V.',
  rfc: { of: 'company', value: 'CNO010203AB1' },
} as const
export const rival = {
  name: 'Pavimentos Fresno, S.A. de C.V.',
  rfc: { of: 'company', value: 'PFR990909XY2' },
} as const
export const namedAward = { ...awardForm, winner, tenderers: [rival] }

/** Works, a buyer with its RFC, and 10 June 2026. */
export async function townWithProcurements(): Promise<ProcurementTown> {
  const town = await townWithWorks()
  await changeSettings(town, officer, {
    ...defaultSettings,
    name: 'San Tequio',
    publisher: {
      name: 'Municipio de San Tequio',
      scheme: 'MX-RFC',
      uid: 'MST850101AA1',
      uri: 'https://san-tequio.example',
    },
    publicationPolicy: 'https://san-tequio.example/politica',
  })
  const steps = [
    ['tender', (ocid: string) => publishTender(town, officer, { ...tenderForm, ocid })],
    ['award', (ocid: string) => publishAward(town, officer, { ...namedAward, ocid })],
    ['contract', (ocid: string) => publishContract(town, officer, { ...contractForm, ocid })],
    ['implementation', (ocid: string) => publishPayment(town, officer, { ...paymentForm, ocid })],
  ] as const
  const procurement: ProcurementTown['procurement'] = async (until = 'planning', given) => {
    const folio = given ?? (await town.work({}, 'budgeting'))
    const ocid = said(await openProcurement(town, officer, { ...planningForm, folio })).ocid
    const last = steps.findIndex(([stage]) => stage === until)
    for (const [, publish] of steps.slice(0, last + 1)) said(await publish(ocid))
    return ocid
  }
  return { ...town, procurement }
}

/** What an act said; a refusal ends the test. */
export function said(saying: Saying | StageSaying | undefined) {
  if (!saying?.accepted) throw new Error(JSON.stringify(saying))
  return saying.fact
}
