import { Button, type Column, DataTable, Section } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn } from '../../../lib/zones.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { Invitation } from '../rules/invitation.ts'
import { openInvitations } from '../store/invitations.ts'
import { texts as all } from '../texts.ts'
import { roleInWords } from './role-fields.tsx'

const texts = all.people

/** Those that wait for an answer; nothing when there is none. */
export async function OpenInvitations({ visit }: { visit: Visit['Variables'] }) {
  const { db } = visit.town
  const invitations = await openInvitations(db)
  if (invitations.length === 0) return null
  const names = await unitNames(
    db,
    invitations.flatMap(({ held }) => held.unitId ?? []),
  )
  return (
    <Section title={texts.waiting}>
      <DataTable
        caption={texts.waiting}
        quiet
        columns={columnsWith(visit, names)}
        rows={invitations}
      />
    </Section>
  )
}

const columnsWith = (
  { now, settings: { zone } }: Visit['Variables'],
  names: ReadonlyMap<string, string>,
): readonly Column<Invitation>[] => [
  { key: 'name', label: texts.name, main: true, cell: ({ name }) => name },
  { key: 'email', label: texts.email, cell: ({ email }) => email },
  { key: 'role', label: texts.role, cell: ({ held }) => roleInWords(held, names) },
  {
    key: 'expires',
    label: texts.expires,
    cell: ({ expiresAt }) =>
      `${expiresAt <= now ? `${texts.expired} ` : ''}${formatDate(dateIn(zone, expiresAt))}`,
  },
  {
    key: 'withdraw',
    label: texts.withdraw,
    cell: ({ id, name }) => (
      <form method="post" action={paths.invitationWithdrawal(id)}>
        <Button kind="plain" label={texts.withdrawOf(name)}>
          {texts.withdraw}
        </Button>
      </form>
    ),
  },
]
