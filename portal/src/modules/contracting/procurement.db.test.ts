import { compileReleases, validate } from '@tequio/ocds'
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesSince } from '../../kernel/act/index.ts'
import { openDutiesOf } from '../../kernel/duties/index.ts'
import { refuse } from '../../lib/decision.ts'
import { centavos } from '../../lib/money.ts'
import { thingOf } from './actions/acts.ts'
import { openProcurementAlone } from './actions/open-procurement.ts'
import {
  cancelProcurement,
  endContract,
  publishAmendment,
  publishAward,
  publishContract,
  publishMilestone,
  publishPayment,
  publishTender,
} from './actions/publish-stage.ts'
import { processFromTables } from './index.ts'
import { findProcess } from './store/processes.ts'
import { dataIsHere, officialRelease } from './test/official-schemas.ts'
import {
  amendmentForm,
  contractForm,
  day,
  endingForm,
  milestoneForm,
  paymentForm,
  planningForm,
  tenderForm,
} from './test/street.ts'
import { type PublishingTown, townThatPublishes } from './test/town-that-publishes.ts'
import { namedAward, officer, said } from './test/town-with-procurements.ts'

let { town, publishDue, releasesOf, workOf } = {} as PublishingTown
beforeAll(async () => {
  ;({ town, publishDue, releasesOf, workOf } = await townThatPublishes())
})
const dutyOf = async (ocid: string) =>
  (await openDutiesOf(town.db, { units: 'all' }, { limit: 500, offset: 0 })).filter(
    ({ thing }) => thing.id === ocid,
  )

/** From the plan to the end, with everything that may happen on the way. */
async function wholeLife() {
  const ocid = await town.procurement('contract')
  said(await publishPayment(town, officer, { ...paymentForm, ocid }))
  said(await publishMilestone(town, officer, { ...milestoneForm, ocid }))
  said(await publishMilestone(town, officer, { ...milestoneForm, metOn: day('2026-05-20'), ocid }))
  said(await publishAmendment(town, officer, { ...amendmentForm, ocid }))
  const last = { ...paymentForm, number: '2', on: day('2026-06-01'), amount: centavos(107_600_000) }
  said(await publishPayment(town, officer, { ...last, ocid }))
  said(await endContract(town, officer, { ...endingForm, ocid }))
  return ocid
}

