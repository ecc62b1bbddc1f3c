import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  type Look,
  LookPreview,
  nearestLook,
  Select,
  type Sent,
  Swatch,
  typedIn,
} from '../../../design/index.ts'
import type { SettingField } from '../rules/settings-form.ts'
import { labels, texts } from '../texts.ts'

type Props = { readonly sent: Sent }
type Shown = Props & { readonly shield: string | null }

const { groups, hints } = texts

/** The fields of the form, in the groups in which people look for them. */
export const SettingsFields = ({ sent, shield }: Shown) => (
  <>
    <Fieldset legend={groups.town}>
      <Line name="name" sent={sent} />
    </Fieldset>
    <Fieldset legend={groups.publisher}>
      <Line name="publisherName" sent={sent} />
      <Line name="publisherRfc" sent={sent} hint={hints.publisherRfc} optional />
      <Line name="publisherUri" sent={sent} optional />
      <Line name="license" sent={sent} hint={hints.license} />
      <Line name="publicationPolicy" sent={sent} hint={hints.publicationPolicy} optional />
    </Fieldset>
    <Fieldset legend={groups.prefixes} hint={hints.prefix}>
      <Line name="ocidPrefix" sent={sent} />
      <Checkbox name="ocidOfficial" label={labels.ocidOfficial} sent={sent} />
      <Line name="oc4idsPrefix" sent={sent} />
      <Checkbox name="oc4idsOfficial" label={labels.oc4idsOfficial} sent={sent} />
    </Fieldset>
    <Fieldset legend={groups.look} hint={hints.colour}>
      <Line name="strong" sent={sent} />
      <Line name="accent" sent={sent} />
      <Offer sent={sent} />
      <Preview sent={sent} shield={shield} />
    </Fieldset>
    <Fieldset legend={groups.contact}>
      <Line name="phone" sent={sent} optional />
      <Line name="office" sent={sent} optional />
      <Line name="hours" sent={sent} optional />
    </Fieldset>
    <Fieldset legend={groups.time}>
      <Zone sent={sent} />
      <Line name="calendar" sent={sent} hint={hints.calendar} />
    </Fieldset>
  </>
)

/** Colours that cannot be read are answered with the nearest that can. */
function Offer({ sent }: Props) {
  const look = lookIn(sent)
  const nearest = nearestLook(look)
  if (!nearest || !(sent.errors?.strong || sent.errors?.accent)) return null
  const changed = [...new Set([nearest.strong, nearest.accent])].filter(
    (colour) => colour !== look.strong && colour !== look.accent,
  )
  return (
    <div>
      <p>{texts.nearest}</p>
      <p>
        {changed.map((colour) => (
          <Swatch colour={colour} />
        ))}
        <Button kind="plain" name="usar" value={nameOf(nearest)}>
          {texts.useThis}
        </Button>
      </p>
    </div>
  )
}

/** As the colours are typed; those that fail, as the nearest that pass. */
function Preview({ sent, shield }: Shown) {
  const look = nearestLook(lookIn(sent))
  const name = typedIn(sent, 'name') ?? ''
  return (
    look && <LookPreview look={look} name={name} shield={shield} caption={texts.preview(name)} />
  )
}

const lookIn = (sent: Sent): Look => ({
  strong: (typedIn(sent, 'strong') ?? '').trim().toLowerCase(),
  accent: (typedIn(sent, 'accent') ?? '').trim().toLowerCase(),
})

export const nameOf = ({ strong, accent }: Look) => `${strong} ${accent}`

type LineProps = Props & {
  readonly name: SettingField
  readonly hint?: string
  readonly optional?: boolean
}

const Line = ({ name, sent, hint, optional }: LineProps) => (
  <Field name={name} label={labels[name]} hint={hint} sent={sent} optional={optional} />
)

/** The zones of Mexico by the database of time zones; one set otherwise stays in the list. */
const zones = [
  'America/Mexico_City',
  'America/Cancun',
  'America/Merida',
  'America/Monterrey',
  'America/Matamoros',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Ojinaga',
  'America/Mazatlan',
  'America/Bahia_Banderas',
  'America/Hermosillo',
  'America/Tijuana',
]

function Zone({ sent }: Props) {
  const options = [...new Set([...zones, String(sent.typed.zone ?? '')])].filter(Boolean)
  return (
    <Select
      name="zone"
      label={labels.zone}
      hint={hints.zone}
      sent={sent}
      options={options.map((zone) => ({ value: zone, label: wordsOf(zone) }))}
    />
  )
}

const wordsOf = (zone: string) => zone.replace(/^America\//, '').replaceAll('_', ' ')
