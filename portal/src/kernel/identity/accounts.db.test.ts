import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import type { Envelope } from '../act/index.ts'
import { seedUnits } from '../organisation/index.ts'
import { changePassword } from './actions/change-password.ts'
import { closeSession } from './actions/end-session.ts'
import { invite, withdrawInvitation } from './actions/invite.ts'
import {
  giveRole,
  reinstateAccount,
  suspendAccount,
  withdrawRole,
} from './actions/manage-account.ts'
import { acceptInvitation, giveAccount } from './actions/open-account.ts'
import { askForReset, resetPassword, sendResetLink } from './actions/reset-password.ts'
import { type SigningIn, signIn } from './actions/sign-in.ts'
import type { Person, Role } from './person.ts'
import { findAccount } from './store/people.ts'
import { personOfToken, sessionsOf } from './store/sessions.ts'
import { sweepIdentity } from './store/sweep.ts'

const job: Envelope = { actor: { kind: 'job', id: 'test' } }
const password = 'maíz, jade y barro'
const browser = { address: '203.0.113.7', name: 'Firefox' }

let town: TestTown
beforeAll(async () => {
  town = await testTown()
  await seedUnits(town, [{ id: 'obras', name: 'Obras', parentId: null, validFrom: null }])
})

let count = 0
/** Someone new with an account. */
async function someone(role: Role = 'unit-officer'): Promise<Person> {
  count += 1
  const id = `p${count}`
  const held = [{ role, unitId: role === 'operator' ? null : 'obras' }]
  const account = { id, name: `Persona ${count}`, email: `p${count}@leon.example` }
  await giveAccount(town, job, { ...account, password, held })
  return { ...account, roles: held }
}

const enter = (given: Partial<SigningIn> & { email: string }) =>
  signIn(town, {
    password,
    browser: { ...browser, address: addressOf(given.email) },
    previous: undefined,
    ...given,
  })

const accepting = (token: string) => ({ token, password, browser: 'Firefox' })

/** Tests share a clock, so each account comes from its own house. */
const addressOf = (email: string) => `2001:db8:${email.length}:${email.charCodeAt(1)}::${count}`

async function tokenOf(person: Person): Promise<string> {
  const decision = await enter({ email: person.email })
  if (!decision.accepted) throw new Error(`no entry: ${decision.refusal.because}`)
  return decision.fact.token
}

/** The token of the link in the newest message. */
async function newestLink(to: string): Promise<string> {
  const { body } = await town.db
    .selectFrom('outbox')
    .select('body')
    .where('recipient', '=', to)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /https:\/\/san-tequio\.example\/\w+\/(\S+)/.exec(body)?.[1] ?? ''
}

const trailText = async () =>
  (
    await sql<{ text: string }>`select string_agg(t::text, ' ') as text from trail t`.execute(
      town.db,
    )
  ).rows[0]?.text

