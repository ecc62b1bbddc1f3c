import { Acts, Button, Hidden, Section } from '../../../design/index.ts'
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationPassword,
} from '../demonstration.ts'
import { paths } from '../paths.ts'
import { texts as all } from '../texts.ts'

const texts = all.signIn

/** Everybody may enter the invented town, by any role. */
export const DemonstrationAccounts = ({ back }: { back: string }) => (
  <Section title={texts.demonstration}>
    <p>{texts.demonstrationLead(demonstrationPassword)}</p>
    <Acts
      items={demonstrationAccounts.map((account) => ({
        ...{ label: account.roleName, note: account.email },
        act: <Enter account={account} back={back} />,
      }))}
    />
  </Section>
)

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
