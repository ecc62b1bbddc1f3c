import { describe, expect, test } from 'vitest'
import {
  after,
  awardForm,
  contractForm,
  day,
  milestoneForm,
  planningForm,
  setting,
  street,
  tenderForm,
} from '../test/street.ts'
import { decideAward } from './awarding.ts'
import { decideMilestone } from './implementing.ts'
import { decompose, type State } from './parts.ts'
import { saysAnew } from './saying-anew.ts'
import { decideContract } from './signing.ts'
import { decidePlanning, decideTender, type StageDecision } from './tendering.ts'

const reason = 'Por si acaso'
const anew = (state: State, decision: StageDecision) =>
  decision.accepted && saysAnew(decision.fact.parts, decompose(state))

describe('an event that repeats what stands says nothing', () => {
  test('of the plan', () => {
    const state = street('planning')
    const plan = { ...planningForm }
    expect(anew(state, decidePlanning(plan, { state, served: undefined, setting }))).toBe(false)
    const other = { ...plan, source: 'Ramo 33' }
    expect(anew(state, decidePlanning(other, { state, served: undefined, setting }))).toBe(true)
  })

  test('of the call, though its reason would be one amendment more', () => {
    const state = street('tender')
    const call = { ...tenderForm, reason }
    expect(anew(state, decideTender(call, { state, setting }))).toBe(false)
    const later = { ...call, closesOn: day('2026-02-27') }
    expect(anew(state, decideTender(later, { state, setting }))).toBe(true)
  })

  test('of the ruling, in whatever order the offers are typed', () => {
    const state = street('award')
    const { winner, tenderers } = awardForm
    const again = { ...awardForm, reason, tenderers: [...(winner ? [winner] : []), ...tenderers] }
    expect(anew(state, decideAward(again, { state, setting }))).toBe(false)
    expect(anew(state, decideAward({ ...again, rationale: '' }, { state, setting }))).toBe(true)
  })

  test('of the contract, also when a file said the hour of its signature', () => {
    const signed = street('contract')
    const [contract] = signed.contracts ?? []
    const state = {
      ...signed,
      contracts: contract ? [{ ...contract, dateSigned: '2026-03-10T11:30:00-06:00' }] : [],
    }
    const again = { ...contractForm, reason }
    expect(anew(state, decideContract(again, { state, setting }))).toBe(false)
    const other = { ...again, guarantee: undefined }
    expect(anew(state, decideContract(other, { state, setting }))).toBe(true)
  })

  test('of a milestone that is promised for the same day', () => {
    const signed = street('contract')
    const state = after(signed, decideMilestone(milestoneForm, { state: signed, setting }))
    expect(anew(state, decideMilestone(milestoneForm, { state, setting }))).toBe(false)
    const met = { ...milestoneForm, metOn: day('2026-05-20') }
    expect(anew(state, decideMilestone(met, { state, setting }))).toBe(true)
  })
})
