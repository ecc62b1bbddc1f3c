import type { Entry } from '../act/index.ts'
import { mayReadAccounts } from '../history/permissions.ts'
import { actNamed, type Change, type Named, type Teller } from '../history/teller.ts'
import type { Office } from '../house/house.ts'
import { unitNames } from '../organisation/index.ts'
import { roleInWords } from './pages/role-fields.tsx'
import { paths } from './paths.ts'
import { mayInvite } from './permissions.ts'
import type { RoleHeld } from './person.ts'
import { invitedNames } from './store/invitations.ts'
import { personNames } from './store/people.ts'
import { actNames, historyTexts as texts } from './texts.ts'

const common = {
  mayRead: mayReadAccounts,
  actName: actNamed(actNames, texts.other),
  changes: roleChanges,
}

/** What was done to accounts and invitations, and who came in. */
export const identityTellers: readonly Teller[] = [
  {
    ...{ ...common, kind: 'person', slug: 'personas', name: texts.person },
    named: async ({ town }, { ids, person }) =>
      new Map(
        [...(await personNames(town.db, ids))].map(([id, title]): [string, Named] => [
          id,
          { title, href: mayInvite(person) ? paths.person(id) : undefined },
        ]),
      ),
  },
  {
    ...{ ...common, kind: 'invitation', slug: 'invitaciones', name: texts.invitation },
    named: async ({ town }, { ids }) =>
      new Map(
        [...(await invitedNames(town.db, ids))].map(([id, name]): [string, Named] => [
          id,
          { title: name },
        ]),
      ),
  },
  {
    ...{ ...common, kind: 'session', slug: 'sesiones', name: texts.session, quiet: true },
    named: async (_, { ids }) =>
      new Map(ids.map((id): [string, Named] => [id, { title: texts.session }])),
  },
]

/** The role that was given, or taken away. */
async function roleChanges({ town }: Office, entries: readonly Entry[]) {
  const held = (entry: Entry) => entry.facts as Partial<RoleHeld>
  const units = await unitNames(
    town.db,
    entries.flatMap((entry) => held(entry).unitId ?? []),
  )
  return new Map(
    entries.map((entry): [number, readonly Change[]] => {
      const { role, unitId = null } = held(entry)
      if (!role) return [entry.id, []]
      const words = roleInWords({ role, unitId }, units)
      const taken = entry.act === 'identity.role-withdrawn'
      return [
        entry.id,
        [{ label: texts.role, before: taken ? words : null, after: taken ? null : words }],
      ]
    }),
  )
}
