import type { Envelope } from '../src/kernel/act/index.ts'
import type { Office } from '../src/kernel/house/index.ts'
import type { Decision } from '../src/lib/decision.ts'
import { pointOnSurface } from '../src/lib/geo/containment.ts'
import {
  registerProject,
  reportProgress,
  setSchedule,
  substituteProject,
  takeStep,
} from '../src/modules/works/index.ts'
import type { SeedClock } from './clock.ts'
import { sanTequioTerritory } from './territory.ts'
import { EDITION, type PlannedWork, planWorks } from './works-plan.ts'

type Telling = { readonly at: string; readonly order: number; readonly tell: () => Promise<void> }

/** The works that the demonstration tells more of: one waits, one gave its place to another. */
const SUSPENDED = 'ST-041'
const SUBSTITUTED = { key: 'ST-043', by: 'ST-044' }

/** Tells the life of the 71 works, day by day, through the same acts that an office uses. Returns key → folio. */
export async function seedWorks(
  { town }: Office,
  clock: SeedClock,
): Promise<ReadonlyMap<string, string>> {
  const folios = new Map<string, string>()
  const plan = planWorks(clock.today)
  const tellings = plan.flatMap((work) => tellingsOf(work))
  tellings.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1))
  for (const [day, told] of Map.groupBy(tellings, ({ at }) => at)) {
    await clock.at(`${day} 11:00`, async () => {
      for (const { tell } of told) await tell()
    })
  }
  return folios

  function tellingsOf(work: PlannedWork): Telling[] {
    const as = (what: string): Envelope => ({
      actor: {
        kind: 'person',
        id: 'demo-unit-officer',
        unitId: work.kind.unit,
        role: 'unit-officer',
      },
      key: `seed:${work.key}:${what}`,
    })
    const folio = () => folios.get(work.key) ?? ''
    const [start, ...steps] = work.happened
    return [
      { at: start?.on ?? clock.today, order: 0, tell: () => register(work, as) },
      ...steps.map(({ stage, on }) => ({
        at: on,
        order: 2,
        tell: () =>
          done(takeStep(town, as(stage), { folio: folio(), move: 'forward', on, to: stage })),
      })),
      ...work.reports.map(({ on, physical, financial }) => ({
        at: on,
        order: 3,
        tell: () =>
          done(
            reportProgress(town, as(`report ${on}`), { folio: folio(), on, physical, financial }),
          ),
      })),
      ...(work.moved ? [moved(work.moved, as, folio)] : []),
      ...special(work, as, folio),
    ]
  }

  async function register(work: PlannedWork, as: (what: string) => Envelope) {
    const { kind, title, description, assigned, votes, zone, happened } = work
    const shape = sanTequioTerritory.zones.find(({ code }) => code === zone)?.shape
    const [lon = null, lat = null] = (shape && pointOnSurface(shape)) ?? []
    const registered = await registerProject(town, as('register'), {
      ...{
        edition: EDITION,
        externalId: work.key,
        title,
        description,
        type: kind.type,
        sector: kind.sector,
      },
      ...{ placeId: `zona.${zone}`, lon, lat, unitId: kind.unit, assigned, votes },
      ...(happened[0] && { on: happened[0].on }),
    })
    if (!registered?.accepted) throw new Error(`${work.key}: ${JSON.stringify(registered)}`)
    folios.set(work.key, registered.fact.folio)
    const { assigned: _, ...dates } = work.promised
    await done(setSchedule(town, as('schedule'), { folio: registered.fact.folio, dates }))
  }

  function moved(
    { on, dates, reason }: NonNullable<PlannedWork['moved']>,
    as: (what: string) => Envelope,
    folio: () => string,
  ): Telling {
    return {
      at: on,
      order: 4,
      tell: () => done(setSchedule(town, as('moved'), { folio: folio(), dates, reason })),
    }
  }

  function special(
    { key, happened }: PlannedWork,
    as: (what: string) => Envelope,
    folio: () => string,
  ): Telling[] {
    const on = happened.at(-1)?.on ?? clock.today
    if (key === SUSPENDED) {
      const reason = 'Se encontraron vestigios arqueológicos: el INAH revisa el terreno.'
      return [
        {
          at: on,
          order: 5,
          tell: () =>
            done(takeStep(town, as('suspend'), { folio: folio(), move: 'suspend', on, reason })),
        },
      ]
    }
    if (key !== SUBSTITUTED.key) return []
    const reason =
      'El predio resultó ser de propiedad privada; los vecinos eligieron la obra siguiente.'
    const last = [on, planOf(SUBSTITUTED.by)].sort().at(-1) ?? on
    const tell = () =>
      done(
        substituteProject(town, as('substitute'), {
          folio: folio(),
          by: folios.get(SUBSTITUTED.by) ?? '',
          on: last,
          reason,
        }),
      )
    return [{ at: last, order: 5, tell }]
  }

  function planOf(key: string) {
    return plan.find((work) => work.key === key)?.happened.at(-1)?.on ?? clock.today
  }
}

/** A seed that is refused is a mistake of the seed. */
async function done(answer: Promise<Decision<unknown, unknown> | undefined>) {
  const decision = await answer
  if (!decision?.accepted) throw new Error(`a seeded act was refused: ${JSON.stringify(decision)}`)
}
