import type { Context } from 'hono'
import {
  ButtonLink,
  Detail,
  Field,
  Form,
  Notice,
  OfficePage,
  Section,
  Select,
  type Sent,
} from '../../../design/index.ts'
import { calendarDate, formatDate } from '../../../lib/dates.ts'
import { dateIn } from '../../../lib/zones.ts'
import { versionOf } from '../../act/index.ts'
import { historyPaths } from '../../history/index.ts'
import { answerMissing, newKey, noticeOf, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { Alias, Unit } from '../rules/unit.ts'
import { aliasesOf, findUnitById, unitNames, unitsInForce } from '../store/units.ts'
import { texts } from '../texts.ts'

/** Which of the page's forms came back, and with what. */
export type Returned = {
  readonly field: 'name' | 'parent' | 'alias' | 'lastDay'
  readonly sent: Sent
}

export const getUnit = (c: Context<Visit>) => showUnit(c)

export async function showUnit(c: Context<Visit>, returned?: Returned) {
  const { db } = c.var.town
  const unit = await findUnitById(db, c.req.param('id') ?? '')
  if (!unit) return answerMissing(c)
  const [aliases, parents, version] = await Promise.all([
    aliasesOf(db, unit.id),
    unitNames(db, unit.parentId ? [unit.parentId] : []),
    versionOf(db, { kind: 'unit', id: unit.id }),
  ])
  const notice = returned ? undefined : noticeOf(c, texts.notices)
  return c.html(
    <OfficePage
      visit={c.var}
      title={unit.name}
      here={paths.units}
      crumbs={[{ label: texts.title, href: paths.units }, { label: unit.name }]}
      actions={<ButtonLink href={historyPaths.thing('areas', unit.id)}>{texts.history}</ButtonLink>}
    >
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      {unit.validTo && <Notice tone="info">{texts.closedOn(unit.validTo)}</Notice>}
      <Detail
        items={[
          { label: texts.key, value: unit.id },
          { label: texts.parent, value: parents.get(unit.parentId ?? '') ?? texts.noParent },
          ...(unit.validFrom
            ? [{ label: texts.since, value: formatDate(calendarDate(unit.validFrom)) }]
            : []),
          { label: texts.aliases, value: aliases.map(aliasInWords).join(' · ') || '—' },
        ]}
      />
      {!unit.validTo && <Changes visit={c.var} unit={unit} version={version} returned={returned} />}
    </OfficePage>,
    returned ? 422 : 200,
  )
}

const aliasInWords = ({ alias, validTo }: Alias) =>
  validTo ? `${alias} (${texts.validUntil(validTo)})` : alias

type ChangesProps = {
  readonly visit: Visit['Variables']
  readonly unit: Unit
  readonly version: number
  readonly returned: Returned | undefined
}

async function Changes({ visit, unit, version, returned }: ChangesProps) {
  const today = dateIn(visit.settings.zone, visit.now)
  const others = (await unitsInForce(visit.town.db, today)).filter(({ id }) => id !== unit.id)
  const sentOf = (field: Returned['field']) =>
    returned?.field === field ? returned.sent : undefined
  const common = { version, once: newKey(), kind: 'plain' } as const
  return (
    <>
      <Section title={texts.rename} on="sheet">
        <Form {...common} action={paths.name(unit.id)} sent={sentOf('name')} submit={texts.rename}>
          <Field name="name" label={texts.newName} hint={texts.renameHint} sent={sentOf('name')} />
        </Form>
      </Section>
      <Section title={texts.move} on="sheet">
        <Form
          {...common}
          action={paths.parent(unit.id)}
          sent={sentOf('parent')}
          submit={texts.move}
        >
          <Select
            name="parent"
            label={texts.parent}
            none={texts.noParent}
            value={unit.parentId}
            sent={sentOf('parent')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      </Section>
      <Section title={texts.addAlias} on="sheet">
        <Form
          {...common}
          action={paths.aliases(unit.id)}
          sent={sentOf('alias')}
          submit={texts.addAlias}
        >
          <Field name="alias" label={texts.alias} hint={texts.aliasHint} sent={sentOf('alias')} />
        </Form>
      </Section>
      <Section title={texts.close} on="sheet">
        <Form
          {...common}
          kind="danger"
          action={paths.closing(unit.id)}
          sent={sentOf('lastDay')}
          submit={texts.close}
        >
          <Field
            name="lastDay"
            kind="date"
            label={texts.lastDay}
            hint={texts.closeHint}
            value={formatDate(today)}
            sent={sentOf('lastDay')}
          />
        </Form>
      </Section>
    </>
  )
}
