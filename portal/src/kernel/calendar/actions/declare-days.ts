import type { CalendarDate } from '../../../lib/dates.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { acts, calendarThing } from '../acts.ts'
import { type DaysOff, type DaysOffRefusal, decideDaysOff } from '../rules/days-off.ts'
import type { VersionRules } from '../rules/version-rules.ts'
import {
  addCutoff,
  addDaysOff,
  addVersion,
  calendarOf,
  cutoffOf,
  findDaysOff,
  lockCalendar,
  markLifted,
} from '../store/calendars.ts'

type Answer<Fact, Refusal = never> = Promise<Decision<Fact, Refusal | ActRefusal> | undefined>

/** An authority declares a day without work or suspends the terms. Deadlines asked from now on jump over it. */
export const declareDaysOff = (
  db: Db,
  envelope: Envelope,
  { jurisdiction, days }: { readonly jurisdiction: string; readonly days: DaysOff },
): Answer<number, DaysOffRefusal> =>
  act(db, envelope, async (acting) => {
    await lockCalendar(acting.db, jurisdiction)
    const decision = decideDaysOff(days, await calendarOf(acting.db, jurisdiction))
    if (!decision.accepted) return decision
    await acting.record(acts.daysOffDeclared, calendarThing(jurisdiction), { ...days })
    return accept(await addDaysOff(acting, jurisdiction, days))
  })

/** `undefined`: there is no such declaration in force. */
export const liftDaysOff = (
  db: Db,
  envelope: Envelope,
  lifting: { readonly jurisdiction: string; readonly id: number; readonly because: string },
): Answer<null> =>
  act(db, envelope, async (acting) => {
    const { jurisdiction, id, because } = lifting
    await lockCalendar(acting.db, jurisdiction)
    const found = await findDaysOff(acting.db, jurisdiction, id)
    if (!found) return undefined
    const { kind, first, last, why } = found
    const facts = { kind, first, last, why, because }
    await acting.record(acts.daysOffLifted, calendarThing(jurisdiction), facts)
    await markLifted(acting, id, because)
    return accept(null)
  })

/** The law changes: from a day on, other holidays or days of rest. A second one for that day replaces the first. */
export const declareVersion = (
  db: Db,
  envelope: Envelope,
  version: {
    readonly jurisdiction: string
    readonly since: CalendarDate
    readonly rules: VersionRules
  },
): Answer<null> =>
  act(db, envelope, async (acting) => {
    const { jurisdiction, since, rules } = version
    await acting.record(acts.versionDeclared, calendarThing(jurisdiction), { since, rules })
    await addVersion(acting, jurisdiction, { since, rules })
    return accept(null)
  })

/** The hour after which something counts as received the next working day. */
export const setCutoff = (
  db: Db,
  envelope: Envelope,
  { jurisdiction, cutoff }: { readonly jurisdiction: string; readonly cutoff: string | null },
): Answer<null> =>
  act(db, envelope, async (acting) => {
    await lockCalendar(acting.db, jurisdiction)
    if ((await cutoffOf(acting.db, jurisdiction)) === cutoff) return accept(null)
    await acting.record(acts.cutoffSet, calendarThing(jurisdiction), { cutoff })
    await addCutoff(acting, jurisdiction, cutoff)
    return accept(null)
  })
