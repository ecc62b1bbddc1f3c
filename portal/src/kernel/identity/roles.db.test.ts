import { beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, job, password, townWithAccounts } from '../../../test/support/accounts.ts'
import { atOnce } from '../../../test/support/at-once.ts'
import { testTown } from '../../../test/support/town.ts'
import { giveRole, suspendAccount, withdrawRole } from './actions/manage-account.ts'
import { giveAccount } from './actions/open-account.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await townWithAccounts()
})

describe('a role', () => {
  test('above one’s own is nobody’s to give, to withdraw or to suspend', async () => {
    const office = await accounts.someone('participation-office')
    const operator = await accounts.someone('operator')
    const held = { role: 'operator', unitId: null } as const
    const refused = { refusal: { because: 'not-yours-to-manage' } }
    const target = await accounts.someone()
    expect(
      await giveRole(accounts.town, job, { personId: target.id, by: office, held }),
    ).toMatchObject(refused)
    expect(
      await withdrawRole(accounts.town, job, { personId: operator.id, by: office, held }),
    ).toMatchObject(refused)
    expect(
      await suspendAccount(accounts.town, job, { personId: operator.id, by: office, reason: 'X' }),
    ).toMatchObject(refused)
    expect(
      await giveRole(accounts.town, job, { personId: office.id, by: office, held }),
    ).toMatchObject(refused)
  })

  test('of the operator never ends with the last who holds it, even when two withdraw each other', async () => {
    const empty = { ...accounts.town, ...(await testTown()) }
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

  test('of an operator who is suspended is withdrawn, though one operator is left', async () => {
    const empty = await townWithAccounts()
    const [by, gone] = [await empty.someone('operator'), await empty.someone('operator')]
    const held = { role: 'operator', unitId: null } as const
    await suspendAccount(empty.town, job, { personId: gone.id, by, reason: 'Baja' })
    expect(await withdrawRole(empty.town, job, { personId: gone.id, by, held })).toMatchObject({
      accepted: true,
    })
  })
})
