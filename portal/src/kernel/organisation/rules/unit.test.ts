import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import {
  decideAdding,
  decideAddingAlias,
  decideClosing,
  decideMoving,
  decideRenaming,
  type Unit,
} from './unit.ts'

const works: Unit = {
  id: 'obras-publicas',
  name: 'Dirección de Obras Públicas',
  parentId: null,
  validFrom: '2024-10-10',
  validTo: null,
}
const closed: Unit = { ...works, id: 'alumbrado', name: 'Alumbrado', validTo: '2025-12-31' }
const free = { keyTaken: false, namesake: undefined, parent: null }

test('a unit is added under none or under one that works', () => {
  expect(decideAdding(works, free)).toEqual(accept(works))
  expect(decideAdding({ ...works, parentId: 'x' }, { ...free, parent: works })).toMatchObject({
    accepted: true,
  })
})

test.each([
  ['its key is taken', { ...free, keyTaken: true }, { because: 'key-taken' }],
  ['its name is taken', { ...free, namesake: works }, { because: 'name-taken', by: works }],
  ['its parent does not exist', { ...free, parent: undefined }, { because: 'no-such-parent' }],
  ['its parent closed', { ...free, parent: closed }, { because: 'closed', lastDay: '2025-12-31' }],
])('a unit is not added when %s', (_, circumstances, refusal) => {
  expect(decideAdding(works, circumstances)).toEqual(refuse(refusal))
})

test('a unit changes its name once, and not to another one’s', () => {
  const other = { id: 'obra-civil', name: 'Obra Civil' }
  expect(decideRenaming(works, 'Obras Públicas', undefined)).toEqual(
    accept({ before: works.name, after: 'Obras Públicas' }),
  )
  expect(decideRenaming(works, works.name, undefined)).toEqual(refuse({ because: 'same-name' }))
  expect(decideRenaming(works, 'Obra Civil', other)).toEqual(
    refuse({ because: 'name-taken', by: other }),
  )
})

test('a unit takes back a name that it had', () => {
  expect(decideRenaming(works, 'Obra Pública', { id: works.id, name: works.name })).toMatchObject({
    accepted: true,
  })
})

test('no unit hangs from itself', () => {
  const below = { ...works, id: 'pavimentos', parentId: works.id }
  expect(decideMoving(works, below, ['pavimentos', 'obras-publicas'])).toEqual(
    refuse({ because: 'under-itself' }),
  )
})

test('a unit closes once, after it began, and when nothing hangs from it', () => {
  expect(decideClosing(works, '2026-06-30', 0)).toEqual(accept({ lastDay: '2026-06-30' }))
  expect(decideClosing(closed, '2026-06-30', 0)).toMatchObject({ refusal: { because: 'closed' } })
  expect(decideClosing(works, '2024-10-09', 0)).toEqual(
    refuse({ because: 'closes-before-it-began', validFrom: '2024-10-10' }),
  )
  expect(decideClosing(works, '2026-06-30', 2)).toEqual(
    refuse({ because: 'has-open-units', count: 2 }),
  )
})

test('an alias that differs only in accents is the same alias', () => {
  const aliases = [{ alias: 'SOP', validFrom: null, validTo: null }]
  const known = { aliases, namesake: undefined }
  expect(decideAddingAlias(works, 'direccion de obras publicas', known)).toMatchObject({
    refusal: { because: 'same-name' },
  })
  expect(decideAddingAlias(works, 'Obras', known)).toEqual(accept({ alias: 'Obras' }))
})
