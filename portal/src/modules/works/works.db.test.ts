import { beforeAll, describe, expect, test } from 'vitest'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../test/support/town-with-works.ts'
import { entriesSince, versionOf } from '../../kernel/act/index.ts'
import { prepareFile, publicDocumentsOf } from '../../kernel/documents/index.ts'
import { openDutiesOf, promisesOf } from '../../kernel/duties/index.ts'
import { refuse } from '../../lib/decision.ts'
import { isFolio } from '../../lib/folio.ts'
import { correctProject } from './actions/correct-project.ts'
import { registerProject } from './actions/register-project.ts'
import { reportProgress } from './actions/report-progress.ts'
import { setSchedule } from './actions/set-schedule.ts'
import { substituteProject } from './actions/substitute.ts'
import { takeStep } from './actions/take-step.ts'
import { thingOf } from './rules/work.ts'
import { listWorks, totalWorks } from './store/list.ts'
import { reportsOf } from './store/reports.ts'
import { stepsOf, substitutionsOf } from './store/steps.ts'
import { findWork } from './store/works.ts'

let town: WorksTown
beforeAll(async () => {
  town = await townWithWorks()
})

const dutiesOf = async (folio: string) =>
  (await openDutiesOf(town.db, { units: 'all' }, { limit: 500, offset: 0 })).filter(
    ({ thing }) => thing.id === folio,
  )
const dueForPublishing = () => town.db.selectFrom('projects_due').select('folio').execute()

describe('registering a work', () => {
  test('gives it a folio of its edition and place, and waits to be published', async () => {
    const folio = await town.work()
    expect(isFolio(folio)).toBe(true)
    expect(folio).toMatch(/^PP25-Z31-\d{4}-[A-Z]$/)
    expect(await findWork(town.db, folio)).toMatchObject({
      stage: 'assigned',
      condition: 'active',
      since: '2026-01-15',
      facts: { ceiling: 160_000_000, assigned: 150_000_000, unitId: 'obra-publica' },
    })
    expect(await dueForPublishing()).toContainEqual({ folio })
  })

  test('at once by two officers gives two folios', async () => {
    const [one, other] = await Promise.all([town.work(), town.work()])
    expect(one).not.toBe(other)
  })

  test('twice with the same key registers one', async () => {
    const envelope = { ...officer, key: 'form-7' }
    const project = { edition: 2025, title: 'Cancha de la calle Pino' }
    const answers = await Promise.all([
      registerProject(town, envelope, project),
      registerProject(town, envelope, project),
    ])
    expect(answers[0]).toEqual(answers[1])
    expect(await totalWorks(town.db, { text: 'calle pino' })).toMatchObject({ works: 1 })
  })

  test('beyond the ceiling of its place asks for a reason', async () => {
    const project = { edition: 2025, title: 'Parque', placeId: 'zone.Z31', assigned: 170_000_000 }
    expect(await registerProject(town, officer, project)).toEqual(
      refuse({ because: 'over-the-ceiling', ceiling: 160_000_000, assigned: 170_000_000 }),
    )
    const explained = { ...project, overCeilingReason: 'acuerdo del Ayuntamiento' }
    expect(await registerProject(town, officer, explained)).toMatchObject({ accepted: true })
  })
})

