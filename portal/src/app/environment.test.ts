import { expect, test } from 'vitest'
import { readEnvironment, WrongEnvironment } from './environment.ts'

test('without variables the portal serves the demonstration on port 3000', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, TEQUIO_DEMO: true, TEQUIO_ROLE: 'all' })
})

test('an empty variable counts as absent', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
})

test.each([
  [{ PORT: 'tres mil' }, 'PORT debe ser un número entre 0 y 65535.'],
  [{ PORT: '70000' }, 'PORT debe ser un número entre 0 y 65535.'],
  [
    { DATABASE_URL: 'mysql://a/b' },
    'DATABASE_URL debe empezar con postgres:// y llevar servidor y base.',
  ],
  [{ TEQUIO_DEMO: 'quizá' }, 'TEQUIO_DEMO debe ser «yes» o «no».'],
  [{ SMTP_URL: 'correo' }, 'SMTP_URL debe empezar con smtp:// o smtps://.'],
  [
    { SMS_ACCOUNT: 'AC1', SMS_FROM: '+524770000000' },
    'SMS_ACCOUNT, SMS_TOKEN, SMS_FROM van juntas: falta SMS_TOKEN.',
  ],
  [
    { WHATSAPP_TOKEN: 'secreto' },
    'WHATSAPP_PHONE_ID, WHATSAPP_TOKEN van juntas: falta WHATSAPP_PHONE_ID.',
  ],
])('%o is refused in one sentence', (variables, sentence) => {
  expect(() => readEnvironment(variables)).toThrow(new WrongEnvironment(sentence))
})
