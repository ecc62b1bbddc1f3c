import type { Office } from '../src/kernel/house/index.ts'
import type { SeedClock } from './clock.ts'
import { seedContracts } from './contracts.ts'
import { seedTerritory } from './territory.ts'
import { seedTown } from './town.ts'
import { seedWorks } from './works.ts'

/** San Tequio, an invented town, alive on first run: every act that made it is in its trail, on its day. */
export async function seedSanTequio(office: Office, clock: SeedClock) {
  await clock.at('2024-10-10 09:00', () => seedTown(office))
  await clock.at('2024-11-05 12:00', () => seedTerritory(office))
  const folios = await seedWorks(office, clock)
  await seedContracts(office, clock, folios)
}
