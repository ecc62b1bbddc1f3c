import { sql } from 'kysely'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Accounts, browser, job, townWithAccounts } from '../../../test/support/accounts.ts'
import { closeSession } from './actions/end-session.ts'
import {
  giveRole,
  reinstateAccount,
  suspendAccount,
  withdrawRole,
} from './actions/manage-account.ts'
import { personOfToken, sessionsOf } from './store/sessions.ts'
import { sweepIdentity } from './store/sweep.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await townWithAccounts()
})

describe('signing in', () => {
  test('answers the same for an unknown address, a wrong password and a suspended account', async () => {
    const [person, operator] = [await accounts.someone(), await accounts.someone('operator')]
    await suspendAccount(accounts.town, job, { personId: person.id, by: operator, reason: 'Baja' })
    const wrong = { accepted: false, refusal: { because: 'wrong' } }
    expect(await accounts.enter({ email: 'nadie@leon.example' })).toEqual(wrong)
    expect(await accounts.enter({ email: operator.email, password: 'otra contraseña' })).toEqual(
      wrong,
    )
    expect(await accounts.enter({ email: person.email })).toEqual(wrong)
  })

  test('is refused after five wrong tries, with the hour to come back, known or not', async () => {
    const person = await accounts.someone()
    await accounts.town.setClock('2026-11-20T15:00:00Z')
    for (const email of [person.email, 'fantasma@leon.example']) {
      for (let n = 0; n < 5; n++) await accounts.enter({ email, password: 'no es esta, otra' })
      expect(await accounts.enter({ email })).toEqual({
        accepted: false,
        refusal: { because: 'too-many', until: new Date('2026-11-20T15:15:00Z') },
      })
    }
    await accounts.town.setClock('2026-11-20T15:15:00Z')
    const later = await accounts.enter({ email: person.email })
    await accounts.town.setClock()
    expect(later).toMatchObject({ accepted: true })
  })

  test('from elsewhere is not closed by who tries the address here, unless from many networks', async () => {
    const person = await accounts.someone()
    const from = (network: number, given: { password?: string } = {}) => {
      const address = `2001:db8:cc:${network.toString(16)}::1`
      return accounts.enter({ email: person.email, browser: { ...browser, address }, ...given })
    }
    const wrong = { password: 'no es esta, otra' }
    for (let n = 0; n < 7; n++) await from(1, wrong)
    expect(await from(1)).toMatchObject({ refusal: { because: 'too-many' } })
    expect(await from(2)).toMatchObject({ accepted: true })

    for (let n = 0; n < 100; n++) await from(10 + n, wrong)
    expect(await from(3)).toMatchObject({ refusal: { because: 'too-many' } })
  })

  test('counts tries that arrive at once', async () => {
    const person = await accounts.someone()
    const tries = Array.from({ length: 12 }, () =>
      accounts.enter({ email: person.email, password: 'no es esta, otra' }),
    )
    const answers = await Promise.all(tries)
    const wrong = answers.filter((one) => !one.accepted && one.refusal.because === 'wrong')
    expect(wrong).toHaveLength(5)
  })

  test('from one address is refused after thirty wrong tries on any account, a whole /64 being one', async () => {
    const answers = []
    for (let n = 0; n < 31; n++) {
      const address = `2001:db8:aaaa:bbbb::${n}`
      const given = { email: `n${n}@leon.example`, password: 'x', browser: { ...browser, address } }
      answers.push(await accounts.enter(given))
    }
    expect(answers.at(29)).toMatchObject({ refusal: { because: 'wrong' } })
    expect(answers.at(30)).toMatchObject({ refusal: { because: 'too-many' } })
  })

  test('well does not count as a try', async () => {
    const person = await accounts.someone()
    for (let n = 0; n < 8; n++)
      expect(await accounts.enter({ email: person.email })).toMatchObject({ accepted: true })
  })

  test('gives a new session and ends the one that the browser brought', async () => {
    const person = await accounts.someone()
    const planted = await accounts.tokenOf(await accounts.someone())
    const decision = await accounts.enter({ email: person.email, previous: planted })
    const token = decision.accepted ? decision.fact.token : ''
    expect(token).not.toBe(planted)
    expect(await personOfToken(accounts.town.db, planted)).toBeUndefined()
    expect(await personOfToken(accounts.town.db, token)).toMatchObject({
      person: { id: person.id },
    })
  })
})

