import { Button, type Column, DataTable, Hidden, Section } from '../../../design/index.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { RoleHeld } from '../person.ts'
import type { Account } from '../store/people.ts'
import { texts as all } from '../texts.ts'
import { roleInWords } from './role-fields.tsx'

const texts = all.person

type Props = {
  readonly visit: Visit['Variables']
  readonly account: Account
  readonly mayChange: boolean
  readonly version: number
}

export async function PersonRoles({ visit, account, mayChange, version }: Props) {
  const names = await unitNames(
    visit.town.db,
    account.roles.flatMap(({ unitId }) => unitId ?? []),
  )
  const columns: Column<RoleHeld>[] = [
    { key: 'role', label: all.people.role, main: true, cell: (held) => roleInWords(held, names) },
  ]
  if (mayChange) {
    columns.push({
      key: 'withdraw',
      label: texts.withdraw,
      cell: (held) => (
        <form method="post" action={paths.roleWithdrawal(account.id)}>
          <Hidden name="version" value={version} />
          <Hidden name="role" value={held.role} />
          <Hidden name="unit" value={held.unitId ?? ''} />
          <Button kind="plain" label={texts.withdrawOf(roleInWords(held, names))}>
            {texts.withdraw}
          </Button>
        </form>
      ),
    })
  }
  return (
    <Section title={texts.rolesTitle}>
      {account.roles.length === 0 ? (
        <p>{all.people.noRole}</p>
      ) : (
        <DataTable caption={texts.rolesTitle} quiet columns={columns} rows={account.roles} />
      )}
    </Section>
  )
}
