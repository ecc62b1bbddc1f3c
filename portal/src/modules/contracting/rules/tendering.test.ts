import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { centavos } from '../../../lib/money.ts'
import { after, day, planningForm, setting, street, tenderForm } from '../test/street.ts'
import { decidePlanning, decideTender, type PlanningForm, type TenderForm } from './tendering.ts'

const served = {
  id: 'oc4ids-000tst-PP25-Z31-0147',
  title: 'Banquetas',
  uri: 'https://a.example/p',
}
const plan = (
  change: Partial<PlanningForm> = {},
  state = undefined as ReturnType<typeof street> | undefined,
) => decidePlanning({ ...planningForm, ...change }, { state, served, setting })
const call = (change: Partial<TenderForm> = {}, state = street('planning')) =>
  decideTender({ ...tenderForm, ...change }, { state, setting })

describe('the planning of a procurement', () => {
  test('says what will be bought, with which money, by whom, and for which project', () => {
    expect(plan()).toMatchObject({ accepted: true, fact: { tags: ['planning'] } })
    expect(after(undefined, plan())).toMatchObject({
      title: 'Pavimentar la calle Nogal',
      buyer: { id: 'MX-RFC-MST850101AA1' },
      planning: {
        rationale: 'Ganó la votación de 2025',
        budget: { amount: { amount: 1_600_000, currency: 'MXN' } },
        project: served,
      },
      tender: {
        id: '1',
        status: 'planned',
        procurementMethod: 'open',
        tenderPeriod: { startDate: '2026-02-02T00:00:00-06:00' },
        contractPeriod: { endDate: '2026-09-30T23:59:59-06:00' },
      },
    })
  })

  test('makes the town buyer, contracting entity and payer, with its RFC', () => {
    expect(after(undefined, plan()).parties).toEqual([
      {
        id: 'MX-RFC-MST850101AA1',
        name: 'Municipio de San Tequio',
        roles: ['buyer', 'procuringEntity', 'payer'],
        identifier: {
          scheme: 'MX-RFC',
          id: 'MST850101AA1',
          legalName: 'Municipio de San Tequio',
          legalPersonality: 'legalPerson',
        },
      },
    ])
  })

  test('of a town without RFC carries none', () => {
    const buyer = { id: 'comprador', name: 'Municipio de San Tequio' }
    const decision = decidePlanning(planningForm, {
      state: undefined,
      served,
      setting: { ...setting, buyer },
    })
    expect(after(undefined, decision).parties?.[0]).toMatchObject({
      identifier: { legalName: 'Municipio de San Tequio' },
    })
  })

  test('may be said again until there is a call', () => {
    expect(plan({ amount: centavos(1) }, street('planning'))).toMatchObject({
      fact: { tags: ['planningUpdate'] },
    })
    expect(plan({}, street('tender'))).toEqual(refuse({ because: 'ended', stage: 'tender' }))
  })

  test('asks for an amount', () => {
    expect(plan({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
  })
})

describe('a call', () => {
  test('opens on its day at zero hours and closes when its last day does', () => {
    expect(after(street('planning'), call()).tender).toMatchObject({
      id: 'LP-031-2026',
      status: 'active',
      value: { amount: 1_550_000, currency: 'MXN' },
      tenderPeriod: {
        startDate: '2026-02-03T00:00:00-06:00',
        endDate: '2026-02-20T23:59:59-06:00',
      },
      contractPeriod: { endDate: '2026-09-30T23:59:59-06:00' },
      clarificationMeetings: [{ id: '1', date: '2026-02-10T00:00:00-06:00' }],
    })
  })

  test('that changes is an amendment, each with its reason', () => {
    const state = street('tender')
    expect(call({ closesOn: day('2026-02-27') }, state)).toEqual(refuse({ because: 'no-reason' }))

    const first = after(state, call({ reason: 'Se amplía el plazo' }, state))
    const second = call({ reason: 'Cambia la junta' }, first)
    expect(second).toMatchObject({ fact: { tags: ['tenderAmendment'] } })
    expect(after(first, second).tender?.amendments).toEqual([
      { id: '1', date: '2026-06-10T00:00:00-06:00', rationale: 'Se amplía el plazo' },
      { id: '2', date: '2026-06-10T00:00:00-06:00', rationale: 'Cambia la junta' },
    ])
  })

  test('no longer says what the amendment leaves blank', () => {
    const state = street('tender')
    const change = { description: '', clarificationOn: undefined, reason: 'Sin junta' }
    const { tender } = after(state, call(change, state))
    expect(tender).not.toHaveProperty('description')
    expect(tender).not.toHaveProperty('clarificationMeetings')
  })

  test('does not follow a ruling', () => {
    expect(call({}, street('award'))).toEqual(refuse({ because: 'ended', stage: 'award' }))
  })

  test('asks for an amount', () => {
    expect(call({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
  })

  test('does not close before it opens', () => {
    expect(call({ closesOn: day('2026-02-02') })).toEqual(
      refuse({
        because: 'before',
        what: 'tender-end',
        date: day('2026-02-02'),
        than: 'tender',
        limit: day('2026-02-03'),
      }),
    )
  })

  test('is not published before its day', () => {
    const publishedOn = day('2026-06-11')
    expect(call({ publishedOn, closesOn: day('2026-07-01') })).toEqual(
      refuse({ because: 'in-the-future', what: 'tender', date: publishedOn }),
    )
  })

  test('answers questions while it is open', () => {
    const [early, late] = [day('2026-02-02'), day('2026-02-21')]
    expect(call({ clarificationOn: early })).toMatchObject({
      refusal: { because: 'before', what: 'clarification', than: 'tender' },
    })
    expect(call({ clarificationOn: late })).toMatchObject({
      refusal: { because: 'before', what: 'tender-end', than: 'clarification' },
    })
  })
})
