import { z } from 'zod'
import { isColour } from '../../../lib/contrast.ts'
import { checkbox, optionalText, requiredText } from '../../../lib/fields.ts'
import { isZone } from '../../../lib/zones.ts'
import { fieldTexts as texts } from '../texts.ts'
import type { TownSettings } from '../town-settings.ts'
import { defaultSettings } from './default-settings.ts'

/** Twelve characters: the RFC of a public body. One of thirteen would be a natural person's (CFF art. 27). */
const RFC = /^[A-ZÑ&]{3}\d{6}[A-Z\d]{3}$/

const isWebAddress = (text: string) =>
  URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol) && !/\s/.test(text)

const optionalAddress = optionalText(500).refine(
  (text) => text === '' || isWebAddress(text),
  texts.wrongAddress,
)

/** The Open Contracting Partnership issues six characters for each publisher. */
const prefix = (kind: 'ocds' | 'oc4ids') =>
  requiredText(texts.missing)
    .transform((text) => text.toLowerCase())
    .refine((text) => new RegExp(`^${kind}-[a-z0-9]{6}$`).test(text), texts.wrongPrefix(kind))

const colour = requiredText(texts.missing)
  .transform((text) => text.toLowerCase())
  .refine(isColour, texts.wrongColour)

/** The country or a part of it, as ISO 3166-2 writes them, or a municipality: «MX», «MX-GUA», «MX-GUA-020». */
const isCalendar = (code: string) => /^MX(?:-[A-Z]{3}(?:-\d{3})?)?$/.test(code)

/** The settings as one flat form, and the form as settings. */
export const settingsForm = z
  .object({
    name: requiredText(texts.missing, 80),
    publisherName: requiredText(texts.missing, 200),
    publisherRfc: optionalText(20)
      .transform((text) => text.toUpperCase().replace(/[ -]/g, ''))
      .refine((text) => text === '' || RFC.test(text), texts.wrongRfc),
    publisherUri: optionalAddress,
    license: requiredText(texts.missing, 500).refine(isWebAddress, texts.wrongAddress),
    publicationPolicy: optionalAddress,
    ocidPrefix: prefix('ocds'),
    ocidOfficial: checkbox,
    oc4idsPrefix: prefix('oc4ids'),
    oc4idsOfficial: checkbox,
    zone: requiredText(texts.missing).refine(isZone, texts.wrongZone),
    strong: colour,
    accent: colour,
    phone: optionalText(60),
    office: optionalText(200),
    hours: optionalText(120),
    calendar: requiredText(texts.missing, 20).refine(isCalendar, texts.wrongCalendar),
  })
  .superRefine((form, context) => {
    for (const kind of ['ocid', 'oc4ids'] as const) {
      if (
        form[`${kind}Official`] &&
        form[`${kind}Prefix`] === defaultSettings[`${kind}Prefix`].value
      )
        context.addIssue({ code: 'custom', path: [`${kind}Prefix`], message: texts.testPrefix })
    }
  })

export type SettingsForm = z.output<typeof settingsForm>

/** What the form says; what it does not show stays as it is. */
export const settingsFrom = (form: SettingsForm, now: TownSettings): TownSettings => ({
  name: form.name,
  publisher: {
    name: form.publisherName,
    scheme: now.publisher.scheme,
    uid: form.publisherRfc,
    ...(form.publisherUri && { uri: form.publisherUri }),
  },
  license: form.license,
  publicationPolicy: form.publicationPolicy,
  ocidPrefix: { value: form.ocidPrefix, official: form.ocidOfficial },
  oc4idsPrefix: { value: form.oc4idsPrefix, official: form.oc4idsOfficial },
  zone: form.zone,
  look: { strong: form.strong, accent: form.accent, shield: now.look.shield },
  contact: { phone: form.phone, office: form.office, hours: form.hours },
  calendar: form.calendar,
})

/** What the form shows, and the shield, which has a form of its own. */
export type SettingField = keyof SettingsForm | 'shield'

/** The settings as the texts that the form shows; a box that is not ticked is ''. */
export const textsOfSettings = (
  settings: TownSettings,
): Readonly<Record<SettingField, string>> => ({
  name: settings.name,
  publisherName: settings.publisher.name,
  publisherRfc: settings.publisher.uid,
  publisherUri: settings.publisher.uri ?? '',
  license: settings.license,
  publicationPolicy: settings.publicationPolicy,
  ocidPrefix: settings.ocidPrefix.value,
  ocidOfficial: settings.ocidPrefix.official ? 'si' : '',
  oc4idsPrefix: settings.oc4idsPrefix.value,
  oc4idsOfficial: settings.oc4idsPrefix.official ? 'si' : '',
  zone: settings.zone,
  strong: settings.look.strong,
  accent: settings.look.accent,
  shield: settings.look.shield ?? '',
  phone: settings.contact.phone,
  office: settings.contact.office,
  hours: settings.contact.hours,
  calendar: settings.calendar,
})
