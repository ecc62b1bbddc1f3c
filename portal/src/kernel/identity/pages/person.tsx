import type { Context } from 'hono'
import {
  Detail,
  Field,
  Form,
  Notice,
  OfficePage,
  Section,
  type Sent,
} from '../../../design/index.ts'
import { versionOf } from '../../act/index.ts'
import { answerMissing, newKey, noticeOf, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { mayManageAccount } from '../permissions.ts'
import { type Account, findAccount } from '../store/people.ts'
import { texts as all } from '../texts.ts'
import { openUnits } from './invite.tsx'
import { State } from './people.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonRoles } from './person-roles.tsx'
import { RoleFields } from './role-fields.tsx'

const texts = all.person

/** Which of the page's forms came back, and with what. */
export type Returned = { readonly form: 'role' | 'suspension' | 'page'; readonly sent: Sent }

export const getPerson = (c: Context<Visit>) => showPerson(c)

export async function showPerson(c: Context<Visit>, returned?: Returned) {
  const account = await findAccount(c.var.town.db, c.req.param('id') ?? '')
  if (!account) return answerMissing(c)
  const version = await versionOf(c.var.town.db, { kind: 'person', id: account.id })
  const notice = returned ? undefined : noticeOf(c, texts.notices)
  const wrong = returned?.form === 'page' ? returned.sent.errors?.[''] : undefined
  const mine = mayManageAccount(c.var.person, account)
  return c.html(
    <OfficePage
      visit={c.var}
      title={account.name}
      here={paths.people}
      crumbs={[{ label: all.people.title, href: paths.people }, { label: account.name }]}
    >
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      {wrong && (
        <Notice tone="error" live>
          {wrong}
        </Notice>
      )}
      <Detail
        items={[
          { label: all.people.email, value: account.email },
          { label: all.people.state, value: <State suspended={account.suspended} /> },
        ]}
      />
      <PersonRoles visit={c.var} account={account} mayChange={mine} version={version} />
      {mine ? (
        <Changes visit={c.var} account={account} version={version} returned={returned} />
      ) : (
        <Notice tone="info">{texts.notYours}</Notice>
      )}
      <PersonHistory visit={c.var} personId={account.id} />
    </OfficePage>,
    returned ? 422 : 200,
  )
}

type ChangesProps = {
  readonly visit: Visit['Variables']
  readonly account: Account
  readonly version: number
  readonly returned: Returned | undefined
}

async function Changes({ visit, account, version, returned }: ChangesProps) {
  const sentOf = (form: Returned['form']) => (returned?.form === form ? returned.sent : undefined)
  const common = { version, once: newKey() }
  return (
    <>
      <Section title={texts.give} on="sheet">
        <p>{texts.signsInAgain}</p>
        <Form
          {...common}
          action={paths.roles(account.id)}
          sent={sentOf('role')}
          submit={texts.giveSubmit}
        >
          <RoleFields person={visit.person} units={await openUnits(visit)} sent={sentOf('role')} />
        </Form>
      </Section>
      {account.suspended ? (
        <Section title={texts.reinstateTitle} on="sheet">
          <Form
            {...common}
            action={paths.reinstatement(account.id)}
            submit={texts.reinstate}
            kind="plain"
          />
        </Section>
      ) : (
        <Section title={texts.suspendTitle} on="sheet">
          <p>{texts.suspendLead}</p>
          <Form
            {...common}
            action={paths.suspension(account.id)}
            sent={sentOf('suspension')}
            submit={texts.suspend}
            kind="danger"
          >
            <Field name="reason" label={texts.reason} sent={sentOf('suspension')} />
          </Form>
        </Section>
      )}
    </>
  )
}