describe('a step', () => {
  test('is a row with its date, its unit and its reason', async () => {
    const folio = await town.work()
    await takeStep(town, officer, { folio, move: 'forward', on: '2026-02-03' })
    await takeStep(town, officer, {
      ...{ folio, move: 'back', on: TODAY, reason: 'se marcó la obra equivocada' },
    })
    const rows = await stepsOf(town.db, folio)
    expect(rows).toMatchObject([
      { move: 'start', stage: 'assigned', on: '2026-01-15' },
      { move: 'forward', stage: 'design', on: '2026-02-03', unitId: 'obra-publica', reason: null },
      { move: 'back', stage: 'assigned', on: TODAY, reason: 'se marcó la obra equivocada' },
    ])
    const entries = await entriesSince(town.db, thingOf(folio))
    expect(entries.at(-1)).toMatchObject({ act: 'works.step-taken', corrects: rows[1]?.entryId })
    expect(entries[1]?.happenedAt).toEqual(new Date('2026-02-03T18:00:00Z'))
  })

  test('taken back leaves the work where it stood since it came there, and the true date can be told', async () => {
    const folio = await town.work()
    await takeStep(town, officer, { folio, move: 'forward', on: '2026-02-03' })
    await takeStep(town, officer, { folio, move: 'back', on: TODAY, reason: 'fue antes' })
    expect(await findWork(town.db, folio)).toMatchObject({ since: '2026-01-15' })
    const early = { folio, move: 'forward', on: '2026-01-14' } as const
    expect(await takeStep(town, officer, early)).toMatchObject({
      refusal: { because: 'before-last-step', last: '2026-01-15' },
    })
    expect(await takeStep(town, officer, { ...early, on: '2026-01-20' })).toMatchObject({
      accepted: true,
    })
  })

  test('keeps its papers under the name that the standard has for what they prove', async () => {
    const folio = await town.work({}, 'design')
    const prepared = await prepareFile(town.files, {
      name: 'proyecto ejecutivo.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7\n'.padEnd(3000)),
    })
    if (!prepared.accepted) throw new Error(prepared.refusal.because)
    const step = { folio, on: TODAY, evidence: [prepared.fact] } as const
    await takeStep(town, officer, { ...step, move: 'forward' })
    await takeStep(town, officer, { ...step, move: 'suspend', reason: 'falta un permiso' })
    const documents = await publicDocumentsOf(town.db, 'project', [folio])
    // The clock stands still, so they are in no order.
    expect(documents.map(({ documentType }) => documentType).toSorted()).toEqual([
      ...['physicalProgressReport', 'technicalSpecifications'],
    ])
  })

  test('of two officers at once: the second sees what the first did', async () => {
    const folio = await town.work()
    const seen = { ...thingOf(folio), version: await versionOf(town.db, thingOf(folio)) }
    const step = { folio, move: 'forward', on: TODAY } as const
    const answers = await Promise.all([
      takeStep(town, { ...officer, seen }, step),
      takeStep(town, { ...officer, seen }, step),
    ])
    expect(answers.filter((answer) => answer?.accepted)).toHaveLength(1)
    expect(answers.find((answer) => !answer?.accepted)).toMatchObject({
      refusal: { because: 'stale', since: [{ act: 'works.step-taken' }] },
    })
    expect(await findWork(town.db, folio)).toMatchObject({ stage: 'design' })
  })

  test('of a work that does not exist finds nothing', async () => {
    const step = { folio: 'PP25-Z31-9999-A', move: 'forward', on: TODAY } as const
    expect(await takeStep(town, officer, step)).toBeUndefined()
  })

  test('suspends a work, which then owes nothing, and resumes it where it was', async () => {
    const folio = await town.work({}, 'under-way')
    expect(await dutiesOf(folio)).toMatchObject([{ kind: 'works.report', unitId: 'obra-publica' }])

    await takeStep(town, officer, { folio, move: 'suspend', on: TODAY, reason: 'lluvias' })
    expect(await dutiesOf(folio)).toEqual([])
    expect(await findWork(town.db, folio)).toMatchObject({ condition: 'suspended' })

    await takeStep(town, officer, { folio, move: 'resume', on: TODAY, reason: 'dejó de llover' })
    expect(await findWork(town.db, folio)).toMatchObject({
      stage: 'under-way',
      condition: 'active',
    })
    expect(await dutiesOf(folio)).toHaveLength(1)
  })
})

describe('a schedule', () => {
  test('is a promise: its first date stays, and its unit owes the next step', async () => {
    const folio = await town.work({}, 'budgeting')
    const dates = { contracted: '2026-05-29', finished: '2026-09-30' }
    await setSchedule(town, officer, { folio, dates })
    await setSchedule(town, officer, {
      ...{ folio, dates: { contracted: '2026-07-01' }, reason: 'se repite la licitación' },
    })

    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([
      { step: 'contracted', baseline: '2026-05-29', latest: '2026-07-01', versions: 2 },
      { step: 'finished', baseline: '2026-09-30', latest: '2026-09-30', versions: 1 },
    ])
    expect(await dutiesOf(folio)).toMatchObject([
      { kind: 'works.step', dueOn: '2026-07-01', unitId: 'obra-publica' },
    ])
    const late = { dueBy: TODAY, text: folio }
    expect(await listWorks(town.db, late, page)).toMatchObject([
      { folio, nextStep: 'contracted', dueOn: '2026-05-29', promisedOn: '2026-07-01' },
    ])
  })

  test('that is met closes its duty and opens the next', async () => {
    const folio = await town.work({}, 'procurement')
    await setSchedule(town, officer, {
      ...{ folio, dates: { contracted: '2026-06-30', finished: '2026-09-30' } },
    })
    await takeStep(town, officer, { folio, move: 'forward', on: TODAY })
    expect(await dutiesOf(folio)).toMatchObject([
      { kind: 'works.report', dueOn: '2026-07-10' },
      { kind: 'works.step', dueOn: '2026-09-30' },
    ])
    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([{ metOn: TODAY }, {}])
    await takeStep(town, officer, { folio, move: 'back', on: TODAY, reason: 'no se firmó' })
    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([{ metOn: null }, {}])
  })
})

