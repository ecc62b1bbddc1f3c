import type { Town } from '../town/index.ts'
import { type GivenAccount, giveAccount } from './actions/open-account.ts'
import { type Role, roles } from './person.ts'
import { roleNames } from './texts.ts'

export type DemonstrationAccount = {
  readonly role: Role
  readonly roleName: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Everybody may know it: it opens nothing but the invented town. */
export const demonstrationPassword = 'tequio-entre-todos'

const people: Readonly<Record<Role, { name: string; box: string }>> = {
  'unit-officer': { name: 'Rosa Ibarra', box: 'obras' },
  'participation-office': { name: 'Julián Mena', box: 'participacion' },
  'transparency-unit': { name: 'Elena Cota', box: 'transparencia' },
  'technical-secretariat': { name: 'Samuel Ortega', box: 'secretariado' },
  treasury: { name: 'Irma Valdés', box: 'tesoreria' },
  communication: { name: 'Diego Luna', box: 'comunicacion' },
  council: { name: 'Teresa Nava', box: 'cabildo' },
  comptroller: { name: 'Hugo Reyes', box: 'contraloria' },
  operator: { name: 'Marina Solís', box: 'operacion' },
}

/** One for each role; printed at start-up and shown on the sign-in page of the demonstration, and only there. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = roles.map((role) => ({
  role,
  roleName: roleNames[role],
  name: people[role].name,
  email: `${people[role].box}@san-tequio.example`,
  password: demonstrationPassword,
}))

/**
 * Gives the demonstration its accounts; those it has already stay as they are. `units` says in which unit each
 * role works: every role but the operator's needs one.
 */
export async function seedIdentity(
  { town }: { readonly town: Town },
  units: Readonly<Partial<Record<Role, string>>>,
): Promise<void> {
  if (!town.demonstration) throw new Error('only the demonstration has accounts that all may know')
  for (const account of demonstrationAccounts) {
    await giveAccount(town, { actor: { kind: 'job', id: 'seed' } }, givenTo(account, units))
  }
}

const givenTo = (
  { role, name, email, password }: DemonstrationAccount,
  units: Readonly<Partial<Record<Role, string>>>,
): GivenAccount => ({
  id: `demo-${role}`,
  name,
  email,
  password,
  held: [{ role, unitId: role === 'operator' ? null : (units[role] ?? null) }],
})
