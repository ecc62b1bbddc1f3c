import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataIsHere, electionPath, expectedOf } from '../../test/data.ts'
import { pabulibText } from '../../test/election.ts'
import type { ExitCode } from './io.ts'
import { runTally } from './run.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'))
  file = join(folder, 'vote.pb')
  await writeFile(file, pabulibText())
  afterAll(() => rm(folder, { recursive: true, force: true }))
})

type Answer = { readonly code: ExitCode | null; readonly out: string; readonly err: string }

async function tally(
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
): Promise<Answer> {
  let out = ''
  let err = ''
  async function* stdin() {
    yield* input
  }
  const code = await runTally(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    stdin: stdin(),
  })
  return { code, out, err }
}

/** The command as a shell runs it. */
function spawned(args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Answer> {
  const program = resolve(import.meta.dirname, '../../bin/tally.mjs')
  const child = spawn(process.execPath, [program, ...args])
  let out = ''
  let err = ''
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((done) =>
    child.once('close', (status) =>
      done({ code: status === 0 || status === 1 || status === 2 ? status : null, out, err }),
    ),
  )
}

describe('tally FILE', () => {
  test('counts and answers in words', async () => {
    const { code, out, err } = await tally([file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Se compran 2 proyectos, por 80 en total. Sobran 20.')
    expect(out).toContain('1. 2 «Pozo»: cuesta 50 y tiene 2 votos.')
  })

  test('with --json gives selected, cost and ties, and nothing else', async () => {
    expect(
      await tally([file, '--rule', 'greedy', '--utility', 'cost', '--ties', 'id', '--json']),
    ).toEqual({
      code: 0,
      out: '{"selected":["2","3"],"cost":80,"ties":[]}\n',
      err: '',
    })
  })

  test('takes the options in any place and form', async () => {
    const one = await tally(['--json', '--rule=equal-shares', file, '--completion=utilitarian'])
    const other = await tally([
      file,
      '--rule',
      'equal-shares',
      '--completion',
      'utilitarian',
      '--json',
    ])
    expect(one).toEqual(other)
    expect(one.code).toBe(0)
  })

  test('reads what is piped in, compressed or not, and compressed files', async () => {
    const text = pabulibText()
    const asked = ['-', '--json']
    const expected = await tally([file, '--json'])
    expect(await tally(asked, [text])).toEqual(expected)
    expect(await tally(asked, [gzipSync(text)])).toEqual(expected)
    const packed = join(folder, 'vote.pb.gz')
    await writeFile(packed, gzipSync(text))
    expect(await tally([packed, '--json'])).toEqual(expected)
  })

  test('explains, answers why, and writes the page', async () => {
    expect((await tally([file, '--explain'])).out).toContain('Turno 1: 2 «Pozo».')
    expect((await tally([file, '--why', '1,2'])).out).toContain('¿Por qué perdió el proyecto 1')
    const page = join(folder, 'page.html')
    const { code, out } = await tally([file, '--html', page])
    expect({ code, out }).toEqual({ code: 0, out: `La página está en ${page}.\n` })
    expect(await readFile(page, 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('counts a file with faults, and says where to see them', async () => {
    const broken = join(folder, 'broken.pb')
    await writeFile(broken, pabulibText().replace('num_votes;2', 'num_votes;9'))
    const { code, out, err } = await tally([broken, '--json'])
    expect({ code, out }).toEqual({ code: 0, out: '{"selected":["2","3"],"cost":80,"ties":[]}\n' })
    expect(err).toBe(`El archivo tiene 1 falta de formato; «tally check ${broken}» dice dónde.\n`)
  })

  test('a seed known before the vote settles ties by sha256(seed|id)', async () => {
    const level = join(folder, 'level.pb')
    await writeFile(
      level,
      pabulibText({
        projects: 'project_id;cost\n1;60\n2;60\n3;60',
        votes: 'voter_id;vote\nana;1,2,3',
      }),
    )
    for (const seed of ['luna', 'sol', 'agua']) {
      const { out } = await tally([level, '--ties', `draw:${seed}`, '--json'])
      const hash = (id: string) => createHash('sha256').update(`${seed}|${id}`).digest('hex')
      const [first] = ['1', '2', '3'].toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1))
      expect(JSON.parse(out).selected).toEqual([first])
    }
  })
})

describe('tally check and tally compare', () => {
  test('check says that a file is right, or in which line it is wrong', async () => {
    expect(await tally(['check', file])).toEqual({
      code: 0,
      out: '3 proyectos y 2 boletas: el formato está bien.\n',
      err: '',
    })
    const text = pabulibText().replace('ana;1,2;34', 'ana;1,77;34')
    expect(await tally(['check', '-'], [text])).toEqual({
      code: 1,
      out: 'línea 21 (vote): Vota por «77», que no está en PROJECTS; ese voto no se contó.\n3 proyectos y 2 boletas: 1 falta.\n',
      err: '',
    })
  })

  test('check --json gives everything, also of what is no election', async () => {
    const right = await tally(['check', file, '--json'])
    expect(JSON.parse(right.out)).toEqual({ valid: true, projects: 3, ballots: 2, problems: [] })
    const { code, out } = await tally(['check', '-', '--json'], ['hola'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      problems: [{ line: 1, code: 'unreadable' }],
    })
  })

  test('compare puts the ways side by side, as text and as JSON', async () => {
    const asked = [
      'compare',
      file,
      '--rules',
      'greedy/cost/no-skip,equal-shares/cost/add1,greedy/threshold=2',
    ]
    const { code, out } = await tally(asked)
    expect(code).toBe(0)
    expect(out).toMatch(/greedy\/cost\/no-skip +equal-shares\/cost\/add1 +greedy\/threshold=2\n/)
    expect(out).toMatch(/Personas con algo ganado +2 \(100\.0 %\)/)
    const { results } = JSON.parse((await tally([...asked, '--json'])).out)
    expect(results.map(({ selected }: { selected: unknown }) => selected)).toEqual([
      ['2'],
      ['2'],
      ['2'],
    ])
  })
})

describe('what cannot be done ends with 2, what is wrong in the file with 1, each with one sentence', () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['no file', [], 2, 'Falta el archivo.'],
    ['two files', ['a', 'b'], 2, '«b» sobra'],
    ['a file that is not there', ['/no/hay.pb'], 2, 'No existe el archivo «/no/hay.pb».'],
    ['a folder', ['/'], 2, 'carpeta'],
    ['an unknown option', ['a', '--jsn'], 2, 'No existe la opción --jsn.'],
    ['an option twice', ['a', '--rule', 'x', '--rule', 'y'], 2, 'dos veces'],
    ['an option without value', ['a', '--rule'], 2, 'lleva un valor'],
    ['an unknown rule', ['a', '--rule', 'mes'], 2, '«mes» no va con --rule'],
    ['an unknown tie rule', ['a', '--ties', 'suerte'], 2, 'draw:SEMILLA'],
    ['an option of another command', ['check', 'a', '--rule', 'greedy'], 2, 'no va con esta orden'],
    ['two answers at once', ['a', '--json', '--explain'], 2, 'Elige una sola'],
    ['one project to ask about', ['a', '--why', '4'], 2, 'lleva dos proyectos'],
    ['one way to compare', ['compare', 'a', '--rules', 'greedy'], 2, 'dos maneras'],
    ['a way that is not understood', ['compare', 'a', '--rules', 'greedy/x,phragmen'], 2, '«x»'],
    [
      'a rule that does not fit the ballots',
      ['-', '--rule', 'greedy-by-points'],
      2,
      'no se puede usar',
    ],
    ['a project that is not there', ['-', '--why', '1,99'], 2, '«99»'],
  ]

  test.each(cases)('%s', async (_, args, expected, sentence) => {
    const { code, out, err } = await tally(args, [pabulibText()])
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toContain(sentence)
  })

  test('a file that is no election, or holds costs below zero, is wrong', async () => {
    expect(await tally(['-'], ['hola\n'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^línea 1: /),
    })
    const below = pabulibText({ projects: 'project_id;cost\n1;-60\n2;50\n3;30' })
    expect(await tally(['-'], [below])).toMatchObject({
      code: 1,
      err: expect.stringContaining('menor que cero'),
    })
  })

  test('a broken gzip is one sentence', async () => {
    const cut = gzipSync(pabulibText()).subarray(0, 60)
    expect(await tally(['-'], [cut])).toMatchObject({
      code: 2,
      err: expect.stringContaining('comprimido'),
    })
  })
})

describe('as a process', () => {
  test('answers on its output, complains on the other, and ends with its code', async () => {
    const piped = await spawned(['-', '--json'], gzipSync(pabulibText()))
    expect(piped).toEqual({ code: 0, out: '{"selected":["2","3"],"cost":80,"ties":[]}\n', err: '' })
    expect(await spawned(['/no/hay.pb'])).toMatchObject({ code: 2, out: '' })
  })

  test.skipIf(!dataIsHere)('counts a real election as the reference programs do', async () => {
    const name = 'Switzerland_Zurich_SN'
    const { out } = await spawned([
      electionPath(name),
      '--rule',
      'phragmen',
      '--ties',
      'id',
      '--json',
    ])
    const { selected, cost } = JSON.parse(out)
    const expected = expectedOf(name).outcomes['phragmen/lex']
    expect({ selected: selected.toSorted(), cost }).toEqual(expected)
  })
})

test('only the command knows Node: the rest runs in a browser too', () => {
  const source = resolve(import.meta.dirname, '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('cli/'),
  )
  expect(files.length).toBeGreaterThan(40)
  for (const path of files) {
    const text = readFileSync(join(source, path), 'utf8')
    expect(text, path).not.toMatch(/from '(node:|\.\.?\/.*cli\/)|\b(process|Buffer|require)\b[.(]/)
  }
})
