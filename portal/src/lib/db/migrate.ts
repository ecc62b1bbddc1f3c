import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { type Db, PORTAL_ROLE } from './connection.ts'

/**
 * Applies what is missing of the folder of SQL files, then gives the portal's role its rights. With `only`, a backup
 * comes back to the very migrations it was made with.
 */
export async function migrate(
  db: Db,
  folder: string,
  only?: readonly string[],
): Promise<readonly string[]> {
  await ensurePortalRole(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => chosenMigrations(folder, only) },
    migrationTableSchema: 'tequio',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  await grantRights(db)
  return results
    .filter(({ status }) => status === 'Success')
    .map(({ migrationName }) => migrationName)
}

export async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = files.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8')
    const up = async (db: Kysely<unknown>) => {
      await sql.raw(text).execute(db)
    }
    return [file.replace(/\.sql$/, ''), { up }] as const
  })
  return Object.fromEntries(await Promise.all(migrations))
}

async function chosenMigrations(folder: string, only: readonly string[] | undefined) {
  const all = Object.entries(await readMigrations(folder))
  return Object.fromEntries(all.filter(([name]) => only?.includes(name) ?? true))
}

/** Roles belong to the whole server, so another town's database may have made it already. */
export async function ensurePortalRole(db: Db) {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = ${sql.lit(PORTAL_ROLE)}) then
        create role ${sql.id(PORTAL_ROLE)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
  // From PostgreSQL 16 on who makes a role is its member, and still may not work as it.
  await sql`
    do $$
    declare needed text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
    begin
      if not pg_has_role(current_user, ${sql.lit(PORTAL_ROLE)}, needed) then
        execute format('grant %I to %I', ${sql.lit(PORTAL_ROLE)}, current_user);
      end if;
    end $$`.execute(db)
}

async function grantRights(db: Db) {
  const role = sql.id(PORTAL_ROLE)
  await sql`grant usage on schema public, tequio to ${role}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(
    db,
  )
  await sql`grant usage, select on all sequences in schema public to ${role}`.execute(db)
  await sql`grant select on all tables in schema tequio to ${role}`.execute(db)
  await sql`grant execute on all functions in schema public, tequio to ${role}`.execute(db)
  const { rows } = await sql<{ name: string }>`select name from tequio.append_only`.execute(db)
  for (const { name } of rows) {
    await sql`revoke update, delete, truncate on ${sql.id(name)} from ${role}`.execute(db)
  }
}
