import { join } from 'node:path'
import { installJobs } from '../kernel/jobs/index.ts'
import { connect } from '../lib/db/connection.ts'
import { migrate } from '../lib/db/migrate.ts'
import { portalFolder } from './portal-folder.ts'

/** Brings a database to the newest migration, as its owner. Returns what was applied. */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  const owner = connect({ url, as: 'owner', max: 2 })
  try {
    const applied = await migrate(owner.db, join(portalFolder, 'migrations'))
    await installJobs(owner.pool)
    return applied
  } finally {
    await owner.db.destroy()
  }
}
