import { expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { decideCorrection, decideFacts } from './correction.ts'
import { factsChanged, folioFor, knownFacts } from './facts.ts'
import type { WorkFacts } from './work.ts'

const facts: WorkFacts = {
  edition: 2025,
  externalId: null,
  title: 'Banquetas de la calle Nogal',
  description: null,
  type: 'construction',
  sector: 'transport.urban',
  placeId: 'zone.Z31',
  address: null,
  lon: null,
  lat: null,
  unitId: 'obra-publica',
  ceiling: 160_000_000,
  assigned: 150_000_000,
  votes: 312,
}
const known = { placeExists: true, unitExists: true, namesake: undefined }

test('a correction tells what it changes, and why', () => {
  const title = 'Banquetas de la calle Nogal, de Fresno a Olmo'
  expect(
    decideCorrection(facts, { ...facts, title }, { ...known, reason: 'faltaba el tramo' }),
  ).toMatchObject({
    fact: { before: { title: facts.title }, after: { title }, reason: 'faltaba el tramo' },
  })
})

test('a correction without a reason, or without a change, is refused', () => {
  const moved = { ...facts, unitId: 'parques' }
  expect(decideCorrection(facts, moved, { ...known, reason: ' ' })).toEqual(
    refuse({ because: 'no-reason' }),
  )
  expect(decideCorrection(facts, { ...facts }, { ...known, reason: 'x' })).toEqual(
    refuse({ because: 'nothing-changes' }),
  )
})

test('a new work beyond the ceiling of its place asks for a reason; a correction brings one', () => {
  const over = { ...facts, assigned: 170_000_000 }
  expect(decideFacts(over, known)).toMatchObject({ refusal: { because: 'over-the-ceiling' } })
  expect(decideCorrection(facts, over, { ...known, reason: 'acuerdo 14' }).accepted).toBe(true)
})

test('a work stands in a place that exists, with a unit that exists, and alone under its identifier', () => {
  expect(decideFacts(facts, { ...known, placeExists: false })).toMatchObject({
    refusal: { because: 'unknown-place' },
  })
  expect(decideFacts(facts, { ...known, unitExists: false })).toMatchObject({
    refusal: { because: 'unknown-unit' },
  })
  expect(decideFacts(facts, { ...known, namesake: 'PP25-Z02-0001-A' })).toEqual(
    refuse({ because: 'taken-identifier', folio: 'PP25-Z02-0001-A' }),
  )
})

test('the trail holds only what is known or changed', () => {
  expect(knownFacts(facts)).not.toHaveProperty('address')
  expect(factsChanged(facts, { ...facts, votes: null })).toEqual({
    keys: ['votes'],
    before: { votes: 312 },
    after: { votes: null },
  })
})

test('a folio carries the edition, the place and a number', () => {
  expect(folioFor(2025, 147, 'Z31')).toMatch(/^PP25-Z31-0147-[A-Z]$/)
  expect(folioFor(2025, 147, 'k3')).toMatch(/^PP25-K3-0147-[A-Z]$/)
})

test('a place whose code does not fit in a folio leaves its part out', () => {
  expect(folioFor(2025, 147, '19039-002')).toMatch(/^PP25-0147-[A-Z]$/)
  expect(folioFor(2025, 12345, undefined)).toMatch(/^PP25-12345-[A-Z]$/)
})
