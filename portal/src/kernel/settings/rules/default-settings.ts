import type { TownSettings } from '../town-settings.ts'

/** A town that has said nothing yet. What it publishes is marked as a test. */
export const defaultSettings: TownSettings = {
  name: 'Municipio sin nombre',
  publisher: { name: 'Municipio sin nombre', scheme: 'MX-RFC', uid: '' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publicationPolicy: '',
  ocidPrefix: { value: 'ocds-000tst', official: false },
  oc4idsPrefix: { value: 'oc4ids-000tst', official: false },
  zone: 'America/Mexico_City',
  look: { strong: '#0b5a4f', accent: '#e7b02c', shield: null },
  contact: { phone: '', office: '', hours: '' },
  calendar: 'MX',
}
