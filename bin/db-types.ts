import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase } from '../portal/src/app/prepare-database.ts'
import { connect } from '../portal/src/lib/db/connection.ts'
import { writeTableTypes } from '../portal/src/lib/db/table-types.ts'
import { startCluster } from '../portal/src/lib/embedded-postgres/cluster.ts'

// Writes portal/src/lib/db/schema.ts; run it after writing a migration.
const folder = mkdtempSync(join(tmpdir(), 'tequio-types-'))
chmodSync(folder, 0o755)
const cluster = await startCluster({ folder, durable: false })
try {
  const url = cluster.url('postgres')
  await prepareDatabase(url)
  const { db } = connect({ url, as: 'owner' })
  const file = join(import.meta.dirname, '../portal/src/lib/db/schema.ts')
  writeFileSync(file, await writeTableTypes(db))
  await db.destroy()
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
