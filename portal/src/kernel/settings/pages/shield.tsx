import type { Context } from 'hono'
import { Button, FileField, Form, Section, type Sent, WornShield } from '../../../design/index.ts'
import { envelopeOf, newKey, parseForm, type Visit } from '../../visit/index.ts'
import { changeShield, prepareShield } from '../actions/change-shield.ts'
import { paths } from '../paths.ts'
import { SHIELD_LIMIT } from '../rules/shield.ts'
import { shieldForm } from '../rules/shield-form.ts'
import { explainShield, labels, texts } from '../texts.ts'
import { showSettings } from './settings.tsx'

export async function postShield(c: Context<Visit>) {
  const form = await parseForm(c, shieldForm)
  const shield = form.values?.quitar ? null : await prepareShield(c.var.town, form.values?.escudo)
  if (shield && !shield.accepted)
    return showSettings(c, {
      shieldSent: { typed: form.typed, errors: { escudo: explainShield(shield.refusal) } },
      status: 422,
    })
  await changeShield(c.var.town, envelopeOf(c, { form: form.typed }), shield?.fact ?? null)
  return c.redirect(`${paths.settings}?aviso=guardado`, 303)
}

/** The shield has a form of its own: a file is chosen again whenever its form comes back. */
export const ShieldForm = ({
  shield,
  sent,
}: {
  shield: string | null
  sent?: Sent | undefined
}) => (
  <Section title={labels.shield} id="escudo">
    {shield ? (
      <WornShield src={shield} alt={texts.shieldTitle} words={texts.shieldShown} />
    ) : (
      <p>{texts.noShield}</p>
    )}
    <Form action={paths.shield} sent={sent} once={newKey()} files submit={texts.shieldSave}>
      <FileField
        name="escudo"
        label={texts.shieldFile}
        hint={texts.hints.shield}
        accept="image/png,image/jpeg,image/webp"
        limit={SHIELD_LIMIT}
        sent={sent}
      />
    </Form>
    {shield && (
      <Form action={paths.shield} once={newKey()}>
        <Button kind="danger" name="quitar" value="si">
          {texts.shieldRemove}
        </Button>
      </Form>
    )}
  </Section>
)