describe('a report', () => {
  test('tells the progress and moves the next one by thirty days', async () => {
    const folio = await town.work({}, 'under-way')
    await reportProgress(town, officer, { folio, on: '2026-06-01', physical: 40, financial: 30.5 })
    expect(await reportsOf(town.db, folio)).toMatchObject([
      { number: 1, on: '2026-06-01', physical: 40, financial: 30.5, unitId: 'obra-publica' },
    ])
    expect(await dutiesOf(folio)).toMatchObject([{ kind: 'works.report', dueOn: '2026-07-01' }])
    expect(
      await reportProgress(town, officer, { folio, on: TODAY, physical: 35, financial: 30.5 }),
    ).toEqual(refuse({ because: 'went-down', last: 40 }))
  })
})

describe('what everybody reads', () => {
  const curp = 'vive en GOMA800101HGTNRR09'
  test.each([
    [
      'of a step',
      (folio: string) =>
        takeStep(town, officer, { folio, move: 'suspend', on: TODAY, reason: curp }),
    ],
    [
      'of a date',
      (folio: string) =>
        setSchedule(town, officer, { folio, dates: { finished: '2026-12-01' }, reason: curp }),
    ],
    [
      'of a report',
      (folio: string) =>
        reportProgress(town, officer, { folio, on: TODAY, physical: 4, financial: 0, note: curp }),
    ],
    [
      'of a correction',
      (folio: string) =>
        correctProject(town, officer, { folio, changes: { votes: 7 }, reason: curp }),
    ],
    [
      'of a name with a telephone',
      (folio: string) =>
        correctProject(town, officer, {
          ...{ folio, reason: 'lo pide el área' },
          changes: { title: 'Parque, informes al 477 123 4567' },
        }),
    ],
    [
      'of a substitution',
      (folio: string) =>
        substituteProject(town, officer, { folio, by: folio, on: TODAY, reason: curp }),
    ],
  ])('never holds the key of a person: the words %s are refused', async (_, tell) => {
    const folio = await town.work({}, 'under-way')
    expect(await tell(folio)).toMatchObject({ refusal: { because: 'personal-value' } })
    expect(await versionOf(town.db, thingOf(folio))).toBe(7)
  })
})

describe('a substitution', () => {
  test('ties both works, and is taken back when it was wrong', async () => {
    const [folio, by] = [await town.work(), await town.work({ title: 'Parque de la calle Olmo' })]
    const asked = { folio, by, on: TODAY, reason: 'el predio es particular' }
    expect(await substituteProject(town, officer, asked)).toMatchObject({ accepted: true })
    expect(await substitutionsOf(town.db, folio)).toMatchObject({ by: { folio: by } })
    expect(await substitutionsOf(town.db, by)).toMatchObject({ of: [{ folio }] })

    const back = { folio, move: 'back', on: TODAY, reason: 'el predio sí es municipal' } as const
    await takeStep(town, officer, back)
    expect(await findWork(town.db, folio)).toMatchObject({ condition: 'active' })
    expect(await substitutionsOf(town.db, by)).toEqual({ by: undefined, of: [] })
  })

  test('by itself or by a work that ended is refused', async () => {
    const [folio, by] = [await town.work(), await town.work()]
    await takeStep(town, officer, { folio: by, move: 'cancel', on: TODAY, reason: 'sin predio' })
    const asked = { folio, on: TODAY, reason: 'x' }
    expect(await substituteProject(town, officer, { ...asked, by: folio })).toMatchObject({
      refusal: { because: 'same-work' },
    })
    expect(await substituteProject(town, officer, { ...asked, by })).toMatchObject({
      refusal: { because: 'substitute-closed' },
    })
  })
})

describe('a correction', () => {
  test('keeps before and after in the trail, and its reason beside it', async () => {
    const folio = await town.work()
    const changes = { title: 'Banquetas de Nogal y Fresno', unitId: 'parques' }
    await correctProject(town, officer, { folio, changes, reason: 'faltaba una calle' })
    expect((await findWork(town.db, folio))?.facts).toMatchObject(changes)
    expect((await entriesSince(town.db, thingOf(folio))).at(-1)).toMatchObject({
      act: 'works.corrected',
      facts: { before: { unitId: 'obra-publica' }, after: { unitId: 'parques' } },
    })
  })
})

const page = { order: 'titulo', descending: false, limit: 50, offset: 0 } as const
