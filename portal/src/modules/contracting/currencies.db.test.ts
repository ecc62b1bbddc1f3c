import { beforeAll, describe, expect, test } from 'vitest'
import { refuse } from '../../lib/decision.ts'
import { centavos } from '../../lib/money.ts'
import { paths as workPaths } from '../works/index.ts'
import { publishContract, publishPayment } from './actions/publish-stage.ts'
import { say } from './actions/say.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import { type Desk, officeDesk } from './test/office-desk.ts'
import { contractForm, paymentForm } from './test/street.ts'
import { officer, said } from './test/town-with-procurements.ts'

let { town, portal, ana, send } = {} as Desk
let ocid: string
let folio: string
/** A pump that a company abroad sells in dollars, and a street of the same work in pesos. */
beforeAll(async () => {
  ;({ town, portal, ana, send } = await officeDesk())
  ocid = await town.procurement('award')
  folio = (await findProcess(town.db, ocid))?.folio ?? ''
  await town.procurement('contract', folio)
  const value = { amount: 90_000.5, currency: 'USD' }
  const award = { id: '1', status: 'active', date: '2026-03-02T00:00:00-06:00', value } as const
  const parts = [{ kind: 'award', key: '1', content: award }] as const
  const fact = { tags: ['awardUpdate'], parts } as const
  said(await say(town, officer, { ocid, decide: () => ({ accepted: true, fact }) }))
  const dollars = { ...contractForm, amount: centavos(9_000_050), netAmount: undefined }
  said(await publishContract(town, officer, { ...dollars, guarantee: undefined, ocid }))
  said(await publishPayment(town, officer, { ...paymentForm, amount: centavos(1_000_000), ocid }))
})

describe('money of two currencies is never added', () => {
  test('a contract is signed and paid in the currency of its ruling', async () => {
    expect(await findProcess(town.db, ocid)).toMatchObject({
      ...{ awardedCentavos: null, contractedCentavos: null, paidCentavos: null },
      otherMoney: [
        { figure: 'awarded', currency: 'USD', centavos: 9_000_050 },
        { figure: 'contracted', currency: 'USD', centavos: 9_000_050 },
        { figure: 'paid', currency: 'USD', centavos: 1_000_000 },
      ],
    })
    const more = { ...paymentForm, number: '2', amount: centavos(9_000_000), ocid }
    const amounts = { contracted: centavos(9_000_050), paid: centavos(1_000_000) }
    expect(await publishPayment(town, officer, more)).toEqual(
      refuse({
        ...{ because: 'beyond-the-contract', ...amounts },
        ...{ asked: centavos(9_000_000), currency: 'USD' },
      }),
    )
  })

  test('what was paid is said of the contract in its own currency', async () => {
    const { text } = await portal.visitor().get(paths.process(ocid))
    expect(text).toContain('11 % de 90,000.5 USD')
  })

  test('the list has both, row by row and in its totals, and so has its file', async () => {
    const visitor = portal.visitor()
    const { text } = await visitor.get(`${paths.list}?q=nogal`)
    expect(text).toContain('Contratado: $1,480,000 y 90,000.5 USD. Pagado: $0 y 10,000 USD.')
    expect((await visitor.get(`${paths.list}?q=${ocid}`)).text).toContain('90,000.5 USD 10,000 USD')
    const file = await visitor.get(`${paths.listCsv}?q=${ocid}`)
    expect(file.html).toContain(
      '"Adjudicado: 90,000.5 USD; Contratado: 90,000.5 USD; Pagado: 10,000 USD"',
    )
  })

  test('the page of the contract draws no bar between dollars and pesos', async () => {
    const { text } = await portal.visitor().get(paths.process(ocid))
    expect(text).toContain('Contratado 90,000.5 USD')
    expect(text).not.toContain('$90,000')
  })

  test('the page of the work has both, and so has its story', async () => {
    const { text } = await portal.visitor().get(workPaths.work(folio))
    expect(text).toContain('Contratado 90,000.5 USD')
    expect(text).toContain('Contratado $1,480,000')
    expect(text).toContain('por 90,000.5 USD')
    expect(text).not.toContain('$90,000')
  })

  test('the forms ask in that currency', async () => {
    const page = await ana.get(paths.stage(ocid, 'pago'))
    expect(page.text).toContain('En USD.')
    const after = await send(ocid, 'pago', { fecha: '01/06/2026', monto: '100' })
    expect(after.text).toContain('10,100 USD')
  })
})
