import { holds, type Person } from '../../kernel/identity/person.ts'

/** The unit that contracts publishes its own stages; the participation office may do it for any. */
export const mayPublishStage = (
  person: Person | undefined,
  process: { readonly unitId: string | null },
) =>
  holds(person, 'participation-office') ||
  (process.unitId !== null && holds(person, 'unit-officer', process.unitId))

export const mayOpenProcurement = mayPublishStage

/** The treasury pays, and says so. */
export const mayReportPayment = (
  person: Person | undefined,
  process: { readonly unitId: string | null },
) => holds(person, 'treasury') || mayPublishStage(person, process)

export const mayLoadContracts = (person: Person) =>
  holds(person, 'participation-office') || holds(person, 'operator')