describe('a procurement from its plan to its end', () => {
  test('is named by the folio of its project without the check letter, and counted', async () => {
    const folio = await town.work({}, 'budgeting')
    const ocids = [
      await town.procurement('planning', folio),
      await town.procurement('planning', folio),
    ]
    const body = folio.slice(0, -2)
    expect(ocids).toEqual([`ocds-000tst-${body}-1`, `ocds-000tst-${body}-2`])
  })

  test('makes one release for each event, in its order', async () => {
    const ocid = await wholeLife()
    await publishDue()
    const releases = await releasesOf(ocid)
    expect(releases.map(({ id, tag }) => [id, tag])).toEqual(
      [
        'planning',
        'tender',
        'award',
        'contract',
        'implementation',
        'implementationUpdate',
        'implementationUpdate',
        'contractAmendment',
        'implementationUpdate',
        'contractTermination',
      ].map((tag, at) => [`${ocid}-${at + 1}`, [tag]]),
    )
    expect(await findProcess(town.db, ocid)).toMatchObject({
      stage: 'completed',
      contractedCentavos: 152_000_000,
      paidCentavos: 152_000_000,
      endsOn: '2026-09-15',
      year: 2026,
    })
  })

  test.skipIf(!dataIsHere)(
    'is valid by the official schemas, with no field that they do not know',
    async () => {
      await publishDue()
      const check = officialRelease()
      const bodies = await town.db.selectFrom('releases').select('body').execute()
      expect(bodies.length).toBeGreaterThan(10)
      for (const { body } of bodies) {
        const release = JSON.parse(body)
        expect(check(release)).toEqual([])
        expect(validate(release).emptyFields).toEqual([])
      }
    },
  )

  test('merged from its releases is what the tables say without looking at them', async () => {
    const ocid = await wholeLife()
    await publishDue()
    const releases = await releasesOf(ocid)
    const { id: _, date: __, tag: ___, ...compiled } = compileReleases(releases).release
    expect(byId(compiled)).toEqual(byId(await processFromTables(town.db, ocid, releases.length)))
  })

  test('moves its work, in the same acts', async () => {
    const ocid = await town.procurement('planning')
    expect(await workOf(ocid)).toMatchObject({ stage: 'budgeting' })
    said(await publishTender(town, officer, { ...tenderForm, ocid }))
    expect(await workOf(ocid)).toMatchObject({ stage: 'procurement' })
    said(await publishAward(town, officer, { ...namedAward, ocid }))
    said(await publishContract(town, officer, { ...contractForm, ocid }))
    expect(await workOf(ocid)).toMatchObject({ stage: 'contracted', since: '2026-03-10' })
    said(await publishPayment(town, officer, { ...paymentForm, ocid }))
    expect(await workOf(ocid)).toMatchObject({ stage: 'under-way' })
    said(await endContract(town, officer, { ...endingForm, ocid }))
    expect(await workOf(ocid)).toMatchObject({ stage: 'finished', since: '2026-06-05' })
  })

  test('tells its unit what comes next and by when', async () => {
    const ocid = await town.procurement('planning')
    const due = (dueOn: string) => [
      { kind: 'contracting.next', dueOn, unitId: 'obra-publica', title: planningForm.title },
    ]
    expect(await dutyOf(ocid)).toMatchObject(due('2026-02-02'))
    said(await publishTender(town, officer, { ...tenderForm, ocid }))
    expect(await dutyOf(ocid)).toMatchObject(due('2026-03-22'))
    said(
      await cancelProcurement(town, officer, {
        ...{ ocid, on: day('2026-06-01'), outcome: 'unsuccessful', reason: 'Nadie ofreció' },
      }),
    )
    expect(await dutyOf(ocid)).toEqual([])
  })

  test('writes no name, reason or amount in the trail', async () => {
    const ocid = await wholeLife()
    const entries = await entriesSince(town.db, thingOf(ocid))
    expect(entries.map(({ facts }) => Object.keys(facts as object))).toEqual(
      entries.map(() => ['tags', 'parts']),
    )
    expect(entries[2]?.happenedAt).toEqual(new Date('2026-03-02T18:00:00Z'))
  })
})

describe('without a proposal', () => {
  const project = { edition: 2026, unitId: 'parques' }

  test('a procurement gets a project with a folio first, once', async () => {
    const envelope = { ...officer, key: 'form-9' }
    const { title: _, ...plan } = planningForm
    const asked = { ...plan, title: 'Podar los fresnos', project }
    const first = await openProcurementAlone(town, envelope, asked)
    const again = await openProcurementAlone(town, envelope, asked)

    expect(first).toMatchObject({ accepted: true })
    expect(again).toEqual(first)
    const ocid = first?.accepted ? first.fact.ocid : ''
    expect(await workOf(ocid)).toMatchObject({ facts: { title: 'Podar los fresnos' } })
    expect(await findProcess(town.db, ocid)).toMatchObject({ unitId: 'parques' })
  })

  test('nothing is registered when the plan is wrong', async () => {
    const asked = { ...planningForm, amount: centavos(0), title: 'Nunca', project }
    expect(await openProcurementAlone(town, officer, asked)).toEqual(
      refuse({ because: 'no-amount' }),
    )
    const { works } = await town.db
      .selectFrom('projects')
      .select(({ fn }) => fn.countAll<number>().as('works'))
      .where('title', '=', 'Nunca')
      .executeTakeFirstOrThrow()
    expect(works).toBe(0)
  })
})

/** Lists of things with ids have no order in the standard. */
function byId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byId).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byId(inner)]))
}

const idOf = (value: unknown) => String((value as { id?: unknown } | null)?.id ?? '')
