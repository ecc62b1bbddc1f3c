import { giveAccount, identityRoom } from '../../src/kernel/identity/index.ts'
import { organisationRoom, seedUnits } from '../../src/kernel/organisation/index.ts'
import { settingsRoom } from '../../src/kernel/settings/index.ts'
import type { Town } from '../../src/kernel/town/index.ts'
import { job, password } from './accounts.ts'
import { type TestPortal, testPortal } from './portal.ts'
import { testTown } from './town.ts'

/** The pages of accounts, in a town with one unit and its officer, Rosa. */
export async function officePortal(more: Partial<Town> = {}): Promise<TestPortal> {
  const town = await testTown()
  await seedUnits(town, [
    { id: 'obras-publicas', name: 'Obras Públicas', parentId: null, validFrom: null },
  ])
  const held = [{ role: 'unit-officer', unitId: 'obras-publicas' }] as const
  const rosa = { id: 'rosa', name: 'Rosa Ibarra', email: 'rosa@leon.example', password, held }
  await giveAccount(town, job, rosa)
  return testPortal({ ...town, ...more }, [identityRoom, organisationRoom, settingsRoom])
}
