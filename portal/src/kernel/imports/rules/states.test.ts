import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LoadAct, type LoadState, stateAfter } from './states.ts'

const states: readonly LoadState[] = ['previewed', 'applied', 'undone']
const acts: readonly LoadAct[] = ['answer', 'apply', 'undo']

/** README.md: one row for each state, one column for each act. */
const [heading, ...rows] = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .filter((cells) => cells.length === acts.length + 3 && !/^-+$/.test(cells[1] ?? ''))
  .map((cells) => cells.slice(1, -1))

test('the table of states is the one that the README shows', () => {
  expect(heading).toEqual(['state', ...acts])
  expect(rows).toEqual(
    states.map((state) => [state, ...acts.map((act) => stateAfter(state, act) ?? '—')]),
  )
})
