import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// A registry that mirrors one system leaves the packages of the others out of the lock file, and npm 11 then refuses
// `npm ci`. This adds them by name, version and system, without a hash: run it after `npm install`.
type Locked = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = new Set(['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'])
const processors = new Set([
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'loong64',
])

const file = process.argv[2] ?? join(import.meta.dirname, '../package-lock.json')
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(file, 'utf8'))
const added = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).flatMap(([name, range]) => {
    const version = range.replace(/^[\^~]/, '')
    return isLocked(path, name)
      ? []
      : [[`${holderOf(path, name)}node_modules/${name}`, systemOf(name, version)] as const]
  }),
)
Object.assign(lock.packages, Object.fromEntries(added))
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
)
for (const [path] of added) console.log(path)

function isLocked(path: string, name: string): boolean {
  const parts = path.split('/node_modules/')
  const above = parts.map((_, at) => parts.slice(0, at + 1).join('/node_modules/'))
  return [...above.map((one) => `${one}/node_modules/${name}`), `node_modules/${name}`].some(
    (one) => one in lock.packages,
  )
}

/** Where its sister of this system stands: nested when two versions are installed. */
function holderOf(path: string, name: string): string {
  const scope = name.split('/')[0] ?? name
  const nested = Object.keys(lock.packages).some((one) =>
    one.startsWith(`${path}/node_modules/${scope}/`),
  )
  return nested ? `${path}/` : ''
}

function systemOf(name: string, version: string): Locked {
  const words = name.split(/[-/]/).map((word) => (word === 'windows' ? 'win32' : word))
  const os = words.filter((word) => systems.has(word))
  const cpu = words.filter((word) => processors.has(word))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    optional: true,
    ...(os.length > 0 && { os }),
    ...(os.includes('linux') && libc.length > 0 && { libc }),
  }
}
