import { expect, test } from 'vitest'
import { summarise } from '../rules/summary.ts'
import type { ProcessRow } from '../store/processes.ts'
import { day, setting, street } from '../test/street.ts'
import { sentenceOf } from './process-sentence.ts'

const state = street('implementation')
const process = summarise(state) as unknown as ProcessRow
const saidOn = (today: string) =>
  sentenceOf({ process, state, zone: setting.zone, today: day(today) })

test('until its last day a contract has to end', () => {
  expect(saidOn('2026-08-31')).toBe(
    'La hace Constructora Nogal, S.A. de C.V. por $1,480,000. Ya se pagó el 30 %. Debe terminar el 31 ago 2026.',
  )
})

test('after that day it had to, and nobody says that it is being built', () => {
  expect(saidOn('2026-09-01')).toBe(
    'Se contrató a Constructora Nogal, S.A. de C.V. por $1,480,000. Ya se pagó el 30 %. Debía terminar el 31 ago 2026.',
  )
})
