import type { Envelope } from '../src/kernel/act/index.ts'
import type { CalendarDate } from '../src/lib/dates.ts'
import type { Decision } from '../src/lib/decision.ts'
import type { SeedClock } from './clock.ts'

/** One act of the demonstration, on its day; the order is for those of one day. */
export type Telling = {
  readonly at: CalendarDate
  readonly order: number
  readonly tell: () => Promise<void>
}

/** Tells all of them as they happened, each on its day. */
export async function tellAll(clock: SeedClock, tellings: readonly Telling[]) {
  const sorted = tellings.toSorted((a, b) =>
    a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1,
  )
  for (const [day, told] of Map.groupBy(sorted, ({ at }) => at)) {
    await clock.at(`${day} 11:00`, async () => {
      for (const { tell } of told) await tell()
    })
  }
}

/** A seed that is refused is a mistake of the seed. */
export async function done(answer: Promise<Decision<unknown, unknown> | undefined>) {
  const decision = await answer
  if (!decision?.accepted) throw new Error(`a seeded act was refused: ${JSON.stringify(decision)}`)
}

/** The officer of a unit; each act has a key of its own, so that a seed that was cut short tells it once. */
export const officerOf = (unitId: string, key: string): Envelope => ({
  actor: { kind: 'person', id: 'demo-unit-officer', unitId, role: 'unit-officer' },
  key: `seed:${key}`,
})
