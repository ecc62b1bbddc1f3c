import { say } from '../actions/say.ts'
import { decompose, type State } from '../rules/parts.ts'
import { officer, type ProcurementTown, said } from './town-with-procurements.ts'

/** A procurement that says what another publisher's file would: the whole state at once. */
export async function toldWhole(
  town: ProcurementTown,
  state: Omit<State, 'ocid' | 'initiationType'>,
) {
  const ocid = await town.procurement('planning')
  const parts = decompose({ ocid, initiationType: 'tender', ...state })
  const gone = ['planning', 'tender'].flatMap((kind) =>
    kind in state ? [] : [{ kind: kind as 'planning', key: '', content: null }],
  )
  const fact = { tags: ['planningUpdate'] as const, parts: [...gone, ...parts] }
  said(await say(town, officer, { ocid, decide: () => ({ accepted: true, fact }) }))
  return ocid
}
