import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '../../test/support/town.ts'
import { runCommand } from './main.ts'

let ana: TestTown
let luz: TestTown
let folder: string
let listed: string
beforeAll(async () => {
  ;[ana, luz] = await Promise.all([testTown(), testTown()])
  folder = await mkdtemp(join(tmpdir(), 'tequio-command-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  listed = join(folder, 'towns.json')
  const towns = [
    { host: 'santa-ana.example', town: ana },
    { host: 'la-luz.example', town: luz },
  ]
  await writeFile(
    listed,
    JSON.stringify(
      towns.map(({ host, town }) => ({
        ...{ host, databaseUrl: town.databaseUrl, data: join(folder, host) },
        url: `https://${host}`,
      })),
    ),
  )
})

async function tequio(
  args: readonly string[],
  variables: Record<string, string>,
  interactive = false,
) {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    interactive,
  }
  const code = await runCommand(args, { TEQUIO_DATA: folder, ...variables }, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const inAna = () => ({ DATABASE_URL: ana.databaseUrl })
const inBoth = () => ({ TEQUIO_TOWNS: listed })

const invitation = ['invite', 'ana@ana.example', 'Ana', 'Robledo'] as const
const sentence = 'Aquí hay varios municipios. Di en cuál con --town HOST:'

test.each([
  ['migrate'],
  ['seed'],
  ['publish'],
  ['verify'],
  ['doctor'],
  ['backup', '/no/existe'],
  ['restore', '/no/existe'],
  [...invitation],
])('with several towns «%s» guesses none', async (...args) => {
  expect(await tequio(args, inBoth())).toEqual({
    code: 1,
    out: '',
    err: `${sentence} santa-ana.example, la-luz.example.`,
  })
})

test('a command acts in the town that it was told, and in no other', async () => {
  const done = await tequio([...invitation, '--town', 'la-luz.example', '--json'], inBoth())
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(done.out).link).toMatch(/^https:\/\/la-luz\.example\//)
  expect(await luz.lastEntry()).toMatchObject({ act: expect.stringContaining('invit') })
  expect(await ana.lastEntry()).toBeUndefined()
})

test('a town that is not there, none after --town, and --town where there is one, are one sentence', async () => {
  expect(await tequio(['doctor', '--town', 'otra.example'], inBoth())).toMatchObject({
    code: 1,
    err: 'No hay ningún municipio «otra.example». Hay: santa-ana.example, la-luz.example.',
  })
  expect(await tequio(['doctor', '--town'], inBoth())).toMatchObject({
    code: 1,
    err: expect.stringContaining('Después de --town'),
  })
  expect(await tequio(['doctor', '--town', 'la-luz.example'], inAna())).toMatchObject({
    code: 1,
    err: 'Aquí hay un solo municipio: repite la orden sin --town.',
  })
  expect(await tequio(['serve', '--town', 'la-luz.example'], inBoth())).toMatchObject({ code: 1 })
})

test('a list of towns that cannot be read, or names none, is one sentence', async () => {
  for (const text of ['[', '[]', '{}']) {
    const wrong = join(folder, 'wrong.json')
    await writeFile(wrong, text)
    expect(await tequio(['doctor'], { TEQUIO_TOWNS: wrong })).toEqual({
      code: 2,
      out: '',
      err: `${wrong} debe ser una lista de { host, databaseUrl, data, url }.`,
    })
  }
})

test('what a command did is sealed when it ends, with no portal running', async () => {
  expect(await tequio(invitation, inAna())).toMatchObject({ code: 0 })
  const verified = await tequio(['verify', '--json'], inAna())
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.out).trail).toEqual({
    ...{ holds: true, sealed: 1 },
    unsealed: { lines: 0, overdue: 0 },
  })
})

test('verify says what has no seal; after a minute that is a fault', async () => {
  await sql`delete from trail_seals`.execute(ana.owner)
  expect(await tequio(['verify'], inAna())).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 acto todavía no tiene sello: el portal en marcha'),
  })
  await sql`update trail set recorded_at = recorded_at - interval '2 minutes'`.execute(ana.owner)
  expect(await tequio(['verify'], inAna())).toMatchObject({
    code: 1,
    out: expect.stringContaining('nada muestra si alguien los cambia'),
  })
  expect(await tequio(['doctor'], inAna())).toMatchObject({ code: 1 })
})

test('progress is for a terminal, and beside what is reported', async () => {
  expect(await tequio(['publish', '--json'], inAna())).toMatchObject({ code: 0, err: '' })
  const shown = await tequio(['publish', '--json'], inAna(), true)
  expect(shown.err).not.toBe('')
  expect(JSON.parse(shown.out)).toEqual({ done: expect.any(Array) })
})

test('the list of commands keeps its columns, and each explains its use', async () => {
  const { code, out } = await tequio([], {})
  expect(code).toBe(0)
  const commands = out.split('\n').filter((line) => line.startsWith('  '))
  expect(commands).toHaveLength(12)
  for (const line of commands) {
    expect(line).toMatch(/^ {2}\w+ +\S/)
    expect(line.length).toBeLessThanOrEqual(120)
    const name = line.trim().split(' ')[0] ?? ''
    const help = await tequio([name, '--help'], {})
    expect(help.code).toBe(0)
    expect(help.out).toMatch(new RegExp(`^tequio ${name}`))
  }
  expect(await tequio(['nada'], {})).toMatchObject({ code: 1, out: '' })
})

// Settings that no other command would accept: this one needs none.
const ocds = (...args: string[]) => tequio(['ocds', ...args], { TEQUIO_TOWNS: '/no/existe' })

test('anybody can check and merge files of another publisher, without a town', async () => {
  const file = join(folder, 'releases.jsonl')
  const release = { ocid: 'ocds-a1b2c3-1', id: '1', date: '2026-01-01T00:00:00Z' }
  await writeFile(
    file,
    `${JSON.stringify({ ...release, tag: ['tender'], initiationType: 'tender' })}\n`,
  )

  expect(await ocds('validate', file)).toMatchObject({ code: 0, err: '' })
  const merged = await ocds('merge', '--lines', file)
  expect(merged.code).toBe(0)
  expect(JSON.parse(merged.out)).toMatchObject({ ocid: release.ocid, releases: [release] })
})

test('each of its orders explains itself, and a wrong one is one sentence', async () => {
  expect((await ocds()).out).toContain('validate')
  expect((await ocds('merge', '--help')).out).toContain('--versioned')
  expect((await ocds('--help')).out).toMatch(/^tequio ocds/)
  expect(await ocds('nada')).toMatchObject({ code: 1, out: '' })
})