describe('an invitation', () => {
  const held = { role: 'unit-officer', unitId: 'obras' } as const
  const to = (email: string) => ({ name: 'Beto Ruiz', email, held, inviter: undefined })

  test('gives an account once, and then its link is worth nothing', async () => {
    await invite(town, job, to('beto@leon.example'))
    const token = await newestLink('beto@leon.example')

    expect(await acceptInvitation(town, accepting(token))).toMatchObject({ accepted: true })
    expect(await enter({ email: 'BETO@leon.example' })).toMatchObject({ accepted: true })
    expect(await acceptInvitation(town, accepting(token))).toMatchObject({
      refusal: { because: 'already-accepted' },
    })
  })

  test('opened twice at once gives one account', async () => {
    await invite(town, job, to('caro@leon.example'))
    const token = await newestLink('caro@leon.example')
    const accept = () => acceptInvitation(town, accepting(token))
    const both = await atOnce(town.db, accept, accept)
    expect(both.filter((one) => one?.accepted)).toHaveLength(1)
  })

  test('ends after seven days', async () => {
    await town.setClock('2026-11-01T12:00:00Z')
    await invite(town, job, to('dora@leon.example'))
    const token = await newestLink('dora@leon.example')
    await town.setClock('2026-11-08T12:00:01Z')
    const late = await acceptInvitation(town, accepting(token))
    await town.setClock()
    expect(late).toMatchObject({ refusal: { because: 'expired' } })
  })

  test('is replaced by a newer one to the same address', async () => {
    await invite(town, job, to('eva@leon.example'))
    const first = await newestLink('eva@leon.example')
    await invite(town, job, to('EVA@leon.example'))
    expect(await acceptInvitation(town, accepting(first))).toMatchObject({
      refusal: { because: 'withdrawn' },
    })
  })

  test('can be withdrawn until it is accepted', async () => {
    const sent = await invite(town, job, to('fer@leon.example'))
    const token = await newestLink('fer@leon.example')
    const id = sent.accepted ? sent.fact.id : ''
    const by = await someone('operator')
    expect(await withdrawInvitation(town, job, { id, by })).toMatchObject({ accepted: true })
    expect(await withdrawInvitation(town, job, { id, by })).toBeUndefined()
    expect(await acceptInvitation(town, accepting(token))).toMatchObject({
      refusal: { because: 'withdrawn' },
    })
  })

  test('is not sent to who has an account, nor gives more than the inviter may', async () => {
    const person = await someone()
    const inviter = await someone('participation-office')
    expect(await invite(town, job, to(person.email))).toMatchObject({
      refusal: { because: 'has-an-account' },
    })
    const operator = { role: 'operator', unitId: null } as const
    const asked = { name: 'X', email: 'x@leon.example', held: operator, inviter }
    expect(await invite(town, job, asked)).toMatchObject({
      refusal: { because: 'not-yours-to-give' },
    })
  })

  test('with an invented token leads nowhere', async () => {
    expect(await acceptInvitation(town, accepting('A'.repeat(43)))).toBeUndefined()
  })

  test('leaves in the trail neither name nor address nor token', async () => {
    await invite(town, job, to('gil@leon.example'))
    const token = await newestLink('gil@leon.example')
    await acceptInvitation(town, accepting(token))
    const text = (await trailText()) ?? ''
    for (const secret of ['Beto', 'gil@', token]) expect(text).not.toContain(secret)
  })
})

describe('signing in', () => {
  test('answers the same for an unknown address, a wrong password and a suspended account', async () => {
    const [person, operator] = [await someone(), await someone('operator')]
    await suspendAccount(town, job, { personId: person.id, by: operator, reason: 'Baja' })
    const wrong = { accepted: false, refusal: { because: 'wrong' } }
    expect(await enter({ email: 'nadie@leon.example' })).toEqual(wrong)
    expect(await enter({ email: operator.email, password: 'otra contraseña' })).toEqual(wrong)
    expect(await enter({ email: person.email })).toEqual(wrong)
  })

  test('is refused after five wrong tries, with the hour to come back, known or not', async () => {
    const person = await someone()
    await town.setClock('2026-11-20T15:00:00Z')
    for (const email of [person.email, 'fantasma@leon.example']) {
      for (let n = 0; n < 5; n++) await enter({ email, password: 'no es esta, otra' })
      expect(await enter({ email })).toEqual({
        accepted: false,
        refusal: { because: 'too-many', until: new Date('2026-11-20T15:15:00Z') },
      })
    }
    await town.setClock('2026-11-20T15:15:00Z')
    const later = await enter({ email: person.email })
    await town.setClock()
    expect(later).toMatchObject({ accepted: true })
  })

  test('counts tries that arrive at once', async () => {
    const person = await someone()
    const tries = Array.from({ length: 12 }, () =>
      enter({ email: person.email, password: 'no es esta, otra' }),
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
      answers.push(await enter(given))
    }
    expect(answers.at(29)).toMatchObject({ refusal: { because: 'wrong' } })
    expect(answers.at(30)).toMatchObject({ refusal: { because: 'too-many' } })
  })

  test('well does not count as a try', async () => {
    const person = await someone()
    for (let n = 0; n < 8; n++)
      expect(await enter({ email: person.email })).toMatchObject({ accepted: true })
  })

  test('gives a new session and ends the one that the browser brought', async () => {
    const person = await someone()
    const planted = await tokenOf(await someone())
    const decision = await enter({ email: person.email, previous: planted })
    const token = decision.accepted ? decision.fact.token : ''
    expect(token).not.toBe(planted)
    expect(await personOfToken(town.db, planted)).toBeUndefined()
    expect(await personOfToken(town.db, token)).toMatchObject({ person: { id: person.id } })
  })
})

