import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { destinationOf, type Move, moves, needsReason, openMoves } from './moves.ts'
import { isCondition, isStage, type Standing, stages } from './stages.ts'

/** README.md: one row for each standing, one column for each move. */
const table = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === moves.length + 3 && !/^-+$/.test(cells[1] ?? ''))
  .map((cells) => cells.slice(1, -1))

const [heading = [], ...rows] = table

const standingsOf = (name: string): Standing[] => {
  if (isStage(name)) return [{ stage: name, condition: 'active' }]
  if (!isCondition(name)) throw new Error(`«${name}» is no standing`)
  return ['design', 'contracted', 'under-way'].flatMap((stage) =>
    isStage(stage) ? [{ stage, condition: name }] : [],
  )
}

function promisedBy(from: Standing, cell: string): Standing | undefined {
  if (cell === '—') return undefined
  if (cell === 'was') return { ...from, condition: 'active' }
  if (isStage(cell)) return { stage: cell, condition: 'active' }
  if (isCondition(cell)) return { ...from, condition: cell }
  throw new Error(`«${cell}» is no standing`)
}

describe('the table of states', () => {
  test('has a row for each standing and a column for each move', () => {
    expect(heading).toEqual(['from', ...moves])
    expect(rows.map(([name]) => name)).toEqual([...stages, 'suspended', 'cancelled', 'substituted'])
  })

  const tried = rows.flatMap(([name = '', ...cells]) =>
    standingsOf(name).flatMap((from) =>
      moves.map((move, at) => [name, move, from, promisedBy(from, cells[at] ?? '')] as const),
    ),
  )
  test.each(tried)('from %s, «%s» leads where the table says', (_, move, from, to) => {
    expect(destinationOf(from, move)).toEqual(to)
  })
})

test('only going forward needs no reason', () => {
  const free = moves.filter((move: Move) => !needsReason(move))
  expect(free).toEqual(['forward'])
})

test('a page offers exactly the moves that are open', () => {
  expect([...openMoves({ stage: 'finished', condition: 'active' })]).toEqual([
    ['forward', { stage: 'delivered', condition: 'active' }],
    ['back', { stage: 'under-way', condition: 'active' }],
  ])
})
