import { expect, test } from 'vitest'
import { portalLog } from './log.ts'

function logged(line: object): string {
  const lines: string[] = []
  portalLog('info', { write: (text) => lines.push(text) }).error(line, 'fault')
  return lines.join('')
}

test('a fault tells what failed and where, but not what the row held', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
    constraint: 'people_email_folded_key',
    detail: 'Key (email_folded)=(ana@leon.example) already exists.',
    where: 'COPY outbox, line 1, column recipient: "+524771234567"',
  })
  const line = logged({ err: error })
  expect(line).toContain('people_email_folded_key')
  expect(line).toContain('duplicate key value')
  expect(line).not.toMatch(/ana@|4771234567/)
})

test.each(['/invitacion/', '/contrasena/', '/avisos/baja/'])(
  'a link that opens something stays out of the log: %s',
  (door) => {
    const token = 'dpM1wIhy2uVI9e_4RDowO7SZbBSVVvvvOAHxJjfncu4'
    const line = logged({ path: `${door}${token}` })
    expect(line).toContain(`${door}…`)
    expect(line).not.toContain(token)
  },
)

test('the address of a work is in the log as it is', () => {
  expect(logged({ path: '/oficina/obras/PP26-K3-0147-R' })).toContain('PP26-K3-0147-R')
})

test('what was thrown and is no error is told as it is', () => {
  expect(logged({ err: 'se fue la luz' })).toContain('"err":"se fue la luz"')
})