describe('a session', () => {
  test('is closed by its owner, and by nobody else', async () => {
    const [person, other] = [await someone(), await someone()]
    const token = await tokenOf(person)
    const [session] = await sessionsOf(town.db, person.id)
    const id = session?.id ?? ''
    expect(await closeSession(town, job, { id, personId: other.id })).toBeUndefined()
    expect(await personOfToken(town.db, token)).toBeDefined()
    expect(await closeSession(town, job, { id, personId: person.id })).toMatchObject({
      accepted: true,
    })
    expect(await personOfToken(town.db, token)).toBeUndefined()
  })

  test('ends when its owner receives or loses a role, or is suspended', async () => {
    const operator = await someone('operator')
    const person = await someone()
    const change = { personId: person.id, by: operator }
    const held = { role: 'treasury', unitId: 'obras' } as const
    for (const done of [
      () => giveRole(town, job, { ...change, held }),
      () => withdrawRole(town, job, { ...change, held }),
      () => suspendAccount(town, job, { ...change, reason: 'Licencia' }),
    ]) {
      const token = await tokenOf(person)
      expect(await done()).toMatchObject({ accepted: true })
      expect(await personOfToken(town.db, token)).toBeUndefined()
    }
    await reinstateAccount(town, job, change)
    expect(await enter({ email: person.email })).toMatchObject({ accepted: true })
  })

  test('stays when the change was refused', async () => {
    const [person, officer] = [await someone(), await someone()]
    const token = await tokenOf(person)
    const refused = await suspendAccount(town, job, {
      personId: person.id,
      by: officer,
      reason: 'X',
    })
    expect(refused).toMatchObject({ refusal: { because: 'not-yours-to-manage' } })
    expect(await personOfToken(town.db, token)).toBeDefined()
  })
})

describe('a role', () => {
  test('above one’s own is nobody’s to give, to withdraw or to suspend', async () => {
    const office = await someone('participation-office')
    const operator = await someone('operator')
    const held = { role: 'operator', unitId: null } as const
    const refused = { refusal: { because: 'not-yours-to-manage' } }
    const target = await someone()
    expect(await giveRole(town, job, { personId: target.id, by: office, held })).toMatchObject(
      refused,
    )
    expect(
      await withdrawRole(town, job, { personId: operator.id, by: office, held }),
    ).toMatchObject(refused)
    expect(
      await suspendAccount(town, job, { personId: operator.id, by: office, reason: 'X' }),
    ).toMatchObject(refused)
    expect(await giveRole(town, job, { personId: office.id, by: office, held })).toMatchObject(
      refused,
    )
  })

  test('of the operator never ends with the last who holds it, even when two withdraw each other', async () => {
    const empty = { ...town, ...(await testTown()) }
    const held = { role: 'operator', unitId: null } as const
    const people = ['o1', 'o2'].map((id) => ({ id, name: id, email: `${id}@leon.example` }))
    for (const one of people) await giveAccount(empty, job, { ...one, password, held: [held] })
    const [a, b] = people.map((one) => ({ ...one, roles: [held] }))
    if (!a || !b) throw new Error('two people')
    // Connections that have asked this before answer it equally fast, so that the two truly overlap.
    const absent = { role: 'council', unitId: null } as const
    const refused = () => withdrawRole(empty, job, { personId: a.id, by: b, held: absent })
    await Promise.all(Array.from({ length: 6 }, refused))
    const both = await atOnce(
      empty.db,
      () => withdrawRole(empty, job, { personId: b.id, by: a, held }),
      () => withdrawRole(empty, job, { personId: a.id, by: b, held }),
    )
    expect(both.filter((one) => one?.accepted)).toHaveLength(1)
    expect(both).toContainEqual({ accepted: false, refusal: { because: 'last-operator' } })
  })
})

