import { holds, type Person, type RoleHeld } from '../../kernel/identity/person.ts'

/** The unit that contracts publishes its own stages; the participation office may do it for any. */
export const mayPublishStage = (
  person: Person | undefined,
  process: { readonly unitId: string | null },
) =>
  holds(person, 'participation-office') ||
  (process.unitId !== null && holds(person, 'unit-officer', process.unitId))

/** For a work of their unit. */
export const mayOpenProcurement = (
  person: Person | undefined,
  work: { readonly unitId: string | null },
) => mayPublishStage(person, work)

/** The treasury pays, and says so. */
export const mayReportPayment = (
  person: Person | undefined,
  process: { readonly unitId: string | null },
) => holds(person, 'treasury') || mayPublishStage(person, process)

export const mayLoadContracts = (person: Person) =>
  holds(person, 'participation-office') || holds(person, 'operator')

/** Who opens the office's list of contracts, and whose contracts they see there. */
export const mayFollowContracts = (person: Person | undefined) =>
  seesAllContracts(person) || holds(person, 'unit-officer')

export const seesAllContracts = (person: Person | undefined) =>
  (['participation-office', 'treasury', 'comptroller', 'operator'] as const).some((role) =>
    holds(person, role),
  )

/** Who did what is told to the unit that contracts, and to those who see every contract. */
export const mayReadTrail = (
  person: Person | undefined,
  process: { readonly unitId: string | null },
) => seesAllContracts(person) || mayPublishStage(person, process)

/** The role by which somebody speaks for a procurement. */
export const roleFor = (
  person: Person | undefined,
  { unitId }: { readonly unitId: string | null },
): RoleHeld | undefined => {
  const held = person?.roles ?? []
  return (
    held.find((one) => one.role === 'unit-officer' && one.unitId === unitId) ??
    held.find(({ role }) => role === 'participation-office') ??
    held.find(({ role }) => role === 'treasury')
  )
}
