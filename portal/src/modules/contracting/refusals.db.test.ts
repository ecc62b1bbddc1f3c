import { beforeAll, describe, expect, test } from 'vitest'
import { entriesSince, versionOf } from '../../kernel/act/index.ts'
import { eventsOf } from '../../kernel/publishing/index.ts'
import { refuse } from '../../lib/decision.ts'
import { centavos } from '../../lib/money.ts'
import { takeStep } from '../works/actions/take-step.ts'
import { thingOf } from './actions/acts.ts'
import { openProcurement } from './actions/open-procurement.ts'
import {
  cancelProcurement,
  publishAward,
  publishContract,
  publishPayment,
  publishTender,
} from './actions/publish-stage.ts'
import { say } from './actions/say.ts'
import {
  awardForm,
  contractForm,
  day,
  paymentForm,
  planningForm,
  tenderForm,
} from './test/street.ts'
import { type PublishingTown, townThatPublishes } from './test/town-that-publishes.ts'
import { namedAward, officer, rival, said } from './test/town-with-procurements.ts'

let { town, publishDue, releasesOf, workOf, folioOf } = {} as PublishingTown
beforeAll(async () => {
  ;({ town, publishDue, releasesOf, workOf, folioOf } = await townThatPublishes())
})

describe('suppliers', () => {
  test('a natural person is public by an identifier that is always theirs, never by RFC', async () => {
    const person = {
      name: 'Lucio Mena Ortiz',
      rfc: { of: 'person', value: 'MEOL800101AB1' },
    } as const
    const ocids = [await town.procurement('tender'), await town.procurement('tender')]
    for (const ocid of ocids)
      said(
        await publishAward(town, officer, {
          ...namedAward,
          winner: person,
          tenderers: [rival],
          ocid,
        }),
      )
    await publishDue()

    const ids = []
    for (const ocid of ocids) {
      const [supplier] = (await releasesOf(ocid)).at(-1).awards[0].suppliers
      ids.push(supplier.id)
    }
    expect(ids[0]).toMatch(/^persona-[0-9a-f]{24}$/)
    expect(ids[1]).toBe(ids[0])
    const rows = await town.db.selectFrom('process_parts').select('content').execute()
    expect(JSON.stringify(rows)).not.toContain('MEOL800101')
  })

  test('a key of a person in any field is refused, and nothing is written', async () => {
    const ocid = await town.procurement('planning')
    const form = { ...tenderForm, description: 'Atiende MEOL800101HGTNRC09', ocid }
    expect(await publishTender(town, officer, form)).toEqual(
      refuse({ because: 'personal-value', path: '0/description' }),
    )
    expect(await eventsOf(town.db, ocid)).toHaveLength(1)
  })

  test('also in the reason of a correction, which anybody reads', async () => {
    const ocid = await town.procurement('award')
    const reason = 'Ganó Lucio Mena Ortiz, MEOL800101AB1'
    const form = { ...namedAward, amount: centavos(100), reason, ocid }
    expect(await publishAward(town, officer, form)).toMatchObject({
      refusal: { because: 'personal-value' },
    })
  })
})

