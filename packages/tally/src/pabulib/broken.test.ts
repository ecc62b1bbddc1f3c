import { describe, expect, test } from 'vitest'
import { pabulibText } from '../../test/election.ts'
import { meta, projects, votes, withPoints } from '../../test/parts.ts'
import { readPabulib } from './read.ts'
import { writePabulib } from './write.ts'

type Parts = Parameters<typeof pabulibText>[0]

/** What is broken, the change of a good file that breaks it, and where it must be told: code, line, words. */
const CASES: readonly (readonly [string, Parts, string, number, string])[] = [
  [
    'fewer projects than META says',
    { meta: 'num_projects;4\nnum_votes;2\nbudget;100' },
    'count',
    11,
    '4',
  ],
  [
    'more ballots than META says',
    { meta: 'num_projects;3\nnum_votes;1\nbudget;100' },
    'count',
    12,
    '1',
  ],
  ['a budget of 0', { meta: 'num_projects;3\nnum_votes;2\nbudget;0' }, 'budget', 13, '0'],
  ['a negative budget', { meta: 'num_projects;3\nnum_votes;2\nbudget;-5' }, 'budget', 13, '-5'],
  [
    'a budget with commas',
    { meta: 'num_projects;3\nnum_votes;2\nbudget;1,200,300' },
    'amount',
    13,
    '1200300',
  ],
  ['a key twice', meta('rule;x'), 'repeated-key', 14, '«rule»'],
  ['a limit that is no number', meta('max_length;dos'), 'value', 14, '«dos»'],
  ['a limit over the projects', meta('max_length;9'), 'limit', 14, '9'],
  ['a currency in words', meta('currency;pesos'), 'value', 14, '«pesos»'],
  ['a cost of 0', projects('1;0;Parque', '2;50;Pozo', '3;60;Luz'), 'cost', 16, '«0»'],
  ['a negative cost', projects('1;-7;Parque', '2;50;Pozo', '3;60;Luz'), 'cost', 16, '«-7»'],
  ['a cost with a decimal comma', projects('1;60,5;P', '2;50;Q', '3;30;R'), 'amount', 16, '60.5'],
  ['a cost in words', projects('1;caro;P', '2;50;Q', '3;60;R'), 'unreadable-cost', 16, '«caro»'],
  [
    'a cost over the budget',
    projects('1;101;P', '2;50;Q', '3;60;R'),
    'cost-over-budget',
    16,
    '101',
  ],
  [
    'a project twice',
    projects('1;60;P', '2;50;Q', '3;30;R', '1;5;S'),
    'repeated-project',
    19,
    'línea 16',
  ],
  [
    'a project without id',
    projects('1;60;P', '2;50;Q', ';30;R'),
    'missing-id',
    18,
    'identificador',
  ],
  ['a row cut short', projects('1;60;P', '2;50;Q', '3;30'), 'short-row', 18, '2 de 3'],
  ['a row too long', projects('1;60;P', '2;50;Q;x', '3;30;R'), 'long-row', 17, '4 columnas'],
  [
    'a quote not closed',
    projects('1;60;"P', '2;50;Q', '3;30;R'),
    'unclosed-quote',
    16,
    'no se cierra',
  ],
  [
    'a quote inside a text',
    projects('1;60;El "Ojo"', '2;50;Q', '3;30;R'),
    'stray-quote',
    16,
    'suelta',
  ],
  ['spaces around a value', projects('1;60; P', '2;50;Q', '3;30;R'), 'spaces', 16, '« P»'],
  ['an empty line', projects('1;60;P', '', '2;50;Q', '3;30;R'), 'empty-line', 17, 'vacía'],
  [
    'votes told wrong',
    { projects: 'project_id;cost;votes\n1;60;1\n2;50;9\n3;30;0' },
    'votes',
    17,
    '9',
  ],
  [
    'score told wrong',
    { projects: 'project_id;cost;score\n1;60;2\n2;50;7\n3;30;0' },
    'score',
    17,
    '7',
  ],
  [
    'too much selected',
    { projects: 'project_id;cost;selected\n1;60;1\n2;50;1\n3;30;0' },
    'selected-over-budget',
    13,
    '110',
  ],
  [
    'an odd selected',
    { projects: 'project_id;cost;selected\n1;60;sí\n2;50;0\n3;30;0' },
    'value',
    16,
    '«sí»',
  ],
  [
    'a column twice',
    { projects: 'project_id;cost;cost\n1;60;1\n2;50;1\n3;30;0' },
    'repeated-column',
    15,
    '«cost»',
  ],
  [
    'no column of ids',
    { projects: 'clave;cost\n1;60\n2;50\n3;30' },
    'missing-column',
    15,
    '«project_id»',
  ],
  ['a vote for nobody we know', votes('ana;1,77;34', 'beto;2;51'), 'unknown-project', 21, '«77»'],
  [
    'the same project twice in a vote',
    votes('ana;1,1;34', 'beto;2;51'),
    'repeated-in-vote',
    21,
    '«1»',
  ],
  ['a voter twice', votes('ana;1;34', 'beto;2;51', 'ana;3;34'), 'repeated-voter', 23, '«ana»'],
  ['a ballot without voter', votes('ana;1;34', ';2;51'), 'missing-id', 22, 'identificador'],
  ['an empty ballot', votes('ana;;34', 'beto;2;51'), 'empty-vote', 21, 'ningún proyecto'],
  ['an age in words', votes('ana;1;joven', 'beto;2;51'), 'value', 21, '«joven»'],
  [
    'a vote too long',
    { ...meta('max_length;1'), ...votes('ana;1,2;34', 'beto;2;51') },
    'length',
    22,
    'máximo es 1',
  ],
  [
    'a vote too short',
    { ...meta('min_length;2'), ...votes('ana;1,2;34', 'beto;2;51') },
    'length',
    23,
    'mínimo es 2',
  ],
  [
    'a vote too dear',
    { ...meta('max_sum_cost;100'), ...votes('ana;1,2;34', 'beto;2;51') },
    'sum-of-cost',
    22,
    '110',
  ],
  [
    'no votes at all',
    { meta: 'num_projects;3\nnum_votes;2\nbudget;100', votes: 'voter_id;vote' },
    'count',
    12,
    'hay 0',
  ],
]

