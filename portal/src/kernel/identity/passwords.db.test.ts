import { beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, job, password, townWithAccounts } from '../../../test/support/accounts.ts'
import { changePassword } from './actions/change-password.ts'
import { suspendAccount } from './actions/manage-account.ts'
import { askForReset, resetPassword, sendResetLink } from './actions/reset-password.ts'
import { personOfToken } from './store/sessions.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await townWithAccounts()
})

describe('a password', () => {
  test('changes with the present one, ends every session and opens a new one', async () => {
    const person = await accounts.someone()
    const old = await accounts.tokenOf(person)
    const next = 'la feria es en enero'
    const changing = { person, current: password, next, browser: 'Firefox' }
    expect(
      await changePassword(accounts.town, { ...changing, current: 'no es esta, otra' }),
    ).toMatchObject({
      refusal: { because: 'wrong-current' },
    })
    const decision = await changePassword(accounts.town, changing)
    expect(await personOfToken(accounts.town.db, old)).toBeUndefined()
    const token = decision.accepted ? decision.fact.token : ''
    expect(await personOfToken(accounts.town.db, token)).toBeDefined()
    expect(await accounts.enter({ email: person.email, password: next })).toMatchObject({
      accepted: true,
    })
  })

  /** Asks, and does what the job would. */
  async function ask(email: string) {
    const decision = await askForReset(accounts.town, { email, address: accounts.addressOf(email) })
    const { id } = await accounts.town.db
      .selectFrom('password_resets')
      .select('id')
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await sendResetLink(accounts.town, id)
    await sendResetLink(accounts.town, id)
    return decision
  }

  const messagesTo = async (email: string) =>
    (
      await accounts.town.db
        .selectFrom('outbox')
        .select('id')
        .where('recipient', '=', email)
        .execute()
    ).length

  /** The subjects of what waits. */
  const waiting = async (email: string) =>
    (
      await accounts.town.db
        .selectFrom('outbox')
        .select('subject')
        .where('recipient', '=', email)
        .where('state', '=', 'queued')
        .execute()
    ).map(({ subject }) => subject)

  test('forgotten is set anew with a link that serves once', async () => {
    const person = await accounts.someone()
    const session = await accounts.tokenOf(person)
    await ask(person.email.toUpperCase())
    expect(await messagesTo(person.email)).toBe(1)
    const token = await accounts.newestLink(person.email)
    const next = 'la feria es en enero'
    expect(await resetPassword(accounts.town, { token, password: next })).toMatchObject({
      accepted: true,
    })
    expect(await personOfToken(accounts.town.db, session)).toBeUndefined()
    expect(await waiting(person.email)).toEqual(['Tu contraseña cambió'])
    expect(
      await resetPassword(accounts.town, { token, password: 'otra más, la tercera' }),
    ).toMatchObject({
      refusal: { because: 'link-ended' },
    })
    expect(await accounts.enter({ email: person.email, password: next })).toMatchObject({
      accepted: true,
    })
  })

  test('link ends after an hour, and when a newer one is asked for', async () => {
    const person = await accounts.someone()
    await ask(person.email)
    const first = await accounts.newestLink(person.email)
    await ask(person.email)
    expect(await waiting(person.email)).toEqual(['Elige una contraseña nueva'])
    const ended = { refusal: { because: 'link-ended' } }
    expect(
      await resetPassword(accounts.town, { token: first, password: 'la feria es en enero' }),
    ).toMatchObject(ended)
    const second = await accounts.newestLink(person.email)
    await accounts.town.setClock(new Date(Date.now() + 3_601_000))
    const late = await resetPassword(accounts.town, {
      token: second,
      password: 'la feria es en enero',
    })
    await accounts.town.setClock()
    expect(late).toMatchObject(ended)
  })

  test('asked for an unknown or suspended address is answered the same and sends nothing', async () => {
    const [person, operator] = [await accounts.someone(), await accounts.someone('operator')]
    await suspendAccount(accounts.town, job, { personId: person.id, by: operator, reason: 'Baja' })
    expect(await ask('nadie@leon.example')).toEqual({ accepted: true, fact: null })
    expect(await ask(person.email)).toEqual({ accepted: true, fact: null })
    expect(await messagesTo(person.email)).toBe(0)
  })

  test('asked for too often is refused for a while', async () => {
    for (let n = 0; n < 3; n++) await ask('insistente@leon.example')
    expect(await ask('insistente@leon.example')).toMatchObject({ refusal: { because: 'too-many' } })
  })
})
