import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { centavos } from '../../../lib/money.ts'
import { after, awardForm, company, day, mason, rival, setting, street } from '../test/street.ts'
import { type AwardForm, decideAward } from './awarding.ts'

const rule = (change: Partial<AwardForm> = {}, state = street('tender')) =>
  decideAward({ ...awardForm, ...change }, { state, setting })
const rolesOf = (state: ReturnType<typeof street>) =>
  Object.fromEntries((state.parties ?? []).map(({ id, roles }) => [id, roles]))

describe('a ruling', () => {
  test('names who offered and who won, and closes the call', () => {
    const state = after(street('tender'), rule())
    expect(state.awards).toMatchObject([
      {
        id: '1',
        status: 'active',
        date: '2026-03-02T00:00:00-06:00',
        value: { amount: 1_480_000 },
        suppliers: [{ id: company.id, name: company.name }],
        rationale: 'La oferta solvente más baja',
      },
    ])
    expect(state.tender).toMatchObject({
      status: 'complete',
      numberOfTenderers: 2,
      tenderers: [{ id: rival.id }, { id: company.id }],
    })
    expect(rolesOf(state)).toMatchObject({
      [rival.id]: ['tenderer'],
      [company.id]: ['tenderer', 'supplier'],
    })
  })

  test('counts the winner once, also when the list of offers has them', () => {
    const state = after(street('tender'), rule({ tenderers: [company, rival] }))
    expect(state.tender?.numberOfTenderers).toBe(2)
  })

  test('for a natural person carries no RFC', () => {
    const state = after(street('tender'), rule({ winner: mason }))
    expect(state.parties?.find(({ id }) => id === mason.id)).toEqual({
      id: 'persona-1',
      name: 'Lucio Mena Ortiz',
      roles: ['tenderer', 'supplier'],
      identifier: { legalName: 'Lucio Mena Ortiz', legalPersonality: 'naturalPerson' },
    })
  })

  test('calls a company what has the name of one, and of whom nothing is known nothing', () => {
    const bordo = { id: 'proveedor-bordo', name: 'Constructora del Bordo, S.A. de C.V.', rfc: null }
    const chuy = { id: 'proveedor-chuy', name: 'Taller de don Chuy', rfc: null }
    const state = after(street('tender'), rule({ tenderers: [bordo, chuy, mason] }))
    const identifierOf = (id: string) => state.parties?.find((one) => one.id === id)?.identifier
    expect(identifierOf(bordo.id)).toEqual({
      ...{ legalName: bordo.name, legalPersonality: 'legalPerson' },
    })
    expect(identifierOf(chuy.id)).toEqual({ legalName: chuy.name })
    // Known by an RFC of 13 characters, which the office keeps.
    expect(identifierOf(mason.id)).toMatchObject({ legalPersonality: 'naturalPerson' })
  })

  test('that was wrong is corrected with its reason, and who did not offer is taken back', () => {
    const state = street('award')
    expect(rule({ winner: rival }, state)).toEqual(
      refuse({ because: 'already-done', what: 'award', id: '1' }),
    )
    const corrected = rule({ winner: mason, tenderers: [rival], reason: 'Ganó otra oferta' }, state)
    expect(corrected).toMatchObject({ fact: { tags: ['awardUpdate'] } })
    expect(rolesOf(after(state, corrected))).toEqual({
      'MX-RFC-MST850101AA1': ['buyer', 'procuringEntity', 'payer'],
      [rival.id]: ['tenderer'],
      [mason.id]: ['tenderer', 'supplier'],
    })
  })

  test('needs a call, and comes before the contract', () => {
    expect(rule({}, street('planning'))).toEqual(
      refuse({ because: 'not-at-this-stage', stage: 'planning', needed: 'tender' }),
    )
    expect(rule({}, street('contract'))).toEqual(refuse({ because: 'ended', stage: 'contract' }))
  })

  test('asks for an amount and a winner', () => {
    expect(rule({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
    expect(rule({ winner: undefined })).toEqual(refuse({ because: 'no-supplier' }))
  })

  test('is given when the call has closed, and not before its day', () => {
    expect(rule({ on: day('2026-02-01') })).toMatchObject({
      refusal: { because: 'before', what: 'award', than: 'tender' },
    })
    expect(rule({ on: day('2026-02-19') })).toMatchObject({
      refusal: { because: 'before', what: 'award', than: 'tender-end' },
    })
    expect(rule({ on: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'award' },
    })
    expect(rule({ on: day('2026-02-20') })).toMatchObject({ accepted: true })
  })
})
