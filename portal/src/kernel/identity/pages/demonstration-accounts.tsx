import { Button, type Column, DataTable, Hidden, Section } from '../../../design/index.ts'
import { type DemonstrationAccount, demonstrationAccounts } from '../demonstration.ts'
import { paths } from '../paths.ts'
import { texts as all } from '../texts.ts'

const texts = all.signIn

/** Everybody may enter the invented town, by any role. */
export const DemonstrationAccounts = ({ back }: { back: string }) => (
  <Section title={texts.demonstration}>
    <p>{texts.demonstrationLead}</p>
    <DataTable
      caption={texts.demonstration}
      quiet
      columns={columnsWith(back)}
      rows={demonstrationAccounts}
    />
  </Section>
)

const columnsWith = (back: string): readonly Column<DemonstrationAccount>[] => [
  { key: 'role', label: texts.role, cell: ({ roleName }) => roleName, main: true },
  {
    key: 'account',
    label: texts.account,
    cell: ({ email, password }) => (
      <>
        {email}
        <br />
        {password}
      </>
    ),
  },
  { key: 'enter', label: texts.enter, cell: (account) => <Enter account={account} back={back} /> },
]

const Enter = ({ account, back }: { account: DemonstrationAccount; back: string }) => (
  <form method="post" action={paths.signIn}>
    <Hidden name="volver" value={back} />
    <Hidden name="email" value={account.email} />
    <Hidden name="password" value={account.password} />
    <Button kind="plain" label={texts.enterAs(account.roleName)}>
      {texts.enter}
    </Button>
  </form>
)
