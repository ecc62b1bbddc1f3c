/** The roles of DESIGN §1 that need an account. A role is held in one unit; the operator's in the whole town. */
export const roles = [
  'unit-officer',
  'participation-office',
  'transparency-unit',
  'technical-secretariat',
  'treasury',
  'communication',
  'council',
  'comptroller',
  'operator',
] as const

export type Role = (typeof roles)[number]

export type RoleHeld = { readonly role: Role; readonly unitId: string | null }

/** Who is signed in: a reference, the name shown on the page, and what they may do where. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly RoleHeld[]
}

/** Whether the person holds the role, in that unit when one is named. */
export const holds = (person: Person | undefined, role: Role, unitId?: string | null): boolean =>
  person?.roles.some((held) => held.role === role && (!unitId || held.unitId === unitId)) ?? false

/** The units in which the person works. */
export const unitsOf = (person: Person): readonly string[] => [
  ...new Set(person.roles.flatMap(({ unitId }) => unitId ?? [])),
]
