import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { centavos } from '../../../lib/money.ts'
import { after, company, contractForm, day, setting, street } from '../test/street.ts'
import { type ContractForm, decideContract } from './signing.ts'

const sign = (change: Partial<ContractForm> = {}, state = street('award')) =>
  decideContract({ ...contractForm, ...change }, { state, setting })
const rolesOf = (state: ReturnType<typeof street>) =>
  Object.fromEntries((state.parties ?? []).map(({ id, roles }) => [id, roles]))

describe('a contract', () => {
  test('is signed for the ruling, with its guarantee and who watches it', () => {
    const state = after(street('award'), sign())
    expect(state.contracts).toEqual([
      {
        id: 'OP-031/2026',
        awardID: '1',
        title: 'Pavimentación de la calle Nogal',
        status: 'active',
        dateSigned: '2026-03-10T00:00:00-06:00',
        period: {
          startDate: '2026-03-16T00:00:00-06:00',
          endDate: '2026-08-31T23:59:59-06:00',
        },
        value: { amount: 1_480_000, currency: 'MXN', netAmount: 1_275_862.07 },
        surveillanceMechanisms: ['citizenComptroller'],
        guarantees: [
          {
            id: '1',
            type: 'suretyBond',
            obligations: 'fulfillment',
            value: { amount: 148_000, currency: 'MXN' },
          },
        ],
      },
    ])
    expect(rolesOf(state)[company.id]).toEqual(['tenderer', 'supplier', 'payee'])
  })

  test('that was wrong is corrected with its reason, and its payments stay', () => {
    const state = street('implementation')
    const correction = sign({ title: 'Otro título', reason: 'Error de captura' }, state)
    expect(correction).toMatchObject({ fact: { tags: ['contractUpdate'] } })
    expect(after(state, correction).contracts).toMatchObject([
      {
        title: 'Otro título',
        implementation: { status: 'ongoing', transactions: [{ id: '1' }] },
      },
    ])
    expect(sign({}, state)).toEqual(
      refuse({ because: 'already-done', what: 'contract', id: 'OP-031/2026' }),
    )
    expect(
      sign({ amount: centavos(44_399_999), netAmount: undefined, reason: 'x' }, state),
    ).toEqual(
      refuse({
        because: 'beyond-the-contract',
        contracted: centavos(44_399_999),
        paid: centavos(44_400_000),
        asked: centavos(0),
      }),
    )
  })

  test('needs a ruling', () => {
    expect(sign({}, street('tender'))).toEqual(
      refuse({ because: 'not-at-this-stage', stage: 'tender', needed: 'award' }),
    )
  })

  test('is one for each ruling', () => {
    expect(sign({ number: 'OP-032/2026' }, street('contract'))).toEqual(
      refuse({ because: 'ended', stage: 'contract' }),
    )
  })

  test('asks for an amount, and its part without tax is no more than the whole', () => {
    expect(sign({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
    for (const none of [centavos(0), centavos(-1)]) {
      expect(sign({ netAmount: none })).toEqual(refuse({ because: 'no-amount' }))
      expect(sign({ guarantee: { type: 'bail', amount: none } })).toEqual(
        refuse({ because: 'no-amount' }),
      )
    }
    expect(sign({ netAmount: centavos(148_000_001) })).toEqual(
      refuse({
        because: 'net-above-total',
        net: centavos(148_000_001),
        total: centavos(148_000_000),
      }),
    )
  })

  test('is signed after its ruling and runs forward', () => {
    expect(sign({ signedOn: day('2026-03-01') })).toMatchObject({
      refusal: { because: 'before', what: 'signature', than: 'award' },
    })
    expect(sign({ signedOn: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'signature' },
    })
    expect(sign({ endsOn: day('2026-03-15') })).toMatchObject({
      refusal: { because: 'before', what: 'end', than: 'start' },
    })
  })
})
