// Builds the portal into dist/DIGEST, named by a digest of its sources: what is started is always what is written.
// Reading all the sources takes about 40 ms, building 1.5 s. A portal that runs keeps the folder it was started from.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(dirname(fileURLToPath(import.meta.url)))

/** Portals that still run may have been started from one of these. */
const KEPT = 5
const HOUR_MS = 60 * 60 * 1000

/** The folder of the build of these very sources, made when it is missing. */
export async function builtFolder({ portal = here, build = buildWithVite } = {}) {
  const dist = join(portal, 'dist')
  for (;;) {
    const digest = digestOf(portal)
    const folder = join(dist, digest)
    if (!existsSync(folder)) {
      await mkdir(dist, { recursive: true })
      const draft = await mkdtemp(join(dist, 'draft-'))
      // Root may build what another user serves.
      await chmod(draft, 0o755)
      try {
        await build(draft)
        // Written to meanwhile, for instance by «git pull»: half of it may be the old.
        if (digestOf(portal) !== digest) continue
        await rename(draft, folder).catch(unlessBuilt)
      } finally {
        await rm(draft, { recursive: true, force: true })
      }
      await forgetOld(dist)
    }
    const now = new Date()
    await utimes(folder, now, now).catch(() => {})
    return folder
  }
}

export function digestOf(portal) {
  const root = dirname(portal)
  const hash = createHash('sha256')
  for (const name of sourcesIn(root))
    hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 12)
}

/** All that goes into the build; the lock file stands for what others wrote. */
function sourcesIn(root) {
  const packages = namesIn(join(root, 'packages')).map((name) => join('packages', name, 'src'))
  const folders = ['portal/src', 'portal/seeds', ...packages].flatMap((folder) =>
    filesIn(root, folder),
  )
  const single = ['portal/vite.config.ts', 'portal/vite.server.ts', 'package-lock.json']
  return [...folders, ...single.filter((name) => existsSync(join(root, name)))].sort()
}

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : [])

function filesIn(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(relative(root, entry.parentPath), entry.name))
}

/** Another process that started at the same time was first: its build is the same. */
function unlessBuilt(error) {
  if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error
}

async function forgetOld(dist) {
  const names = await readdir(dist)
  const found = await Promise.all(
    names.map(async (name) => ({
      path: join(dist, name),
      draft: name.startsWith('draft-'),
      whole: /^[0-9a-f]{12}$/.test(name),
      used: (await stat(join(dist, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  )
  const builds = found.filter(({ whole }) => whole).sort((a, b) => b.used - a.used)
  const cut = found.filter(({ draft, used }) => draft && used < Date.now() - HOUR_MS)
  for (const { path } of [...builds.slice(KEPT), ...cut])
    await rm(path, { recursive: true, force: true })
}

async function buildWithVite(folder) {
  if (process.stderr.isTTY) process.stderr.write('Construyendo Tequio…\n')
  await vite(['--outDir', join(folder, 'client')])
  await vite(['--outDir', join(folder, 'server'), '--ssr', '--config', 'vite.server.ts'])
}

/** The standard output belongs to the command that comes after. */
function vite(options) {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  )
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn', ...options], {
    cwd: here,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`vite ended with ${status}`)),
    )
  })
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await builtFolder()
