import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  dataIsHere,
  dataMissing,
  electionPath,
  elections,
  electionText,
  expectedOf,
} from '../../test/data.ts'
import { pabulibText } from '../../test/election.ts'
import type { PabulibError } from './problems.ts'
import { readPabulib } from './read.ts'
import type { PabulibElection } from './reading.ts'
import { writePabulib } from './write.ts'

/** What the real files break: how often, and where first. */
const BROKEN: Readonly<
  Record<string, Readonly<Record<string, readonly [times: number, line: number]>>>
> = {
  Hungary_Budapest_2025_VIII_Jozsefvaros: { spaces: [2, 57] },
  Netherlands_Amsterdam_212: { length: [3254, 84], 'project-cost': [1, 57] },
  Worldwide_Mechanical_Turk_Utilities_8: { 'sum-of-points': [9, 52] },
}

if (!dataIsHere) console.warn(`No se leen elecciones reales: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the real elections', () => {
  test.each(elections)('%s is read whole, and what it breaks is told by line', (name) => {
    const expected = expectedOf(name)
    const { problems, ...election } = readPabulib(electionText(name))

    expect(election.projects).toHaveLength(expected.num_projects)
    expect(election.ballots).toHaveLength(expected.num_votes)
    expect(election.voteType).toBe(expected.vote_type)
    expect(votesOf(election)).toEqual(expected.votes)
    const found = Map.groupBy(problems, ({ code }) => code)
    expect(
      Object.fromEntries([...found].map(([code, all]) => [code, [all.length, all[0]?.line]])),
    ).toEqual(BROKEN[name] ?? {})
  })

  test.each(elections)('%s is the same election after it is written, and the same text', (name) => {
    const text = electionText(name)
    const election = readPabulib(text)
    const written = writePabulib(election)

    expect(readPabulib(written)).toEqual(election)
    const lines = text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[ ]+(?=;|$)/gm, '')
      .trimEnd()
    expect(written.trimEnd() === lines).toBe(true)
  })

  test('a file read in pieces of 1,009 bytes is the same election', async () => {
    for (const name of elections.filter((_, at) => at % 5 === 0)) {
      const read = await readPabulib(createReadStream(electionPath(name), { highWaterMark: 1009 }))
      const whole = readPabulib(electionText(name))
      expect(read).toEqual(whole)
      expect(read.problems).toEqual(whole.problems)
    }
  })
})

describe('what a file says', () => {
  test('a good file breaks nothing', () => {
    const election = readPabulib(pabulibText())
    expect(election.problems).toEqual([])
    expect(election).toEqual({
      budget: 100,
      voteType: 'approval',
      meta: expect.objectContaining({ unit: 'San Tequio', budget: '100' }),
      projects: [
        {
          id: '1',
          cost: 60,
          name: 'Parque',
          columns: { project_id: '1', cost: '60', name: 'Parque' },
        },
        { id: '2', cost: 50, name: 'Pozo', columns: { project_id: '2', cost: '50', name: 'Pozo' } },
        { id: '3', cost: 30, name: 'Luz', columns: { project_id: '3', cost: '30', name: 'Luz' } },
      ],
      ballots: [
        { voter: 'ana', vote: ['1', '2'], columns: { age: '34' } },
        { voter: 'beto', vote: ['2'], columns: { age: '51' } },
      ],
    })
  })

  test('quoted fields hold semicolons, quotes and ends of line', () => {
    const projects =
      'project_id;cost;name\n1;60;"Parque; ""El Ojo"",\nsegunda etapa"\n2;50;Pozo\n3;30;Luz'
    const { projects: read, problems } = readPabulib(pabulibText({ projects }))
    expect(read[0]?.name).toBe('Parque; "El Ojo",\nsegunda etapa')
    expect(problems).toEqual([])
  })

  test('columns come in any order and by their old names and the new ones', () => {
    const named = (target: string, category: string) =>
      readPabulib(
        pabulibText({
          projects: `selected;${target};name;cost;${category};project_id\n2;niñez, mujeres;Parque;60;agua,sombra;1`,
          votes: 'sex;vote;voter_id\nF;1;ana',
        }),
      )
    for (const target of ['target', 'targets', 'beneficiaries', 'Target'])
      for (const category of ['category', 'categories'])
        expect(named(target, category).projects[0]).toMatchObject({
          id: '1',
          cost: 60,
          selected: 2,
          categories: ['agua', 'sombra'],
          targets: ['niñez', 'mujeres'],
        })
    expect(named('target', 'category').ballots).toEqual([
      { voter: 'ana', vote: ['1'], columns: { sex: 'F' } },
    ])
  })

  test('points stand beside their projects in cumulative and in scoring ballots', () => {
    for (const type of ['cumulative', 'scoring']) {
      const votes = 'voter_id;vote;points\nana;2,1;7,3.50\nbeto;3;-1'
      const text = pabulibText({ votes }).replace('approval', type)
      expect(readPabulib(text).ballots).toEqual([
        { voter: 'ana', vote: ['2', '1'], points: [7, 3.5], columns: {} },
        { voter: 'beto', vote: ['3'], points: [-1], columns: {} },
      ])
    }
  })

  test('the preferred project of an ordinal ballot is the first', () => {
    const text = pabulibText({ votes: 'voter_id;vote\nana;3,1,2' }).replace('approval', 'ordinal')
    expect(readPabulib(text).ballots[0]?.vote).toEqual(['3', '1', '2'])
  })

  test('amounts stay exact, of any size', () => {
    const huge = `1${'0'.repeat(30)}`
    const { budget, projects } = readPabulib(
      pabulibText({
        meta: `num_projects;3\nnum_votes;2\nbudget;${huge}.01`,
        projects: `project_id;cost\n1;${huge}\n2;0.10\n3;1e30`,
      }),
    )
    expect(budget).toBe(`${huge}.01`)
    expect(projects.map(({ cost }) => cost)).toEqual([huge, 0.1, huge])
  })

  test('equal votes share one list, so that a hundred thousand ballots are light', () => {
    const { ballots } = readPabulib(pabulibText({ votes: 'voter_id;vote\nana;1,2\nbeto;1,2' }))
    expect(ballots[0]?.vote).toBe(ballots[1]?.vote)
  })

  test('a name that objects have of their own is a name like any other', () => {
    const text = pabulibText({
      meta: 'num_projects;1\nnum_votes;1\nbudget;100\n__proto__;x\nconstructor;y',
      projects: 'project_id;cost;__proto__\n__proto__;60;z',
      votes: 'voter_id;vote;__proto__\nconstructor;__proto__;w',
    })
    const election = readPabulib(text)
    expect(Object.entries(election.meta).slice(-2)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(election.ballots[0]?.vote).toEqual(['__proto__'])
    expect(Object.entries(election.ballots[0]?.columns ?? {})).toEqual([['__proto__', 'w']])
    expect(writePabulib(election)).toBe(text)
  })
})

describe('a file that is no election is refused, with its line and in Spanish', () => {
  const refusalOf = (text: string): PabulibError | undefined => {
    try {
      readPabulib(text)
    } catch (error) {
      return error as PabulibError
    }
    return undefined
  }

  test.each([
    ['nothing', '', 1, 'no tiene la sección META'],
    ['a page', '<!doctype html>\n<title>No</title>', 1, 'no tiene la sección META'],
    ['UTF-16', 'M\0E\0T\0A\0', 1, 'UTF-16'],
    [
      'no budget',
      'META\nkey;value\nunit;X\nPROJECTS\nproject_id;cost\n1;2',
      1,
      'no dice el presupuesto',
    ],
    ['a budget in words', 'META\nkey;value\nbudget;mucho', 3, '«mucho»'],
    ['no costs', 'META\nkey;value\nbudget;9\nPROJECTS\nproject_id;name\n1;x', 5, '«cost»'],
  ])('%s', (_, text, line, reason) => {
    expect(refusalOf(text)).toMatchObject({ name: 'PabulibError', line })
    expect(refusalOf(text)?.message).toContain(reason)
  })
})

function votesOf({ projects, ballots }: Omit<PabulibElection, 'problems'>) {
  const votes = new Map(projects.map(({ id }) => [id, 0]))
  for (const { vote } of ballots) for (const id of vote) votes.set(id, (votes.get(id) ?? 0) + 1)
  return Object.fromEntries(votes)
}
