import { expect, test } from 'vitest'
import { differences } from './same-process.ts'

test('a process agrees with its compiled release whatever the order of its parties', () => {
  const compiled = { id: 'x', date: 'd', tag: ['compiled'], parties: [{ id: 'a' }, { id: 'b' }] }
  const source = { parties: [{ id: 'b', name: null }, { id: 'a' }], tender: null }
  expect(differences(compiled, source)).toEqual([])
})

test('what differs is told by its path', () => {
  const compiled = { tender: { title: 'A', items: [{ id: '1', quantity: 2 }] }, ocid: 'o' }
  const source = { tender: { title: 'B', items: [{ id: '1', quantity: 3 }] }, ocid: 'o' }
  expect(differences(compiled, source)).toEqual(['tender/title', 'tender/items/1/quantity'])
})

test('a list without ids is compared as it stands', () => {
  expect(differences({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toEqual(['a/0', 'a/1'])
})