const POINTS: readonly (readonly [string, string, string, string, string])[] = [
  ['points missing', '', '1,2;5', 'missing-points', '2 proyectos y da 1'],
  ['points in words', '', '1;cinco', 'value', '«cinco»'],
  ['negative points', '', '1;-5', 'points', 'mínimo es 0'],
  ['points too high', 'max_points;4', '1;5', 'points', 'máximo es 4'],
  ['points too many', 'max_sum_points;8', '1,2;5,4', 'sum-of-points', 'máximo es 8'],
  ['points too few', 'min_sum_points;8', '1,2;5,2', 'sum-of-points', 'mínimo es 8'],
]

describe('what is broken is told with its line, and the rest is read', () => {
  test.each(CASES)('%s', (_, parts, code, line, words) => {
    const election = readPabulib(pabulibText(parts))

    expect(election.problems).toContainEqual({
      line,
      code,
      reason: expect.stringContaining(words),
      ...(election.problems.find((one) => one.code === code)?.column && {
        column: expect.any(String),
      }),
    })
    expect(election.projects.length).toBeGreaterThan(1)
    expect(readPabulib(writePabulib(election))).toEqual(election)
  })

  test.each(POINTS)('%s', (_, limit, row, code, words) => {
    const parts = { ...meta(limit || 'edition;1'), ...withPoints(`ana;${row}`, 'beto;3;6') }
    const { problems } = readPabulib(pabulibText(parts).replace('approval', 'cumulative'))
    expect(problems).toContainEqual({
      line: 22,
      column: 'points',
      code,
      reason: expect.stringContaining(words),
    })
  })

  test('a cumulative file without its limit of points misses it', () => {
    const text = pabulibText(withPoints('ana;1;5', 'beto;2;5')).replace('approval', 'cumulative')
    expect(readPabulib(text).problems).toMatchObject([
      { code: 'missing-key', column: 'max_sum_points' },
    ])
  })
})
