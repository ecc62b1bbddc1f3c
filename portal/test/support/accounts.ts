import type { Envelope } from '../../src/kernel/act/index.ts'
import { type SigningIn, signIn } from '../../src/kernel/identity/actions/sign-in.ts'
import { giveAccount, type Person, type Role } from '../../src/kernel/identity/index.ts'
import { seedUnits } from '../../src/kernel/organisation/index.ts'
import { type TestTown, testTown } from './town.ts'

export const job: Envelope = { actor: { kind: 'job', id: 'test' } }
export const password = 'maíz, jade y barro'
export const browser = { address: '203.0.113.7', name: 'Firefox' }

export type Accounts = Awaited<ReturnType<typeof townWithAccounts>>

/** A town whose people are made one by one, each with an account and a house of their own. */
export async function townWithAccounts() {
  const town = await testTown()
  await seedUnits(town, [{ id: 'obras', name: 'Obras', parentId: null, validFrom: null }])
  let count = 0
  const addressOf = (email: string) => `2001:db8:${email.length}:${email.charCodeAt(1)}::${count}`
  const enter = (given: Partial<SigningIn> & { email: string }) =>
    signIn(town, {
      password,
      browser: { ...browser, address: addressOf(given.email) },
      previous: undefined,
      ...given,
    })
  return {
    town,
    addressOf,
    enter,
    /** Someone new with an account. */
    someone: (role: Role = 'unit-officer') => {
      count += 1
      return newPerson(town, `p${count}`, role)
    },
    tokenOf: async ({ email }: Person): Promise<string> => {
      const decision = await enter({ email })
      if (!decision.accepted) throw new Error(`no entry: ${decision.refusal.because}`)
      return decision.fact.token
    },
    /** The token of the link in the newest message. */
    newestLink: async (to: string): Promise<string> => {
      const { body } = await town.db
        .selectFrom('outbox')
        .select('body')
        .where('recipient', '=', to)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      return /https:\/\/san-tequio\.example\/\w+\/(\S+)/.exec(body)?.[1] ?? ''
    },
  }
}

async function newPerson(town: TestTown, id: string, role: Role): Promise<Person> {
  const held = [{ role, unitId: role === 'operator' ? null : 'obras' }]
  const account = { id, name: `Persona ${id}`, email: `${id}@leon.example` }
  await giveAccount(town, job, { ...account, password, held })
  return { ...account, roles: held }
}
