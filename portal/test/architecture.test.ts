import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The arrows of the house (DESIGN §3): who may import whom. Any other import is refused. */
const floors = ['lib', 'kernel', 'modules', 'app', 'cli']
const betweenModules = new Set([
  'voting → proposals',
  'works → proposals',
  'works → voting',
  'contracting → works',
  'action-plan → secretariat',
  'action-plan → co-creation',
])

const source = join(import.meta.dirname, '../src')
const packages = join(import.meta.dirname, '../../packages')

type Import = { readonly from: string; readonly to: string }

/** Why an import between two files of portal/src (paths relative to it) is refused, or nothing. */
export function refusal({ from, to }: Import): string | undefined {
  const [floor, room] = partsOf(from)
  const [otherFloor, otherRoom] = partsOf(to)
  if (isTest(from)) return undefined
  if (otherFloor === 'design' || floor === 'design') return refuseDesign(from, to)
  if (floor === 'islands') return refuseIsland(otherFloor)
  if (rank(otherFloor) > rank(floor)) return `${floor} no entra en ${otherFloor}`
  if (floor === 'modules' && otherFloor === 'modules' && room !== otherRoom) {
    if (!betweenModules.has(`${room} → ${otherRoom}`)) return `${room} no entra en ${otherRoom}`
  }
  if (
    otherFloor === 'modules' &&
    `${floor}/${room}` !== `${otherFloor}/${otherRoom}` &&
    !isDoor(to)
  ) {
    return `a ${otherRoom} se entra por su index.ts`
  }
  return undefined
}

/** What runs in a browser knows the tools of lib and the rules of the kernel, and nothing of a module. */
const refuseIsland = (otherFloor: string): string | undefined =>
  ['islands', 'lib', 'kernel'].includes(otherFloor)
    ? undefined
    : `islands no entra en ${otherFloor}`

/** Only pages use the parts of the design; the parts know the words of the kernel and the tools of lib. */
function refuseDesign(from: string, to: string): string | undefined {
  const [floor] = partsOf(from)
  const [otherFloor] = partsOf(to)
  if (floor === 'design') {
    return ['design', 'lib', 'kernel'].includes(otherFloor)
      ? undefined
      : `design no entra en ${otherFloor}`
  }
  const mayUse = from.includes('/pages/') || floor === 'app'
  return mayUse ? undefined : 'sólo las páginas usan design'
}

const partsOf = (path: string): [string, string | undefined] => {
  const [floor = '', room] = path.split('/')
  return [floor === 'main.ts' ? 'app' : floor, room]
}
const rank = (floor: string) => floors.indexOf(floor)
const isDoor = (path: string) => path.split('/').length === 3 && path.endsWith('/index.ts')
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** A rule that touches a clock, a database or a request is no rule. */
export function ruleFault(path: string, text: string): string | undefined {
  if (!path.includes('/rules/') || isTest(path)) return undefined
  if (/new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(text))
    return 'una regla recibe el reloj y el azar'
  if (/from '(kysely|pg|hono)/.test(text)) return 'una regla no conoce base ni petición'
  return undefined
}

/** SQL stands in store/, in the kernel's own tools and in lib/db. */
export function sqlFault(path: string, text: string): string | undefined {
  if (!/\/(pages|actions|rules)\//.test(path) || isTest(path)) return undefined
  return /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|sql`/.test(text)
    ? 'el SQL vive en store/'
    : undefined
}

const files = walk(source).filter((file) => /\.tsx?$/.test(file))

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

function importsOf(file: string, text: string): Import[] {
  const from = relative(source, file)
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, target]) => target ?? '',
  )
  return targets
    .map((target) => ({ from, to: relative(source, resolve(dirname(file), target)) }))
    .filter(({ to }) => !to.startsWith('..'))
}

describe('the arrows of the house point down', () => {
  test('every import of the portal', () => {
    const refused = files.flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8')).flatMap((line) => {
        const why = refusal(line)
        return why ? [`${line.from} → ${line.to}: ${why}`] : []
      }),
    )
    expect(refused).toEqual([])
  })

  test.each([
    [{ from: 'kernel/act/act.ts', to: 'modules/works/index.ts' }, 'kernel no entra en modules'],
    [{ from: 'lib/money.ts', to: 'kernel/act/index.ts' }, 'lib no entra en kernel'],
    [
      { from: 'modules/works/index.ts', to: 'modules/contracting/index.ts' },
      'works no entra en contracting',
    ],
    [
      { from: 'modules/contracting/store/parts.ts', to: 'modules/works/store/projects.ts' },
      'a works se entra por su index.ts',
    ],
    [
      { from: 'modules/works/store/projects.ts', to: 'design/index.ts' },
      'sólo las páginas usan design',
    ],
    [{ from: 'modules/works/pages/list.tsx', to: 'app/environment.ts' }, 'modules no entra en app'],
    [{ from: 'islands/checked.ts', to: 'modules/works/index.ts' }, 'islands no entra en modules'],
  ])('refuses the planted import %o', (line, why) => {
    expect(refusal(line)).toBe(why)
  })

  test('lets contracting enter works by its door, and a page use the design', () => {
    expect(
      refusal({ from: 'modules/contracting/rules/a.ts', to: 'modules/works/index.ts' }),
    ).toBeUndefined()
    expect(refusal({ from: 'modules/works/pages/list.tsx', to: 'design/index.ts' })).toBeUndefined()
  })
})

describe('every paper is in its room', () => {
  const faults = (judge: (path: string, text: string) => string | undefined) =>
    files.flatMap((file) => {
      const path = relative(source, file)
      const why = judge(path, readFileSync(file, 'utf8'))
      return why ? [`${path}: ${why}`] : []
    })

  test('rules receive the clock and know no database', () => {
    expect(faults(ruleFault)).toEqual([])
    expect(ruleFault('modules/works/rules/step.ts', 'const now = new Date()')).toBe(
      'una regla recibe el reloj y el azar',
    )
  })

  test('SQL stands in store', () => {
    expect(faults(sqlFault)).toEqual([])
    expect(sqlFault('modules/works/pages/list.tsx', "db.selectFrom('projects')")).toBe(
      'el SQL vive en store/',
    )
  })
})

test('a package knows no town: it imports nothing of the portal', () => {
  const guilty = walk(packages)
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !file.includes('node_modules'))
    .filter((file) => /from '(?:@tequio\/portal|[./]*portal\/)/.test(readFileSync(file, 'utf8')))
  expect(guilty).toEqual([])
})
