import { expect, test } from 'vitest'
import { FILE_LIMIT } from '../../../lib/byte-size.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import type { Difference } from '../importer.ts'
import { alteredSince, countsOf, fingerprintOf, inverseOf } from './difference.ts'
import { decideApplying, decideStarting, decideUndoing } from './loading.ts'

const spot = { file: 'calles.csv', line: 2 }
const added = { key: 'a', title: 'Nogal', spot, before: null, after: { width: 8 } }
const altered = { key: 'b', title: 'Olmo', spot, before: { width: 5 }, after: { width: 6 } }
const nothing = { unchanged: 0, rejects: [], notices: [], questions: [] }
const difference: Difference<unknown> = { ...nothing, changes: [added, altered] }

test('a file beyond the limit is refused by its name', () => {
  const bytes = new Uint8Array(FILE_LIMIT + 1)
  expect(decideStarting([{ name: 'todo.xlsx', bytes }], [], {})).toEqual(
    refuse({ because: 'too-large', name: 'todo.xlsx', limit: FILE_LIMIT }),
  )
})

test('an option that the load does not have is refused, not ignored', () => {
  const file = { name: 'a.csv', bytes: new Uint8Array(1) }
  expect(decideStarting([file], [], { yaer: '2020' })).toEqual(
    refuse({ because: 'option-unknown', name: 'yaer' }),
  )
})

test('what is applied is what was shown', async () => {
  const fingerprint = await fingerprintOf(difference.changes)
  const shown = { state: 'previewed', fingerprint } as const
  expect(decideApplying(shown, difference, fingerprint)).toEqual(accept({ fingerprint }))

  const moved = { ...difference, changes: [added] }
  expect(decideApplying(shown, moved, await fingerprintOf(moved.changes))).toEqual(
    refuse({ because: 'moved', difference: moved }),
  )
})

test('a load is applied once', async () => {
  const fingerprint = await fingerprintOf(difference.changes)
  const load = { state: 'applied', fingerprint } as const
  expect(decideApplying(load, difference, fingerprint)).toEqual(
    refuse({ because: 'not-previewed', state: 'applied' }),
  )
})

test('undoing takes the changes back from the last to the first', () => {
  expect(inverseOf(difference.changes)).toEqual([
    { ...altered, before: { width: 6 }, after: { width: 5 } },
    { ...added, before: { width: 8 }, after: null },
  ])
})

test('what was altered or removed after the load is found, whatever the order of its members', () => {
  const inverse = inverseOf(difference.changes)
  expect(alteredSince(inverse, new Map([['b', { width: 6 }]])).map(({ key }) => key)).toEqual(['a'])
})

test('undoing asks for a reason, and asks again when something was altered later', () => {
  const kept = [{ key: 'a', title: 'Nogal', message: 'Cambió después de la carga.' }]
  const asked = { state: 'applied', reason: 'archivo equivocado', kept, rest: 1 } as const
  expect(decideUndoing({ ...asked, reason: '  ', onlyRest: true })).toEqual(
    refuse({ because: 'no-reason' }),
  )
  expect(decideUndoing({ ...asked, onlyRest: false })).toEqual(
    refuse({ because: 'altered', things: kept, rest: 1 }),
  )
  expect(decideUndoing({ ...asked, onlyRest: true })).toEqual(accept(null))
})

test('what is undone says why to anyone, so the reason names nobody', () => {
  const asked = { state: 'applied', kept: [], rest: 1, onlyRest: false } as const
  for (const reason of [
    'lo pidió GOMA800101HGTNRR09',
    'lo pidió juana@correo.example',
    'llamó del 477 987 6543',
  ])
    expect(decideUndoing({ ...asked, reason })).toEqual(refuse({ because: 'personal-reason' }))
  const mended = { ...asked, reason: 'era el archivo de 2024, no el de 2025' }
  expect(decideUndoing(mended)).toEqual(accept(null))
})

test('a question waits until one of its own options answers it', () => {
  const question = {
    id: 'q',
    spot,
    message: '¿Es la misma?',
    options: [{ value: 'yes', label: 'Sí' }],
  }
  const asking = { ...difference, questions: [question] }
  expect(countsOf(asking, { q: 'perhaps' })).toMatchObject({ added: 1, altered: 1, asked: 1 })
  expect(countsOf(asking, { q: 'yes' })).toMatchObject({ asked: 0 })
})
