import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

type Builder = {
  readonly builtFolder: (of: {
    readonly portal: string
    readonly build: (draft: string) => Promise<void>
  }) => Promise<string>
}
const { builtFolder } = (await import(new URL('./build.mjs', import.meta.url).href)) as Builder

/** A portal of one source; its build is a copy of it. */
async function smallPortal() {
  const root = await mkdtemp(join(tmpdir(), 'tequio-build-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const portal = join(root, 'portal')
  const source = join(portal, 'src', 'page.ts')
  await mkdir(join(portal, 'src'), { recursive: true })
  await writeFile(source, 'one')
  let builds = 0
  const build = async (draft: string) => {
    builds += 1
    await writeFile(join(draft, 'page.js'), await readFile(source))
  }
  return {
    source,
    dist: join(portal, 'dist'),
    builds: () => builds,
    start: (before = async () => {}) =>
      builtFolder({ portal, build: (draft) => build(draft).then(before) }),
    served: (folder: string) => readFile(join(folder, 'page.js'), 'utf8'),
  }
}

test('what is started is what is written: a changed source is built, and only then', async () => {
  const portal = await smallPortal()
  const first = await portal.start()
  expect(await portal.start()).toBe(first)
  expect(portal.builds()).toBe(1)

  await writeFile(portal.source, 'two')
  const second = await portal.start()
  expect(await portal.served(second)).toBe('two')
  expect(await portal.served(first)).toBe('one')

  await writeFile(portal.source, 'one')
  expect(await portal.start()).toBe(first)
  expect(portal.builds()).toBe(2)
})

test('two starts at once do not spoil each other, and leave no draft', async () => {
  const portal = await smallPortal()
  const [one, other] = await Promise.all([portal.start(), portal.start()])
  expect(one).toBe(other)
  expect(await portal.served(one)).toBe('one')
  expect(await readdir(portal.dist)).toHaveLength(1)
})

test('what changes while it is built is built again', async () => {
  const portal = await smallPortal()
  let changed = false
  const folder = await portal.start(async () => {
    if (!changed) await writeFile(portal.source, 'two')
    changed = true
  })
  expect(await portal.served(folder)).toBe('two')
  expect(await readdir(portal.dist)).toHaveLength(1)
})

test('a build that fails leaves nothing that could be taken for one', async () => {
  const portal = await smallPortal()
  await expect(portal.start(() => Promise.reject(new Error('vite')))).rejects.toThrow('vite')
  expect(await readdir(portal.dist)).toEqual([])
})

test('the five builds that were used last stay, for the portals that still run from them', async () => {
  const portal = await smallPortal()
  const folders: string[] = []
  for (const [age, text] of ['one', 'two', 'three', 'four', 'five', 'six'].entries()) {
    await writeFile(portal.source, text)
    const folder = await portal.start()
    const used = Date.now() / 1000 - (10 - age) * 60
    await utimes(folder, used, used)
    folders.push(folder)
  }
  expect((await readdir(portal.dist)).map((name) => join(portal.dist, name)).sort()).toEqual(
    folders.slice(1).sort(),
  )
})
