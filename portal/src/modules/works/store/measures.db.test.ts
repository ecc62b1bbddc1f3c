import { expect, test } from 'vitest'
import { officer, TODAY, townWithWorks } from '../../../../test/support/town-with-works.ts'
import { takeStep } from '../actions/take-step.ts'
import { worksReaching } from './measures.ts'

test('a stage that was taken back counts in the month in which it was really reached', async () => {
  const town = await townWithWorks()
  const folio = await town.work({}, 'contracted')
  const monthsOf = async () =>
    (await worksReaching(town.db, 'contracted', {})).map((row) => row.month)
  expect(await monthsOf()).toEqual(['2026-03'])
  await takeStep(town, officer, { folio, move: 'back', on: TODAY, reason: 'no se firmó' })
  expect(await monthsOf()).toEqual([])
  await takeStep(town, officer, { folio, move: 'forward', on: TODAY })
  expect(await monthsOf()).toEqual(['2026-06'])
})