describe('what cannot be', () => {
  test('a payment beyond the contract is refused, also when two come at once', async () => {
    const ocid = await town.procurement('contract')
    const half = centavos(80_000_000)
    const answers = await Promise.all(
      ['A', 'B'].map((number) =>
        publishPayment(town, officer, { ...paymentForm, number, amount: half, ocid }),
      ),
    )
    expect(answers.filter((answer) => answer?.accepted)).toHaveLength(1)
    expect(answers.find((answer) => !answer?.accepted)).toMatchObject({
      refusal: { because: 'beyond-the-contract', paid: half, asked: half },
    })
  })

  test('of two officers at once, the second sees what the first did', async () => {
    const ocid = await town.procurement('planning')
    const seen = { ...thingOf(ocid), version: await versionOf(town.db, thingOf(ocid)) }
    const answers = await Promise.all([
      publishTender(town, { ...officer, seen }, { ...tenderForm, ocid }),
      publishTender(town, { ...officer, seen }, { ...tenderForm, reason: 'Otro', ocid }),
    ])
    expect(answers.filter((answer) => answer?.accepted)).toHaveLength(1)
    expect(answers.find((answer) => !answer?.accepted)).toMatchObject({
      refusal: { because: 'stale', since: [{ act: 'contracting.said' }] },
    })
  })

  test('the same form sent twice is one event', async () => {
    const ocid = await town.procurement('contract')
    const envelope = { ...officer, key: `payment ${ocid}` }
    const answers = await Promise.all([
      publishPayment(town, envelope, { ...paymentForm, ocid }),
      publishPayment(town, envelope, { ...paymentForm, ocid }),
    ])
    expect(answers[0]).toEqual(answers[1])
    expect(await eventsOf(town.db, ocid)).toHaveLength(5)
  })

  test('a work that was cancelled is not contracted any more, but what was built is paid', async () => {
    const [open, built] = [await town.procurement('tender'), await town.procurement('contract')]
    const cancel = { move: 'cancel', on: '2026-06-10', reason: 'Sin predio' } as const
    for (const ocid of [open, built])
      await takeStep(town, officer, { ...cancel, folio: await folioOf(ocid) })

    expect(await publishAward(town, officer, { ...namedAward, ocid: open })).toEqual(
      refuse({ because: 'project-closed', condition: 'cancelled' }),
    )
    expect(await publishPayment(town, officer, { ...paymentForm, ocid: built })).toMatchObject({
      accepted: true,
    })
    const planned = await town.procurement('planning')
    await takeStep(town, officer, { ...cancel, folio: await folioOf(planned) })
    const given = { on: day('2026-06-10'), reason: 'Sin predio', outcome: 'cancelled' } as const
    expect(await cancelProcurement(town, officer, { ...given, ocid: planned })).toMatchObject({
      accepted: true,
    })
    const folio = await folioOf(open)
    expect(await openProcurement(town, officer, { ...planningForm, folio })).toMatchObject({
      refusal: { because: 'project-closed' },
    })
  })

  test('a suspended work stays where it is, and its event is public all the same', async () => {
    const ocid = await town.procurement('planning')
    const folio = await folioOf(ocid)
    await takeStep(town, officer, { folio, move: 'suspend', on: '2026-06-10', reason: 'Lluvias' })
    said(await publishTender(town, officer, { ...tenderForm, ocid }))
    expect(await workOf(ocid)).toMatchObject({ stage: 'budgeting', condition: 'suspended' })
  })

  test('an unknown procurement or project finds nothing', async () => {
    expect(
      await publishTender(town, officer, { ...tenderForm, ocid: 'ocds-000tst-x' }),
    ).toBeUndefined()
    const folio = 'PP25-Z31-9999-A'
    expect(await openProcurement(town, officer, { ...planningForm, folio })).toBeUndefined()
  })
})

describe('what cannot be valid', () => {
  test('waits alone with its reason, until a correction makes both public', async () => {
    const ocid = await town.procurement('award')
    await publishDue()
    const broken = { id: 'OP-031/2026', awardID: '1', status: 'firmado' as 'active' }
    said(
      await say(town, officer, {
        ocid,
        decide: () => ({
          accepted: true,
          fact: {
            tags: ['contract'],
            parts: [{ kind: 'contract', key: broken.id, content: broken }],
          },
        }),
      }),
    )
    await publishDue()
    expect((await eventsOf(town.db, ocid)).at(-1)).toMatchObject({
      state: 'waiting',
      why: [{ path: expect.stringContaining('contracts/status') }],
    })
    expect(await releasesOf(ocid)).toHaveLength(3)

    const reason = 'El estado estaba mal escrito'
    said(await publishContract(town, officer, { ...contractForm, reason, ocid }))
    await publishDue()
    expect(await releasesOf(ocid)).toMatchObject([
      {},
      {},
      {},
      { tag: ['contract', 'contractUpdate'] },
    ])
    expect((await eventsOf(town.db, ocid)).map(({ state }) => state)).toEqual(
      Array(5).fill('published'),
    )
  })
})

test('a ruling that is corrected says why, beside its release', async () => {
  const ocid = await town.procurement('award')
  const reason = 'El monto llevaba un cero de más'
  const corrected = { ...namedAward, amount: centavos(awardForm.amount / 10), reason, ocid }
  said(await publishAward(town, officer, corrected))
  expect((await eventsOf(town.db, ocid)).at(-1)).toMatchObject({ tags: ['awardUpdate'], reason })
  const [, , ruling, correction] = await entriesSince(town.db, thingOf(ocid))
  expect(correction?.corrects).toBe(ruling?.id)
  expect(ruling?.corrects).toBeNull()
})
