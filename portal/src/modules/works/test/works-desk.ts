import { type Browser, type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { worksRoom } from '../room.ts'

export type WorksDesk = {
  readonly town: WorksTown
  readonly portal: TestPortal
  readonly visitor: Browser
  /** Ana Robledo, of public works. */
  readonly unit: Browser
  readonly office: Browser
}

/** The pages of works, and who opens them: anyone, the unit that builds and the participation office. */
export async function worksDesk(): Promise<WorksDesk> {
  const town = await townWithWorks()
  const portal = testPortal(town, [worksRoom])
  return {
    ...{ town, portal, visitor: portal.visitor() },
    unit: await portal.signIn('unit-officer', { unitId: 'obra-publica' }),
    office: await portal.signIn('participation-office', { unitId: 'parques' }),
  }
}
