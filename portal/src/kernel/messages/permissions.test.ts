import { expect, test } from 'vitest'
import type { Person } from '../identity/person.ts'
import { mayReadMessage } from './permissions.ts'
import type { Message } from './store/outbox.ts'

const holding = (role: 'operator' | 'participation-office' | 'unit-officer'): Person => ({
  id: role,
  name: 'Ana',
  email: 'ana@san-tequio.example',
  roles: [{ role, unitId: role === 'operator' ? null : 'obras' }],
})

const about = (kind: string) => ({ thing: { kind, id: '1' } }) as Message

test.each(['person', 'invitation', 'password-reset'])(
  'a message about a %s may hold a live link: only the operator reads it',
  (kind) => {
    expect(mayReadMessage(holding('participation-office'), about(kind))).toBe(false)
    expect(mayReadMessage(holding('operator'), about(kind))).toBe(true)
  },
)

test('other messages are read by who follows them, and by nobody else', () => {
  expect(mayReadMessage(holding('participation-office'), about('project'))).toBe(true)
  expect(mayReadMessage(holding('unit-officer'), about('project'))).toBe(false)
  expect(mayReadMessage(undefined, about('project'))).toBe(false)
})
