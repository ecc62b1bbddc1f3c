import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pabulibText } from '../../test/election.ts'
import { meta, projects, votes, withPoints } from '../../test/parts.ts'
import { PabulibError } from './problems.ts'
import { readPabulib } from './read.ts'
import type { PabulibElection } from './reading.ts'
import { writePabulib } from './write.ts'

describe('what broken files leave', () => {
  test('a vote for an unknown project counts for the others', () => {
    const text = pabulibText(votes('ana;1,77,2;34', 'beto;2;51'))
    expect(readPabulib(text).ballots[0]?.vote).toEqual(['1', '2'])
  })

  test('the first of two projects, and both ballots of a voter', () => {
    const { projects: read } = readPabulib(pabulibText(projects('1;60;P', '2;50;Q', '1;5;S')))
    expect(read.map(({ name }) => name)).toEqual(['P', 'Q'])
    const { ballots } = readPabulib(pabulibText(votes('ana;1;34', 'ana;2;34')))
    expect(ballots.map(({ vote }) => vote)).toEqual([['1'], ['2']])
  })

  test('a quote left open swallows nothing of what follows', () => {
    const { projects: read, ballots } = readPabulib(
      pabulibText(projects('1;60;"P', '2;50;"Q"', '3;30;R')),
    )
    expect(read.map(({ name }) => name)).toEqual(['P', 'Q', 'R'])
    expect(ballots).toHaveLength(2)
  })

  test('a file cut in the middle gives what came before the cut', () => {
    const whole = pabulibText()
    for (let length = whole.indexOf('PROJECTS'); length < whole.lastIndexOf(';'); length++) {
      const { problems, ballots } = readPabulibOr(whole.slice(0, length))
      expect(problems.length).toBeGreaterThan(0)
      expect(ballots.length).toBeLessThan(3)
    }
  })

  test('the ends of line of any system, a BOM and empty cells of a spreadsheet change nothing', () => {
    const text = pabulibText()
    const election = readPabulib(text)
    const padded = text
      .replace(/^(META|PROJECTS|VOTES)$/gm, '$1;;;;')
      .replace('ana;1,2;34', 'ana;1,2;34;;')
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
      padded,
    ]) {
      expect(readPabulib(other)).toEqual(election)
      expect(readPabulib(other).problems).toEqual([])
    }
  })

  test('sections in another order are read all the same, and told', () => {
    const [head = '', tail = ''] = pabulibText().split('VOTES\n')
    const [first = '', ...rest] = head.split('PROJECTS\n')
    const mixed = `${first}VOTES\n${tail}PROJECTS\n${rest.join('')}`
    const election = readPabulib(mixed)
    expect(election).toEqual(readPabulib(pabulibText()))
    expect(election.problems.map(({ code }) => code)).toEqual(['section-order'])
  })

  test('a section twice is read on', () => {
    const text = `${pabulibText()}VOTES\nvoter_id;age;vote\ncaro;20;3\n`
    const election = readPabulib(text)
    expect(election.ballots[2]).toEqual({ voter: 'caro', vote: ['3'], columns: { age: '20' } })
    expect(readPabulib(writePabulib(election))).toEqual(election)
  })

  test('Latin-1 is read as Windows-1252, line by line', async () => {
    const text = pabulibText({
      projects: 'project_id;cost;name\n1;60;Jardín\n2;50;Niñez\n3;30;Luz',
    })
    async function* latin1() {
      yield new Uint8Array(Buffer.from(text, 'latin1'))
    }
    const election = await readPabulib(latin1())
    expect(election).toEqual(readPabulib(text))
    expect(election.problems.map(({ code, line }) => [code, line])).toEqual([
      ['encoding', 16],
      ['encoding', 17],
    ])
  })

  test('no votes, or no projects, is an election all the same', () => {
    expect(readPabulib('META\nkey;value\nbudget;9\n')).toMatchObject({ projects: [], ballots: [] })
    expect(readPabulib(pabulibText(votes())).ballots).toEqual([])
  })

  test('a hundred thousand projects, and a hundred thousand lines that are wrong', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${at};${at + 1};P`)
    const { projects: read } = readPabulib(pabulibText(projects(...rows)))
    expect(read).toHaveLength(100_000)
    const wrong = Array.from({ length: 100_000 }, (_, at) => `v${at};zz;20`)
    const { problems, ballots } = readPabulib(pabulibText(votes(...wrong)))
    expect(ballots).toHaveLength(100_000)
    expect(problems.filter(({ code }) => code === 'unknown-project')).toHaveLength(10_001)
    expect(problems.at(-1)?.reason).toContain('90000 más')
  })

  test('quotes without end in every line do not take the night', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `v${at};1;"${at}`)
    expect(readPabulib(pabulibText(votes(...rows))).ballots).toHaveLength(20_000)
  })
})

const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.constantFrom(
      '',
      ';',
      '"',
      '""',
      '\n',
      '\r\n',
      ',',
      ' ',
      'VOTES\n',
      'META\n',
      '1',
      '-',
      'ñ',
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

test('whatever happens to a file, what is read of it is written and read as the same', () => {
  const good = pabulibText({ ...meta('max_length;2'), ...withPoints('ana;1,2;5,"4"', 'beto;3;6') })
  fc.assert(
    fc.property(damage, fc.constantFrom('approval', 'cumulative'), (wounds, type) => {
      const text = wounds.reduce(wounded, good.replace('approval', type))
      const election = readPabulibOr(text)
      if (election.ballots.length === 0) return
      expect(readPabulib(writePabulib(election))).toEqual(election)
    }),
    { numRuns: 1500, seed: 5 },
  )
})

const wounded = (text: string, { at, cut, put }: { at: number; cut: number; put: string }) => {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + put + text.slice(place + cut)
}

/** What is refused has no ballots. */
function readPabulibOr(text: string): PabulibElection {
  try {
    return readPabulib(text)
  } catch (error) {
    if (!(error instanceof PabulibError)) throw error
    const problems = [{ line: error.line, code: 'missing-section', reason: error.message } as const]
    return { budget: 0, voteType: 'approval', meta: {}, projects: [], ballots: [], problems }
  }
}
