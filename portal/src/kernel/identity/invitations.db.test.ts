import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, job, password, townWithAccounts } from '../../../test/support/accounts.ts'
import { atOnce } from '../../../test/support/at-once.ts'
import { invite, withdrawInvitation } from './actions/invite.ts'
import { acceptInvitation, giveAccount } from './actions/open-account.ts'
import { findAccount } from './store/people.ts'
import { sweepIdentity } from './store/sweep.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await townWithAccounts()
})

const accepting = (token: string) => ({ token, password, browser: 'Firefox' })

const trailText = async () =>
  (
    await sql<{ text: string }>`select string_agg(t::text, ' ') as text from trail t`.execute(
      accounts.town.db,
    )
  ).rows[0]?.text

describe('an invitation', () => {
  const held = { role: 'unit-officer', unitId: 'obras' } as const
  const to = (email: string) => ({ name: 'Beto Ruiz', email, held, inviter: undefined })

  test('gives an account once, and then its link is worth nothing', async () => {
    await invite(accounts.town, job, to('beto@leon.example'))
    const token = await accounts.newestLink('beto@leon.example')

    expect(await acceptInvitation(accounts.town, accepting(token))).toMatchObject({
      accepted: true,
    })
    expect(await accounts.enter({ email: 'BETO@leon.example' })).toMatchObject({ accepted: true })
    expect(await acceptInvitation(accounts.town, accepting(token))).toMatchObject({
      refusal: { because: 'already-accepted' },
    })
  })

  test('opened twice at once gives one account', async () => {
    await invite(accounts.town, job, to('caro@leon.example'))
    const token = await accounts.newestLink('caro@leon.example')
    const accept = () => acceptInvitation(accounts.town, accepting(token))
    const both = await atOnce(accounts.town.db, accept, accept)
    expect(both.filter((one) => one?.accepted)).toHaveLength(1)
  })

  test('ends after seven days', async () => {
    await accounts.town.setClock('2026-11-01T12:00:00Z')
    await invite(accounts.town, job, to('dora@leon.example'))
    const token = await accounts.newestLink('dora@leon.example')
    await accounts.town.setClock('2026-11-08T12:00:01Z')
    const late = await acceptInvitation(accounts.town, accepting(token))
    await accounts.town.setClock()
    expect(late).toMatchObject({ refusal: { because: 'expired' } })
  })

  test('is replaced by a newer one to the same address', async () => {
    await invite(accounts.town, job, to('eva@leon.example'))
    const first = await accounts.newestLink('eva@leon.example')
    await invite(accounts.town, job, to('EVA@leon.example'))
    expect(await acceptInvitation(accounts.town, accepting(first))).toMatchObject({
      refusal: { because: 'withdrawn' },
    })
  })

  test('that is over takes along its message, while it waits', async () => {
    const { town } = accounts
    const waiting = async (email: string) =>
      (
        await town.db
          .selectFrom('outbox')
          .select('state')
          .where('recipient', '=', email)
          .orderBy('id')
          .execute()
      ).map(({ state }) => state)
    await invite(town, job, to('hugo@leon.example'))
    await invite(town, job, to('hugo@leon.example'))
    expect(await waiting('hugo@leon.example')).toEqual(['cancelled', 'queued'])
    expect(await town.lastEntry()).toMatchObject({ act: 'messages.cancelled' })
    const token = await accounts.newestLink('hugo@leon.example')
    await acceptInvitation(town, accepting(token))
    expect(await waiting('hugo@leon.example')).toEqual(['cancelled', 'cancelled'])

    const sent = await invite(town, job, to('ines@leon.example'))
    const by = await accounts.someone('operator')
    await withdrawInvitation(town, job, { id: sent.accepted ? sent.fact.id : '', by })
    expect(await waiting('ines@leon.example')).toEqual(['cancelled'])
  })

  test('that nobody answered is forgotten three months after it ended; an accepted one stays', async () => {
    const { town } = accounts
    await invite(town, job, to('juan@leon.example'))
    await acceptInvitation(town, accepting(await accounts.newestLink('juan@leon.example')))
    await invite(town, job, to('karla@leon.example'))
    const kept = async (days: number) => {
      await town.setClock(new Date(Date.now() + days * 86_400_000))
      await sweepIdentity(town.db)
      await town.setClock()
      const rows = await town.db.selectFrom('invitations').select('email').execute()
      return rows.map(({ email }) => email)
    }
    expect(await kept(96)).toContain('karla@leon.example')
    const after = await kept(98)
    expect(after).not.toContain('karla@leon.example')
    expect(after).toContain('juan@leon.example')
  })

  test('can be withdrawn until it is accepted', async () => {
    const sent = await invite(accounts.town, job, to('fer@leon.example'))
    const token = await accounts.newestLink('fer@leon.example')
    const id = sent.accepted ? sent.fact.id : ''
    const by = await accounts.someone('operator')
    expect(await withdrawInvitation(accounts.town, job, { id, by })).toMatchObject({
      accepted: true,
    })
    expect(await withdrawInvitation(accounts.town, job, { id, by })).toBeUndefined()
    expect(await acceptInvitation(accounts.town, accepting(token))).toMatchObject({
      refusal: { because: 'withdrawn' },
    })
  })

  test('is not sent to who has an account, nor gives more than the inviter may', async () => {
    const person = await accounts.someone()
    const inviter = await accounts.someone('participation-office')
    expect(await invite(accounts.town, job, to(person.email))).toMatchObject({
      refusal: { because: 'has-an-account' },
    })
    const operator = { role: 'operator', unitId: null } as const
    const asked = { name: 'X', email: 'x@leon.example', held: operator, inviter }
    expect(await invite(accounts.town, job, asked)).toMatchObject({
      refusal: { because: 'not-yours-to-give' },
    })
  })

  test('of the operator is not replaced by who could not have given its role', async () => {
    const inviter = await accounts.someone('participation-office')
    const operator = { role: 'operator', unitId: null } as const
    const email = 'nueva-operacion@leon.example'
    await invite(accounts.town, job, { name: 'X', email, held: operator, inviter: undefined })
    const token = await accounts.newestLink(email)
    const council = { role: 'council', unitId: 'obras' } as const
    expect(
      await invite(accounts.town, job, { name: 'X', email, held: council, inviter }),
    ).toMatchObject({ refusal: { because: 'invited-by-others' } })
    expect(await acceptInvitation(accounts.town, accepting(token))).toMatchObject({
      accepted: true,
    })
  })

  test('with an invented token leads nowhere', async () => {
    expect(await acceptInvitation(accounts.town, accepting('A'.repeat(43)))).toBeUndefined()
  })

  test('leaves in the trail neither name nor address nor token', async () => {
    await invite(accounts.town, job, to('gil@leon.example'))
    const token = await accounts.newestLink('gil@leon.example')
    await acceptInvitation(accounts.town, accepting(token))
    const text = (await trailText()) ?? ''
    for (const secret of ['Beto', 'gil@', token]) expect(text).not.toContain(secret)
  })
})

test('an address has one account, whatever its capitals', async () => {
  const person = await accounts.someone()
  const twin = { id: 'twin', name: 'X', email: person.email.toUpperCase(), password, held: [] }
  expect(await giveAccount(accounts.town, job, twin)).toMatchObject({
    refusal: { because: 'has-an-account' },
  })
  expect(await findAccount(accounts.town.db, 'twin')).toBeUndefined()
})
