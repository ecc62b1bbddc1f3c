import type { Office } from '../src/kernel/house/index.ts'
import type { CalendarDate } from '../src/lib/dates.ts'
import { pointOnSurface } from '../src/lib/geo/containment.ts'
import {
  registerProject,
  reportProgress,
  setSchedule,
  substituteProject,
  takeStep,
} from '../src/modules/works/index.ts'
import type { SeedClock } from './clock.ts'
import { evidenceOf, photosOf } from './evidence.ts'
import { done, officerOf, type Telling, tellAll } from './telling.ts'
import { sanTequioTerritory } from './territory.ts'
import { EDITION, type PlannedWork, planWorks } from './works-plan.ts'

/** Folios by the key of the plan, filled as the works are told. */
type Folios = Map<string, string>

type Teller = {
  readonly office: Office
  readonly folios: Folios
  readonly plan: readonly PlannedWork[]
}

/** The works that the demonstration tells more of: one waits, one gave its place to another. */
const SUSPENDED = 'ST-041'
const SUBSTITUTED = { key: 'ST-043', by: 'ST-044' }

/** Tells the life of the 71 works, day by day, through the same acts that an office uses. Returns key → folio. */
export async function seedWorks(
  office: Office,
  clock: SeedClock,
): Promise<ReadonlyMap<string, string>> {
  const folios: Folios = new Map()
  await tellAll(clock, workTellings({ office, folios, plan: planWorks(clock.today) }))
  return folios
}

const workTellings = (teller: Teller): Telling[] =>
  teller.plan.flatMap((work) => [
    ...lifeOf(work, teller),
    ...(work.moved ? [movedPromise(work, work.moved, teller)] : []),
    ...suspension(work, teller),
    ...substitution(work, teller),
  ])

function lifeOf(work: PlannedWork, { office: { town }, folios }: Teller): Telling[] {
  const { key, kind, happened, reports } = work
  const as = (what: string) => officerOf(kind.unit, `${key}:${what}`)
  const folio = () => folios.get(key) ?? ''
  const [start, ...steps] = happened
  if (!start) return []
  return [
    { at: start.on, order: 0, tell: () => register(work, start.on, { town, folios }) },
    ...steps.map(({ stage, on }) => ({
      at: on,
      order: 2,
      tell: async () => {
        const evidence = await evidenceOf(town, work, { stage, on })
        const step = { move: 'forward', on, to: stage, evidence } as const
        await done(takeStep(town, as(stage), { folio: folio(), ...step }))
      },
    })),
    ...reports.map((report) => ({
      at: report.on,
      order: 3,
      tell: async () => {
        const photos = await photosOf(town, work, report)
        const told = { folio: folio(), ...report, photos }
        await done(reportProgress(town, as(`report ${report.on}`), told))
      },
    })),
  ]
}

type Registering = { readonly town: Office['town']; readonly folios: Folios }

async function register(work: PlannedWork, on: CalendarDate, { town, folios }: Registering) {
  const { key, kind, title, description, assigned, votes, zone } = work
  const shape = sanTequioTerritory.zones.find(({ code }) => code === zone)?.shape
  const [lon = null, lat = null] = (shape && pointOnSurface(shape)) ?? []
  const registered = await registerProject(town, officerOf(kind.unit, `${key}:register`), {
    ...{
      edition: EDITION,
      externalId: key,
      title,
      description,
      type: kind.type,
      sector: kind.sector,
    },
    ...{ placeId: `zona.${zone}`, lon, lat, unitId: kind.unit, assigned, votes, on },
  })
  if (!registered?.accepted) throw new Error(`${key}: ${JSON.stringify(registered)}`)
  const { folio } = registered.fact
  folios.set(key, folio)
  const { assigned: _, ...dates } = work.promised
  await done(setSchedule(town, officerOf(kind.unit, `${key}:schedule`), { folio, dates }))
}

function movedPromise(
  { key, kind }: PlannedWork,
  { on, dates, reason }: NonNullable<PlannedWork['moved']>,
  { office: { town }, folios }: Teller,
): Telling {
  const schedule = () => ({ folio: folios.get(key) ?? '', dates, reason })
  return {
    at: on,
    order: 4,
    tell: () => done(setSchedule(town, officerOf(kind.unit, `${key}:moved`), schedule())),
  }
}

function suspension(
  { key, kind, happened }: PlannedWork,
  { office: { town }, folios }: Teller,
): Telling[] {
  const on = happened.at(-1)?.on
  if (key !== SUSPENDED || !on) return []
  const reason = 'Se encontraron vestigios arqueológicos: el INAH revisa el terreno.'
  const step = () => ({ folio: folios.get(key) ?? '', move: 'suspend' as const, on, reason })
  return [
    {
      at: on,
      order: 5,
      tell: () => done(takeStep(town, officerOf(kind.unit, `${key}:suspend`), step())),
    },
  ]
}

function substitution(
  { key, kind, happened }: PlannedWork,
  { office: { town }, folios, plan }: Teller,
): Telling[] {
  if (key !== SUBSTITUTED.key) return []
  const other = plan.find((work) => work.key === SUBSTITUTED.by)?.happened.at(-1)?.on
  const [on] = [happened.at(-1)?.on, other]
    .filter((date) => date !== undefined)
    .sort()
    .slice(-1)
  if (!on) return []
  const reason =
    'El predio resultó ser de propiedad privada; los vecinos eligieron la obra siguiente.'
  const asked = () => ({
    folio: folios.get(key) ?? '',
    by: folios.get(SUBSTITUTED.by) ?? '',
    on,
    reason,
  })
  return [
    {
      at: on,
      order: 5,
      tell: () => done(substituteProject(town, officerOf(kind.unit, `${key}:substitute`), asked())),
    },
  ]
}
