import { sql } from 'kysely'
import { z } from 'zod'
import { act, defineAct, type Envelope } from '../../src/kernel/act/index.ts'
import { seedUnits } from '../../src/kernel/organisation/index.ts'
import { accept } from '../../src/lib/decision.ts'
import {
  type NewProject,
  registerProject,
} from '../../src/modules/works/actions/register-project.ts'
import { takeStep } from '../../src/modules/works/actions/take-step.ts'
import type { Stage } from '../../src/modules/works/rules/stages.ts'
import { findWork } from '../../src/modules/works/store/works.ts'
import { type TestTown, testTown } from './town.ts'

export type WorksTown = TestTown & {
  readonly officer: Envelope
  /** A registered work, walked forward to the stage. Returns its folio. */
  readonly work: (given?: Partial<NewProject>, until?: Stage) => Promise<string>
}

const founded = defineAct('test.founded', 1, z.strictObject({}))
export const officer: Envelope = {
  actor: { kind: 'person', id: 'p1', unitId: 'obra-publica', role: 'unit-officer' },
}

/** 10 June 2026, noon in the centre of Mexico. */
export const TODAY = '2026-06-10'

/** Two units and three zones of a delegation, with their ceilings; the clock stands still. */
export async function townWithWorks(): Promise<WorksTown> {
  const town = await testTown()
  await town.setClock(`${TODAY}T18:00:00Z`)
  await seedUnits(town, [
    { id: 'obra-publica', name: 'Dirección de Obra Pública', parentId: null, validFrom: null },
    { id: 'parques', name: 'Dirección de Parques', parentId: null, validFrom: null },
  ])
  await act<null, never>(town.db, officer, async (acting) => {
    const entry = await acting.record(founded, { kind: 'test', id: 'territory' }, {})
    const { db } = acting
    await sql`insert into place_levels values ('delegation', 'Delegación', 1, ${entry}), ('zone', 'Zona', 2, ${entry})`.execute(
      db,
    )
    await sql`insert into places (id, level_key, code, name, parent_id, point_lon, point_lat, entry_id) values
      ('delegation.D1', 'delegation', 'D1', 'Delegación Norte', null, null, null, ${entry}),
      ('zone.Z01', 'zone', 'Z01', 'Colonia El Nogal', 'delegation.D1', -101.68, 21.12, ${entry}),
      ('zone.Z02', 'zone', 'Z02', 'Colonia Los Olmos', 'delegation.D1', -101.69, 21.13, ${entry}),
      ('zone.Z31', 'zone', 'Z31', 'Colonia Las Joyas', null, -101.7, 21.14, ${entry})`.execute(db)
    await sql`insert into place_aliases (place_id, alias) values ('zone.Z31', 'Las Joyas')`.execute(
      db,
    )
    await sql`insert into ceilings values ('zone.Z31', 2025, 160000000, ${entry})`.execute(db)
    return accept(null)
  })
  const work: WorksTown['work'] = async (given = {}, until = 'assigned') => {
    const project = { edition: 2025, title: 'Banquetas de la calle Nogal', ...first, ...given }
    const registered = await registerProject(town, officer, project)
    if (!registered?.accepted) throw new Error('the work was refused')
    const { folio } = registered.fact
    while ((await findWork(town.db, folio))?.stage !== until) {
      const step = await takeStep(town, officer, { folio, move: 'forward', on: '2026-03-02' })
      if (!step?.accepted) throw new Error('the step was refused')
    }
    return folio
  }
  return { ...town, officer, work }
}

const first = {
  placeId: 'zone.Z31',
  unitId: 'obra-publica',
  assigned: 150_000_000,
  on: '2026-01-15',
} as const