describe('a session', () => {
  test('is not given to a password that was changed while it was being checked', async () => {
    const person = await accounts.someone()
    const { owner, db } = accounts.town
    const change = await owner.startTransaction().execute()
    await change.updateTable('people').set({ password: null }).where('id', '=', person.id).execute()
    const entering = accounts.enter({ email: person.email })
    await vi.waitFor(async () => {
      const { rows } =
        await sql`select from pg_locks where not granted and locktype = 'transactionid'`.execute(db)
      expect(rows).toHaveLength(1)
    }, 10_000)
    await change.commit().execute()
    expect(await entering).toEqual({ accepted: false, refusal: { because: 'wrong' } })
    expect(await sessionsOf(db, person.id)).toEqual([])
  })

  test('ends thirty days after it began, however often it is used', async () => {
    const { town } = accounts
    await town.setClock('2026-09-01T12:00:00Z')
    const token = await accounts.tokenOf(await accounts.someone())
    const days: number[] = []
    for (let hours = 8; hours <= 24 * 31; hours += 8) {
      await town.setClock(new Date(Date.UTC(2026, 8, 1, 12 + hours)))
      if (await personOfToken(town.db, token)) days.push(hours / 24)
    }
    await town.setClock()
    expect(Math.max(...days)).toBeCloseTo(29.67)
  })

  test('is closed by its owner, and by nobody else', async () => {
    const [person, other] = [await accounts.someone(), await accounts.someone()]
    const token = await accounts.tokenOf(person)
    const [session] = await sessionsOf(accounts.town.db, person.id)
    const id = session?.id ?? ''
    expect(await closeSession(accounts.town, job, { id, personId: other.id })).toBeUndefined()
    expect(await personOfToken(accounts.town.db, token)).toBeDefined()
    expect(await closeSession(accounts.town, job, { id, personId: person.id })).toMatchObject({
      accepted: true,
    })
    expect(await personOfToken(accounts.town.db, token)).toBeUndefined()
  })

  test('ends when its owner receives or loses a role, or is suspended', async () => {
    const operator = await accounts.someone('operator')
    const person = await accounts.someone()
    const change = { personId: person.id, by: operator }
    const held = { role: 'treasury', unitId: 'obras' } as const
    for (const done of [
      () => giveRole(accounts.town, job, { ...change, held }),
      () => withdrawRole(accounts.town, job, { ...change, held }),
      () => suspendAccount(accounts.town, job, { ...change, reason: 'Licencia' }),
    ]) {
      const token = await accounts.tokenOf(person)
      expect(await done()).toMatchObject({ accepted: true })
      expect(await personOfToken(accounts.town.db, token)).toBeUndefined()
    }
    await reinstateAccount(accounts.town, job, change)
    expect(await accounts.enter({ email: person.email })).toMatchObject({ accepted: true })
  })

  test('stays when the change was refused', async () => {
    const [person, officer] = [await accounts.someone(), await accounts.someone()]
    const token = await accounts.tokenOf(person)
    const refused = await suspendAccount(accounts.town, job, {
      personId: person.id,
      by: officer,
      reason: 'X',
    })
    expect(refused).toMatchObject({ refusal: { because: 'not-yours-to-manage' } })
    expect(await personOfToken(accounts.town.db, token)).toBeDefined()
  })
})

test('what is over is not kept', async () => {
  const person = await accounts.someone()
  await accounts.tokenOf(person)
  await accounts.town.setClock(new Date(Date.now() + 3 * 86_400_000))
  await sweepIdentity(accounts.town.db)
  await accounts.town.setClock()
  const { rows } =
    await sql`select from sessions union all select from attempts union all select from password_resets`.execute(
      accounts.town.db,
    )
  expect(rows).toEqual([])
})
