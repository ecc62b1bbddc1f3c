import type { Context } from 'hono'
import {
  Actions,
  Button,
  contrastProblem,
  Difference,
  explainContrast,
  Form,
  Notice,
  nearestLook,
  OfficePage,
  type Sent,
} from '../../../design/index.ts'
import { type ActRefusal, versionOf } from '../../act/index.ts'
import {
  envelopeOf,
  newKey,
  noticeOf,
  parseForm,
  type Typed,
  typedText,
  type Visit,
} from '../../visit/index.ts'
import { changeSettings } from '../actions/change-settings.ts'
import { townSettingsThing } from '../acts.ts'
import { paths } from '../paths.ts'
import { lookForm } from '../rules/look-form.ts'
import {
  differenceBetween,
  type FieldDifference,
  mergedForm,
  settingsBefore,
} from '../rules/setting-difference.ts'
import {
  type SettingsForm,
  settingsForm,
  settingsFrom,
  textsOfSettings,
} from '../rules/settings-form.ts'
import { readTownSettings } from '../store/settings.ts'
import { labels, texts } from '../texts.ts'
import { rowOf } from './setting-row.ts'
import { nameOf, SettingsFields } from './settings-fields.tsx'
import { SettingsHistory } from './settings-history.tsx'
import { ShieldForm } from './shield.tsx'

type Shown = {
  readonly sent?: Sent
  readonly shieldSent?: Sent
  readonly notice?: string | undefined
  /** What others changed while the form was open. */
  readonly meanwhile?: readonly FieldDifference[]
  readonly status?: 200 | 409 | 422
}

export const getSettings = (c: Context<Visit>) => showSettings(c, { notice: noticeOf(c, notices) })

const notices: Readonly<Record<string, string>> = {
  guardado: texts.saved,
  igual: texts.nothingChanged,
}

export async function postSettings(c: Context<Visit>) {
  const form = await parseForm(c, settingsForm)
  if (!form.values) return showSettings(c, { sent: form, status: 422 })
  const { ver, usar } = (await parseForm(c, lookForm)).values ?? {}
  const values = { ...form.values, ...offered(form.values, usar) }
  const wrong = colourErrors(values)
  if (wrong) return showSettings(c, { sent: { typed: form.typed, errors: wrong }, status: 422 })
  if (ver) return showSettings(c, { sent: { typed: form.typed }, notice: texts.tried })

  const envelope = envelopeOf(c, { form: form.typed, seen: townSettingsThing })
  const settings = settingsFrom(values, await readTownSettings(c.var.town.db))
  const decision = await changeSettings(c.var.town, envelope, settings)
  if (!decision.accepted) return showRefusal(c, form.typed, decision.refusal)
  return c.redirect(
    `${paths.settings}?aviso=${decision.fact.length > 0 ? 'guardado' : 'igual'}`,
    303,
  )
}

/** The nearest colours, when they were offered for just these: other colours get an offer of their own. */
function offered({ strong, accent }: SettingsForm, chosen: string | undefined) {
  const nearest = nearestLook({ strong, accent })
  return nearest && nameOf(nearest) === chosen ? nearest : {}
}

function colourErrors({ strong, accent }: SettingsForm) {
  const problem = contrastProblem({ strong, accent })
  if (!problem) return undefined
  const field = problem.because === 'strong-too-light' ? 'strong' : 'accent'
  return { [field]: explainContrast(problem) }
}

async function showRefusal(c: Context<Visit>, typed: Typed, refusal: ActRefusal) {
  if (refusal.because === 'personal-value') {
    return showSettings(c, { sent: { typed, errors: { '': texts.personalValue } }, status: 422 })
  }
  const now = await readTownSettings(c.var.town.db)
  const seen = settingsBefore(now, refusal.since)
  const flat = Object.fromEntries(Object.keys(typed).map((name) => [name, typedText(typed, name)]))
  const sent = { typed: mergedForm(flat, { seen, now }) }
  return showSettings(c, { sent, meanwhile: differenceBetween(seen, now), status: 409 })
}

export async function showSettings(c: Context<Visit>, shown: Shown) {
  const { sent, shieldSent, notice, meanwhile, status = 200 } = shown
  const { db } = c.var.town
  const [version, settings] = await Promise.all([
    versionOf(db, townSettingsThing),
    readTownSettings(db),
  ])
  // After a wrong field the version stays the one that was seen; after a difference was shown, it is today's.
  const typedVersion = sent && !meanwhile ? typedText(sent.typed, 'version') : ''
  const seen = typedVersion === '' ? version : Number(typedVersion)
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={texts.lead} here={paths.settings}>
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      {meanwhile && <Meanwhile rows={meanwhile} />}
      <Form action={paths.settings} sent={sent} once={newKey()} version={seen}>
        <SettingsFields
          sent={sent ?? { typed: textsOfSettings(settings) }}
          shield={settings.look.shield}
        />
        <Actions>
          <Button>{texts.save}</Button>
          <Button kind="plain" name="ver" value="si">
            {texts.try}
          </Button>
        </Actions>
      </Form>
      <ShieldForm shield={settings.look.shield} sent={shieldSent} />
      <SettingsHistory visit={c.var} />
    </OfficePage>,
    status,
  )
}

const Meanwhile = ({ rows }: { rows: readonly FieldDifference[] }) => (
  <>
    <Notice tone="warning" title={texts.staleTitle} live>
      {texts.stale}
    </Notice>
    <Difference caption={texts.staleCaption} rows={rows.map((row) => rowOf(row, labels))} />
  </>
)