describe('a password', () => {
  test('changes with the present one, ends every session and opens a new one', async () => {
    const person = await someone()
    const old = await tokenOf(person)
    const next = 'la feria es en enero'
    const changing = { person, current: password, next, browser: 'Firefox' }
    expect(await changePassword(town, { ...changing, current: 'no es esta, otra' })).toMatchObject({
      refusal: { because: 'wrong-current' },
    })
    const decision = await changePassword(town, changing)
    expect(await personOfToken(town.db, old)).toBeUndefined()
    const token = decision.accepted ? decision.fact.token : ''
    expect(await personOfToken(town.db, token)).toBeDefined()
    expect(await enter({ email: person.email, password: next })).toMatchObject({ accepted: true })
  })

  /** Asks, and does what the job would. */
  async function ask(email: string) {
    const decision = await askForReset(town, { email, address: addressOf(email) })
    const { id } = await town.db
      .selectFrom('password_resets')
      .select('id')
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await sendResetLink(town, id)
    await sendResetLink(town, id)
    return decision
  }

  const messagesTo = async (email: string) =>
    (await town.db.selectFrom('outbox').select('id').where('recipient', '=', email).execute())
      .length

  test('forgotten is set anew with a link that serves once', async () => {
    const person = await someone()
    const session = await tokenOf(person)
    await ask(person.email.toUpperCase())
    expect(await messagesTo(person.email)).toBe(1)
    const token = await newestLink(person.email)
    const next = 'la feria es en enero'
    expect(await resetPassword(town, { token, password: next })).toMatchObject({ accepted: true })
    expect(await personOfToken(town.db, session)).toBeUndefined()
    expect(await resetPassword(town, { token, password: 'otra más, la tercera' })).toMatchObject({
      refusal: { because: 'link-ended' },
    })
    expect(await enter({ email: person.email, password: next })).toMatchObject({ accepted: true })
  })

  test('link ends after an hour, and when a newer one is asked for', async () => {
    const person = await someone()
    await ask(person.email)
    const first = await newestLink(person.email)
    await ask(person.email)
    const ended = { refusal: { because: 'link-ended' } }
    expect(
      await resetPassword(town, { token: first, password: 'la feria es en enero' }),
    ).toMatchObject(ended)
    const second = await newestLink(person.email)
    await town.setClock(new Date(Date.now() + 3_601_000))
    const late = await resetPassword(town, { token: second, password: 'la feria es en enero' })
    await town.setClock()
    expect(late).toMatchObject(ended)
  })

  test('asked for an unknown or suspended address is answered the same and sends nothing', async () => {
    const [person, operator] = [await someone(), await someone('operator')]
    await suspendAccount(town, job, { personId: person.id, by: operator, reason: 'Baja' })
    expect(await ask('nadie@leon.example')).toEqual({ accepted: true, fact: null })
    expect(await ask(person.email)).toEqual({ accepted: true, fact: null })
    expect(await messagesTo(person.email)).toBe(0)
  })

  test('asked for too often is refused for a while', async () => {
    for (let n = 0; n < 3; n++) await ask('insistente@leon.example')
    expect(await ask('insistente@leon.example')).toMatchObject({ refusal: { because: 'too-many' } })
  })
})

test('an address has one account, whatever its capitals', async () => {
  const person = await someone()
  const twin = { id: 'twin', name: 'X', email: person.email.toUpperCase(), password, held: [] }
  expect(await giveAccount(town, job, twin)).toMatchObject({
    refusal: { because: 'has-an-account' },
  })
  expect(await findAccount(town.db, 'twin')).toBeUndefined()
})

test('what is over is not kept', async () => {
  const person = await someone()
  await tokenOf(person)
  await town.setClock(new Date(Date.now() + 3 * 86_400_000))
  await sweepIdentity(town.db)
  await town.setClock()
  const { rows } =
    await sql`select from sessions union all select from attempts union all select from password_resets`.execute(
      town.db,
    )
  expect(rows).toEqual([])
})
